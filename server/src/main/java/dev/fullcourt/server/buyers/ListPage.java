package dev.fullcourt.server.buyers;

import dev.fullcourt.server.lists.Choice;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The list of buyers as its template shows it.
 *
 * @param count how many there are, in words
 * @param query what was searched for
 * @param chips what narrows the list, each removable
 * @param choices what can be chosen
 * @param more what can be chosen by those who look for more
 * @param typed what can be typed in by these
 * @param narrowed whether any of that is
 * @param kept words of the address a form must keep, by name
 * @param rows this part of the list
 * @param motions whether the agreement has more than one motion
 * @param selectable whether something can be done about several of them
 * @param previous where the part before lies, or null
 * @param next where the part after lies, or null
 */
public record ListPage(
    String count,
    String query,
    List<Chip> chips,
    List<Choice> choices,
    List<Choice> more,
    List<Typed> typed,
    boolean narrowed,
    SequencedMap<String, String> kept,
    List<Row> rows,
    boolean motions,
    boolean selectable,
    @Nullable String previous,
    @Nullable String next) {
  public ListPage {
    chips = List.copyOf(chips);
    choices = List.copyOf(choices);
    more = List.copyOf(more);
    typed = List.copyOf(typed);
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
   * What is typed into the form.
   *
   * @param kind the kind of field, as HTML calls it
   */
  public record Typed(String name, String label, String kind, String word) {}

  /**
   * A buyer.
   *
   * @param id its id
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
      String id,
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
