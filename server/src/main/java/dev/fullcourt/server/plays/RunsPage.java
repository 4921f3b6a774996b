package dev.fullcourt.server.plays;

import dev.fullcourt.server.lists.Choice;
import dev.fullcourt.server.playbooks.Piece;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The runs of one play, as their template shows them.
 *
 * @param title what people call the play
 * @param purpose what starts it, and whom it asks; empty when it is no longer agreed
 * @param asOf up to when we know, in words
 * @param during the period, to follow a verb
 * @param periods the periods one can choose
 * @param path where the form leads
 * @param kept what the form says besides its choices
 * @param choices what can be chosen
 * @param count how many there are, in words
 * @param all where all of them are listed, or null when these are all
 * @param previous where those before are, or null
 * @param next where those after are, or null
 */
public record RunsPage(
    String title,
    List<Piece> purpose,
    String asOf,
    String during,
    List<PlaysPage.When> periods,
    String path,
    SequencedMap<String, String> kept,
    List<Choice> choices,
    String count,
    List<Row> rows,
    @Nullable String all,
    @Nullable String previous,
    @Nullable String next) {
  public RunsPage {
    purpose = List.copyOf(purpose);
    periods = List.copyOf(periods);
    choices = List.copyOf(choices);
    rows = List.copyOf(rows);
  }

  /** What the form says besides its choices, in order. */
  public Iterable<Map.Entry<String, String>> keptEntries() {
    return kept.entrySet();
  }

  /**
   * A run.
   *
   * @param name what people call the buyer
   * @param href the buyer's page
   * @param started on which day it started
   * @param startedAt when on that day
   * @param by by whom or what
   * @param state how it stands
   * @param more at which step, or why it ended; may be empty
   * @param late whether that step is overdue
   * @param since since when
   * @param whose whose turn it is; empty when it is nobody's
   */
  public record Row(
      String name,
      String href,
      String started,
      String startedAt,
      String by,
      String state,
      String more,
      boolean late,
      String since,
      String whose) {}
}
