package dev.fullcourt.server.notifications;

import java.time.LocalTime;

/**
 * Hours in which nothing is sent.
 *
 * @param from when they begin
 * @param until when they end; on the next day when that is not later
 */
public record Quiet(LocalTime from, LocalTime until) {

  /** Whether a time of day lies in them. */
  boolean has(LocalTime time) {
    boolean begun = !time.isBefore(from);
    boolean ended = !time.isBefore(until);
    return from.isBefore(until) ? begun && !ended : begun || !ended;
  }
}
