package dev.fullcourt.server.inbox;

import java.util.List;

/**
 * An inbox as its template shows it.
 *
 * @param todo what is to be done, by the time that is left
 * @param know what is to be known
 * @param snoozed what was put off
 * @param kind the kind that was asked for; empty for all
 * @param mark changes whenever the list does
 */
public record InboxPage(
    List<Line> todo, List<Line> know, List<Line> snoozed, String kind, String mark) {
  public InboxPage {
    todo = List.copyOf(todo);
    know = List.copyOf(know);
    snoozed = List.copyOf(snoozed);
  }

  /**
   * A line.
   *
   * @param what what to do, in a few words
   * @param left how much time there is, or how long ago it came
   * @param state {@code late}, {@code soon} or empty
   */
  public record Line(
      String key, String href, String name, String what, String left, String state) {}
}
