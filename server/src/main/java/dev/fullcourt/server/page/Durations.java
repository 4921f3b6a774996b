package dev.fullcourt.server.page;

import java.time.Duration;

/** How durations are written: two units at most, never more exact than a reader needs. */
public final class Durations {

  private static final int DAYS_WITH_HOURS = 3;

  private Durations() {}

  /** {@code 38 min}, {@code 3 h 20 min}, {@code 2 d 6 h}, {@code 12 d}, {@code 1 204 d}. */
  public static String words(Duration duration) {
    long minutes = duration.toMinutes();
    if (minutes < 1) {
      return "under 1" + Numbers.THIN + "min";
    }
    if (minutes < 60) {
      return unit(minutes, "min");
    }
    long hours = duration.toHours();
    if (hours < 24) {
      return two(unit(hours, "h"), minutes % 60, "min");
    }
    long days = duration.toDays();
    return days < DAYS_WITH_HOURS ? two(unit(days, "d"), hours % 24, "h") : unit(days, "d");
  }

  /** In hours however many: {@code 38 min}, {@code 3 h 20 min}, {@code 27 h}. */
  public static String hours(Duration duration) {
    return duration.toHours() < 24 ? words(duration) : unit(duration.toHours(), "h");
  }

  private static String two(String first, long rest, String unit) {
    return rest == 0 ? first : first + Numbers.THIN + unit(rest, unit);
  }

  private static String unit(long number, String unit) {
    return Numbers.whole(number) + Numbers.THIN + unit;
  }
}
