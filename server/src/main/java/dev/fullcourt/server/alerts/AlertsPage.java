package dev.fullcourt.server.alerts;

import dev.fullcourt.server.page.Linked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What needs attention, as its template shows it.
 *
 * @param asOf up to when we know, in words
 * @param agreement name and version of the playbook
 * @param watched what the playbook wants to be told of, in words; empty when nothing
 * @param open what is open, in the order it was raised: no more causes than anybody reads
 * @param othersOpen where the others are, or null when these are all
 * @param goals goals that are off track
 * @param ended what ended lately, the last first, as many at most
 * @param othersEnded where the others are, or null when these are all
 */
public record AlertsPage(
    String asOf,
    String agreement,
    String watched,
    List<Group> open,
    @Nullable Linked othersOpen,
    List<GoalRow> goals,
    List<Group> ended,
    @Nullable Linked othersEnded) {

  public AlertsPage {
    open = List.copyOf(open);
    goals = List.copyOf(goals);
    ended = List.copyOf(ended);
  }

  /**
   * Alerts of one cause.
   *
   * @param anchor where it is on the page
   * @param title what it is called
   * @param why what it tells, in a sentence
   * @param told who was told, in words; empty when nobody leads there
   * @param since when the first was raised
   * @param until when the last ended, or null while one is open
   * @param count about how many buyers
   * @param buyers about whom, first raised first: no more of them than anybody reads
   * @param others where the others are, or null when these are all
   */
  public record Group(
      String anchor,
      String title,
      String why,
      String told,
      String since,
      @Nullable String until,
      String count,
      List<Buyer> buyers,
      @Nullable Linked others) {
    public Group {
      buyers = List.copyOf(buyers);
    }
  }

  /**
   * A buyer it is about.
   *
   * @param name what people call it
   * @param href its page
   * @param since since when that which it tells of lasts
   * @param lasts for how long
   * @param over what became of it, or null while it is open
   */
  public record Buyer(
      String name, String href, String since, String lasts, @Nullable String over) {}

  /** A goal off track. */
  public record GoalRow(String title, String why, String told) {}
}
