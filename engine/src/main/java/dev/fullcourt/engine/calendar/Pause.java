package dev.fullcourt.engine.calendar;

import java.time.Instant;

/**
 * Time in which a clock stands still, for example until a date the buyer gave.
 *
 * @param from when it stops
 * @param until when it goes on, not earlier
 */
public record Pause(Instant from, Instant until) {
  public Pause {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a pause from " + from + " until " + until);
    }
  }
}
