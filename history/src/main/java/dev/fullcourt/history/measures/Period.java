package dev.fullcourt.history.measures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time a report looks at.
 *
 * @param from its first instant, or null for no limit
 * @param before the first instant that no longer belongs to it, or null for no limit
 */
public record Period(@Nullable Instant from, @Nullable Instant before) {

  /** All of time. */
  public static final Period ALL = new Period(null, null);

  /** Whether the instant lies in it. */
  public boolean contains(Instant instant) {
    return (from == null || !instant.isBefore(from))
        && (before == null || instant.isBefore(before));
  }
}
