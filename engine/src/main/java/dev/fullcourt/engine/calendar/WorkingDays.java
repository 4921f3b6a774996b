package dev.fullcourt.engine.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The open stretches of single days, days counted from 1970-01-01. */
final class WorkingDays {

  /** From 1990 to 2060 each day is worked out once; all threads would work out the same. */
  private static final long FIRST_KEPT = LocalDate.of(1990, 1, 1).toEpochDay();

  private static final long LAST_KEPT = LocalDate.of(2060, 12, 31).toEpochDay();

  private final WallClock clock;
  private final OpeningWeek week;
  private final Set<Long> holidays;
  private final @Nullable Stretches[] kept = new Stretches[(int) (LAST_KEPT - FIRST_KEPT + 1)];

  WorkingDays(WallClock clock, OpeningWeek week, Set<LocalDate> holidays) {
    this.clock = clock;
    this.week = week;
    this.holidays = holidays.stream().map(LocalDate::toEpochDay).collect(Collectors.toSet());
  }

  /**
   * The stretches of a day, in order and apart from each other and from those of other days. Where
   * a clock put back makes two opening times meet, the time they share belongs to the first.
   */
  List<Stretch> on(long day) {
    if (day < FIRST_KEPT || day > LAST_KEPT) {
      return workedOut(day);
    }
    int number = (int) (day - FIRST_KEPT);
    Stretches known = kept[number];
    if (known == null) {
      known = new Stretches(workedOut(day));
      kept[number] = known;
    }
    return known.list();
  }

  /** Stretches that another thread may see half-way into the array, but never half-made. */
  private record Stretches(List<Stretch> list) {}

  private List<Stretch> workedOut(long day) {
    List<OpeningTime> times = times(day);
    if (times.isEmpty()) {
      return List.of();
    }
    List<Stretch> stretches = new ArrayList<>(times.size());
    long taken = closing(day - 1);
    for (OpeningTime time : times) {
      long from = Math.max(taken, opening(day, time));
      long until = closing(day, time);
      if (from < until) {
        stretches.add(new Stretch(from, until));
        taken = until;
      }
    }
    return List.copyOf(stretches);
  }

  /** How long a day is open. */
  long millis(long day) {
    return on(day).stream().mapToLong(Stretch::millis).sum();
  }

  /** How long a day of that kind is open if it is no holiday and no clock is changed. */
  long usualMillis(DayOfWeek day) {
    return week.on(day).stream().mapToLong(time -> time.minutes() * 60_000L).sum();
  }

  private List<OpeningTime> times(long day) {
    return holidays.contains(day) ? List.of() : week.on(LocalDate.ofEpochDay(day).getDayOfWeek());
  }

  private long opening(long day, OpeningTime time) {
    return clock.firstAt(WallClock.reading(day, time.fromMinute())).toEpochMilli();
  }

  private long closing(long day, OpeningTime time) {
    return clock.lastBefore(WallClock.reading(day, time.untilMinute())).toEpochMilli();
  }

  /** When the day is over for good; for a closed day, before all others. */
  private long closing(long day) {
    List<OpeningTime> times = times(day);
    return times.isEmpty() ? Long.MIN_VALUE : closing(day, times.getLast());
  }
}
