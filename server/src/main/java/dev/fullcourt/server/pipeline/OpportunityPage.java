package dev.fullcourt.server.pipeline;

import dev.fullcourt.server.page.Typed;
import java.util.List;

/**
 * One opportunity in full.
 *
 * @param card what the board shows of it
 * @param outcome open, won or lost
 * @param facts what is known of it
 * @param booked what it won us, entry by entry
 * @param stays its way through the sale, the newest first
 * @param todo what is to be done, what was agreed for its step first
 * @param past what was done or dropped, the last first
 * @param steps where it can be moved to
 * @param change its facts as a form
 * @param won what is asked when it is won
 * @param lost what is asked when it is lost
 * @param told what came of what somebody just did; empty when they did nothing
 * @param trouble why what they wanted did not work; empty when it did
 * @param works whether whoever looks may do something about it
 * @param typed what was typed where that could not be taken; the part it belongs to is open
 */
public record OpportunityPage(
    BoardPage.Card card,
    String outcome,
    List<Fact> facts,
    List<Booked> booked,
    List<Stay> stays,
    List<Todo> todo,
    List<Todo> past,
    List<BoardPage.Way> steps,
    BoardPage.Ask change,
    BoardPage.Ask won,
    BoardPage.Ask lost,
    String told,
    String trouble,
    String once,
    boolean works,
    Typed typed) {
  public OpportunityPage {
    facts = List.copyOf(facts);
    booked = List.copyOf(booked);
    stays = List.copyOf(stays);
    todo = List.copyOf(todo);
    past = List.copyOf(past);
    steps = List.copyOf(steps);
  }

  /**
   * An entry in the book of what was won.
   *
   * @param amount as it was told
   * @param converted in the team's currency, or why not
   * @param rate at which rate, of which day; empty when none was needed
   */
  public record Booked(String day, String what, String amount, String converted, String rate) {}

  /** Something known; the warning says what is wrong with it, or is empty. */
  public record Fact(String name, String value, String warning) {}

  /**
   * A time in a step.
   *
   * @param to when it ended, or empty while it lasts
   * @param by who moved it there; empty when nobody said
   * @param why where the event lies that moved it there; empty when it cannot be found
   */
  public record Stay(
      String step, String from, String to, String lasted, String next, String by, String why) {}

  /**
   * An activity.
   *
   * @param activity as events name it
   * @param title as people read it
   * @param agreed whether the playbook asks for it
   * @param state {@code open}, {@code done} or {@code dropped}
   * @param when until when, or when it ended
   * @param note who and what was said
   */
  public record Todo(
      String activity,
      String title,
      boolean agreed,
      String state,
      String when,
      boolean late,
      String note) {}
}
