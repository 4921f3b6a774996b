package dev.fullcourt.server.page;

import java.time.Duration;
import java.time.Instant;

/**
 * How deadlines are told at one moment.
 *
 * @param now the moment
 * @param soon with less time left than that, one is near
 */
public record Deadlines(Instant now, Duration soon) {

  /** How much time is left, or how late it is, in words. */
  public String left(Instant due) {
    Duration left = Duration.between(now, due);
    return left.isNegative()
        ? Durations.words(left.negated()) + " late"
        : Durations.words(left) + " left";
  }

  /** {@code late}, {@code soon} or empty. */
  public String state(Instant due) {
    if (!due.isAfter(now)) {
      return "late";
    }
    return due.isBefore(now.plus(soon)) ? "soon" : "";
  }
}
