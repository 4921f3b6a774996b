package dev.fullcourt.server.inbox;

import java.util.List;

/**
 * An inbox as its template shows it.
 *
 * @param todo what is to be done, by the time that is left
 * @param know what is to be known
 * @param snoozed what was put off
 * @param kind the kind that was asked for; empty for all
 * @param news where it is told that the list has changed
 * @param mark changes whenever the list does
 */
public record InboxPage(Part todo, Part know, Part snoozed, String kind, String news, String mark) {

  /**
   * A part of it.
   *
   * @param count how many lines it has in all, in words
   * @param cut what is shown of it, in words; empty where that is all
   */
  public record Part(List<Line> lines, String count, String cut) {
    public Part {
      lines = List.copyOf(lines);
    }
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
