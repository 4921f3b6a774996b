package dev.fullcourt.history.measures.reports;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** How the days between two instants are counted. */
@FunctionalInterface
interface DayCount {

  /** Whole days of 86,400 seconds that have passed. */
  DayCount ELAPSED =
      (from, to) -> Math.floorDiv(to.toEpochMilli() - from.toEpochMilli(), 86_400_000L);

  /** How many days lie between the two. */
  long days(Instant from, Instant to);

  /** The difference of the two calendar dates in a zone. */
  static DayCount calendar(ZoneId zone) {
    return (from, to) ->
        ChronoUnit.DAYS.between(from.atZone(zone).toLocalDate(), to.atZone(zone).toLocalDate());
  }
}
