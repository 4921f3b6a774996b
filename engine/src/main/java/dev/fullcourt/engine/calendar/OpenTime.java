package dev.fullcourt.engine.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;

/**
 * Arithmetic in open time, instants in milliseconds since 1970-01-01T00:00Z. Whole days come from
 * running totals; only the days an instant may belong to are looked at one by one.
 */
final class OpenTime {

  private static final long CLOSED = Long.MIN_VALUE;

  private final WallClock clock;
  private final WorkingDays days;
  private final RunningTotal millis;
  private final RunningTotal openDays;

  OpenTime(ZoneId zone, OpeningWeek week, SortedSet<LocalDate> holidays) {
    this.clock = new WallClock(zone);
    this.days = new WorkingDays(clock, week, holidays);
    SpecialDays special = new SpecialDays(clock.rules(), days, holidays);
    this.millis = special.millis();
    this.openDays = special.openDays();
  }

  boolean isOpen(long moment) {
    return dayOpenAt(moment) != CLOSED;
  }

  long nextOpen(long moment) {
    return isOpen(moment) ? moment : reaching(before(moment) + 1) - 1;
  }

  /** The open time that has passed by then, relative to a fixed day. */
  long before(long moment) {
    long shown = dayAt(moment);
    long total = millis.before(shown - 1);
    for (long day = shown - 1; day <= shown + 1; day++) {
      for (Stretch stretch : days.on(day)) {
        total += stretch.millisBefore(moment);
      }
    }
    return total;
  }

  long later(long start, long open) {
    return open == 0 ? start : reaching(before(start) + open);
  }

  long daysLater(long start, int count) {
    if (count == 0) {
      return start;
    }
    long from = nextOpen(start);
    long first = dayOpenAt(from);
    LocalDateTime shown = clock.latestShownAt(Instant.ofEpochMilli(from));
    Duration timeOfDay = Duration.between(WallClock.reading(first, 0), shown);
    long last = openDays.dayReaching(openDays.before(first + 1) + count);
    LocalDateTime due = WallClock.reading(last, 0).plus(timeOfDay);
    return openFrom(days.on(last), clock.firstAt(due).toEpochMilli());
  }

  /** The first open moment from then on, or the closing if there is none. */
  private static long openFrom(List<Stretch> day, long moment) {
    for (Stretch stretch : day) {
      if (moment < stretch.until()) {
        return Math.max(moment, stretch.from());
      }
    }
    return day.getLast().until();
  }

  /** The first moment by which so much open time has passed. */
  private long reaching(long total) {
    long day = millis.dayReaching(total);
    long rest = total - millis.before(day);
    for (Stretch stretch : days.on(day)) {
      if (rest <= stretch.millis()) {
        return stretch.from() + rest;
      }
      rest -= stretch.millis();
    }
    throw new IllegalStateException("day " + day + " is open for less than its total says");
  }

  /** The day to whose work the moment belongs; near a change of the clock not always its date. */
  private long dayOpenAt(long moment) {
    long shown = dayAt(moment);
    for (long day = shown - 1; day <= shown + 1; day++) {
      for (Stretch stretch : days.on(day)) {
        if (stretch.has(moment)) {
          return day;
        }
      }
    }
    return CLOSED;
  }

  private long dayAt(long moment) {
    return clock.dayAt(Instant.ofEpochMilli(moment));
  }
}
