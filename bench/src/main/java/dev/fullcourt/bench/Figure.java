package dev.fullcourt.bench;

/**
 * One thing measured.
 *
 * @param who who did it: Fullcourt, or one of those beside it
 * @param what what was done
 * @param value how much
 * @param unit of what
 */
record Figure(String who, String what, double value, String unit) {

  /** So many events in so many nanoseconds. */
  static Figure rate(String who, String what, long events, long nanos) {
    return new Figure(who, what, events * 1e9 / nanos, "events/s");
  }

  /** The value as people read it. */
  String text() {
    if (unit.equals("events/s")) {
      return value >= 1e6
          ? String.format("%.2f M %s", value / 1e6, unit)
          : String.format("%.0f k %s", value / 1e3, unit);
    }
    return String.format(value >= 100 ? "%.0f %s" : "%.2f %s", value, unit);
  }
}
