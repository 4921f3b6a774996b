package dev.fullcourt.server.buyers;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The list of buyers as its template shows it.
 *
 * @param count how many there are, in words
 * @param query what was searched for
 * @param chips what narrows the list, each removable
 * @param choices what can be chosen
 * @param kept words of the address a form must keep, by name
 * @param rows this part of the list
 * @param motions whether the agreement has more than one motion
 * @param previous where the part before lies, or null
 * @param next where the part after lies, or null
 */
public record ListPage(
    String count,
    String query,
    List<Chip> chips,
    List<Choice> choices,
    SequencedMap<String, String> kept,
    List<Row> rows,
    boolean motions,
    @Nullable String previous,
    @Nullable String next) {
  public ListPage {
    chips = List.copyOf(chips);
    choices = List.copyOf(choices);
    rows = List.copyOf(rows);
  }

  /**
   * What narrows the list.
   *
   * @param words in words
   * @param without the list without it
   */
  public record Chip(String words, String without) {}

  /**
   * Something to choose.
   *
   * @param name its name in an address
   * @param label what people call it
   * @param options what there is to choose, by the word in an address
   * @param chosen the word chosen
   */
  public record Choice(
      String name, String label, SequencedMap<String, String> options, String chosen) {
    /** The options as entries, in order. */
    public Iterable<Map.Entry<String, String>> entries() {
      return options.entrySet();
    }
  }

  /**
   * A buyer.
   *
   * @param name what people call it
   * @param href its page
   * @param why where its stage is explained
   * @param stage the stage it is in
   * @param stageHref where the agreement says what the stage means
   * @param waiting how long it has been there
   * @param since since when, for those who want to know exactly
   * @param arm the way in
   * @param round which time round
   * @param motion the motion
   * @param people how many people
   * @param score points
   * @param parts what the points are made of
   * @param active how long ago something happened
   * @param activeAt when that was
   * @param activeDay when that was, for machines
   */
  public record Row(
      String name,
      String href,
      String why,
      String stage,
      String stageHref,
      String waiting,
      String since,
      String arm,
      int round,
      String motion,
      String people,
      String score,
      String parts,
      String active,
      String activeAt,
      String activeDay) {}
}
