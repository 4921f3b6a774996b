package dev.fullcourt.engine.calendar;

/**
 * Part of a day in which a team is at work, by the clock on its wall.
 *
 * @param fromMinute when it begins, in minutes after midnight, 0 to 1439
 * @param untilMinute when it ends, in minutes after midnight, later than it begins, at most 1440
 */
public record OpeningTime(int fromMinute, int untilMinute) {

  static final int DAY_MINUTES = 24 * 60;

  public OpeningTime {
    if (fromMinute < 0 || untilMinute <= fromMinute || untilMinute > DAY_MINUTES) {
      throw new IllegalArgumentException("from " + fromMinute + " until " + untilMinute);
    }
  }

  /** Whether a moment lies in both. */
  public boolean overlaps(OpeningTime other) {
    return fromMinute < other.untilMinute && other.fromMinute < untilMinute;
  }

  int minutes() {
    return untilMinute - fromMinute;
  }
}
