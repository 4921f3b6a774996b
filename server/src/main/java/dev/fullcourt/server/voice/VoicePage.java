package dev.fullcourt.server.voice;

import dev.fullcourt.server.lists.Choice;
import java.util.List;

/**
 * What buyers said, as its template shows it.
 *
 * @param query what was searched for
 * @param choices how it can be narrowed
 * @param buyer which buyer it is about; empty for any
 * @param count how much was found, in words
 * @param said what was found, the latest first
 * @param stages conversations of marketing, by stage
 */
public record VoicePage(
    String query,
    List<Choice> choices,
    String buyer,
    String count,
    List<Line> said,
    List<Row> stages) {
  public VoicePage {
    choices = List.copyOf(choices);
    said = List.copyOf(said);
    stages = List.copyOf(stages);
  }

  /** Something that was said. */
  public record Line(
      String name, String href, String words, String who, String stage, String when) {}

  /** Conversations with buyers in a stage. */
  public record Row(
      String stage,
      String asked,
      String granted,
      String refused,
      String open,
      String late,
      String held) {}

  /** What was last said by a buyer or noted, with a form to note more. */
  public record Beside(String buyer, List<Line> said, boolean mayNote, String once) {
    public Beside {
      said = List.copyOf(said);
    }
  }

  /** What could not be noted, and why; what was typed stays. */
  public record Again(String buyer, String trouble, String typed, String once) {}
}
