package dev.fullcourt.engine.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;

/**
 * The days that are open longer or shorter than others of their kind: holidays, and days on which
 * the clock is changed at work or between two openings that meet.
 */
final class SpecialDays {

  /** After the last year for which any zone has changes of its own, beyond its standing rules. */
  private static final int STANDING_RULES_SINCE = 2101;

  private final WorkingDays days;
  private final SortedMap<Long, Long> millisByDay = new TreeMap<>();
  private final long roundsFrom;

  SpecialDays(ZoneRules rules, WorkingDays days, SortedSet<LocalDate> holidays) {
    this.days = days;
    this.roundsFrom = LocalDate.of(firstPlainYear(rules, holidays), 1, 1).toEpochDay();
    holidays.forEach(holiday -> add(holiday.toEpochDay()));
    long end = roundsFrom + RunningTotal.ROUND_DAYS;
    ZoneOffsetTransition change = rules.nextTransition(Instant.MIN);
    while (change != null && before(change) <= end + 1) {
      long last = Math.max(before(change), after(change)) + 1;
      for (long day = Math.min(before(change), after(change)) - 1; day <= last; day++) {
        add(day);
      }
      change = rules.nextTransition(change.getInstant());
    }
    millisByDay.tailMap(end).clear();
  }

  /** The running total of open milliseconds. */
  RunningTotal millis() {
    return total(millis -> millis);
  }

  /** The running total of days that are open at all. */
  RunningTotal openDays() {
    return total(millis -> millis > 0 ? 1 : 0);
  }

  private RunningTotal total(LongUnaryOperator ofMillis) {
    long[] usual =
        List.of(DayOfWeek.values()).stream()
            .mapToLong(day -> ofMillis.applyAsLong(days.usualMillis(day)))
            .toArray();
    SortedMap<Long, Long> specials = new TreeMap<>();
    millisByDay.forEach((day, millis) -> specials.put(day, ofMillis.applyAsLong(millis)));
    return new RunningTotal(usual, specials, roundsFrom);
  }

  private void add(long day) {
    long millis = days.millis(day);
    if (millis != days.usualMillis(LocalDate.ofEpochDay(day).getDayOfWeek())) {
      millisByDay.put(day, millis);
    }
  }

  private static int firstPlainYear(ZoneRules rules, SortedSet<LocalDate> holidays) {
    int year = STANDING_RULES_SINCE;
    if (!holidays.isEmpty()) {
      year = Math.max(year, holidays.last().getYear() + 2);
    }
    if (!rules.getTransitions().isEmpty()) {
      Instant last = rules.getTransitions().getLast().getInstant();
      year = Math.max(year, last.atOffset(ZoneOffset.UTC).getYear() + 2);
    }
    return year;
  }

  private static long before(ZoneOffsetTransition change) {
    return change.getDateTimeBefore().toLocalDate().toEpochDay();
  }

  private static long after(ZoneOffsetTransition change) {
    return change.getDateTimeAfter().toLocalDate().toEpochDay();
  }
}
