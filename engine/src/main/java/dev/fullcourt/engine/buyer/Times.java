package dev.fullcourt.engine.buyer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instants as milliseconds since 1970; the smallest stands for before everything. */
public final class Times {

  /** Before everything. */
  public static final long NEVER_YET = Long.MIN_VALUE;

  /** After everything. */
  public static final long NEVER = Long.MAX_VALUE;

  /** Further from 1970 than this, some 73 million years, no event is taken to be. */
  private static final long FURTHEST = 1L << 61;

  private Times() {}

  /** When an event of that time counts. */
  public static long bounded(long millis) {
    return Math.clamp(millis, -FURTHEST, FURTHEST);
  }

  /** The milliseconds of an instant; of one too early or too late, the first or the last. */
  public static long of(Instant instant) {
    if (instant.isBefore(Instant.ofEpochMilli(NEVER_YET + 1))) {
      return NEVER_YET;
    }
    return instant.isAfter(Instant.ofEpochMilli(NEVER)) ? NEVER : instant.toEpochMilli();
  }

  /** The instant; of what is before everything, {@link Instant#MIN}. */
  public static Instant instant(long millis) {
    return millis == NEVER_YET ? Instant.MIN : Instant.ofEpochMilli(millis);
  }

  /** The instant, or null for never. */
  public static @Nullable Instant orNull(long millis) {
    return millis == NEVER ? null : instant(millis);
  }

  /** Later by a length of time, at most never. */
  public static long plus(long at, long length) {
    return at > 0 && length > NEVER - at ? NEVER : at + length;
  }
}
