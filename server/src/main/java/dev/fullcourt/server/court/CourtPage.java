package dev.fullcourt.server.court;

import dev.fullcourt.server.lists.Choice;
import dev.fullcourt.server.page.Linked;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The court as its template shows it.
 *
 * @param agreement name and version of the playbook
 * @param asOf up to when we know, in words
 * @param during the period, in words
 * @param choices the periods to choose from
 * @param segment the segments to choose from
 * @param kept what choosing another segment leaves as it is, by name
 * @param columns the stages of the stem
 * @param asides the detours
 * @param arms the ways in
 * @param wide the drawing for wide windows
 * @param middle the drawing for middling ones
 * @param answers what one looks for first
 * @param nothing whether nobody was here, came or went
 */
public record CourtPage(
    String agreement,
    String asOf,
    String during,
    List<PeriodChoice> choices,
    Choice segment,
    Map<String, String> kept,
    List<Column> columns,
    List<Column> asides,
    List<ArmRow> arms,
    String wide,
    String middle,
    List<Answer> answers,
    boolean nothing) {
  public CourtPage {
    choices = List.copyOf(choices);
    kept = Map.copyOf(kept);
    columns = List.copyOf(columns);
    asides = List.copyOf(asides);
    arms = List.copyOf(arms);
    answers = List.copyOf(answers);
  }

  /** A period to choose. */
  public record PeriodChoice(String label, String href, boolean chosen) {}

  /**
   * A stage.
   *
   * @param title what people call it
   * @param meaning where the agreement says what it means
   * @param now buyers in it now
   * @param bar how many that are beside the fullest, drawn
   * @param entered buyers who entered in the period
   * @param onward of those who left, the share that went on, or that came back from a detour
   * @param left how many left, in words
   * @param median the median time in it
   * @param half the same in a sentence's words
   * @param expected what was agreed of that time, in words, or null
   * @param slow whether the median is above what was agreed
   * @param longest how long the one longest there has been there, or null when it is empty
   * @param leads who leads
   * @param supports who helps, in words; empty when nobody does
   * @param exits where those who left went, other than on
   * @param river the piece of the stem beside it, for narrow windows
   */
  public record Column(
      String title,
      String meaning,
      Linked now,
      String bar,
      Linked entered,
      Linked onward,
      Linked left,
      String median,
      String half,
      @Nullable String expected,
      boolean slow,
      @Nullable Linked longest,
      String leads,
      String supports,
      List<Linked> exits,
      String river) {
    public Column {
      exits = List.copyOf(exits);
    }

    /** Whether anyone left, so that there is a share to show. */
    public boolean anyLeft() {
      return !onward.text().equals("–");
    }
  }

  /**
   * An arm.
   *
   * @param title what people call it
   * @param says what it means
   * @param colour number of its colour
   * @param started buyers who came by it
   * @param river the piece of the stem it flows into, for narrow windows
   */
  public record ArmRow(String title, String says, int colour, Linked started, String river) {}

  /**
   * An answer to a question someone looks at the court for.
   *
   * @param question the question
   * @param rows the answer, the first row first
   * @param none what to say when there is no row
   */
  public record Answer(String question, List<Row> rows, String none) {
    public Answer {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row of an answer.
   *
   * @param label what it is about
   * @param value the number behind which a list lies
   * @param note what else there is to say
   * @param noted where the note leads, or null
   * @param bar how much that is beside the first row, drawn
   */
  public record Row(String label, Linked value, String note, @Nullable String noted, String bar) {}
}
