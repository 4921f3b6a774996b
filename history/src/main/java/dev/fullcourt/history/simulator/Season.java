package dev.fullcourt.history.simulator;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/**
 * The time that is simulated, as people live it: days and weeks in Berlin, office hours, a summer
 * dip, quiet days at the turn of the year. Instants are seconds since 1970.
 */
final class Season {

  static final long MINUTE = 60;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;
  static final long WEEK = 7 * DAY;

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final long OPENS = 9 * HOUR;
  private static final long CLOSES = 17 * HOUR + 30 * MINUTE;

  /** Plans and dates asked for may lie this many days behind the end. */
  private static final int DAYS_AFTER = 800;

  private final long start;
  private final long end;
  private final long firstDay;
  private final String[] dates;
  private final boolean[] working;
  private final double[] briskness;
  private final long[] turns;
  private final ZoneOffset[] offsets;
  private final Occasions occasions;

  Season(SimulationSettings settings) {
    end = settings.end().getEpochSecond();
    start = settings.end().atZone(ZONE).minusMonths(settings.months()).toInstant().getEpochSecond();
    firstDay = Math.floorDiv(start, DAY) - 2;
    int days = (int) (Math.floorDiv(end, DAY) - firstDay) + DAYS_AFTER;
    dates = new String[days];
    working = new boolean[days];
    briskness = new double[days];
    for (int i = 0; i < days; i++) {
      LocalDate date = LocalDate.ofEpochDay(firstDay + i);
      dates[i] = date.toString();
      working[i] = isWorkingDay(date);
      briskness[i] = briskness(date);
    }
    ZoneRules rules = ZONE.getRules();
    var transitions =
        java.util.stream.Stream.iterate(
                rules.nextTransition(Instant.ofEpochSecond(start - 400 * DAY)),
                turn -> turn.toEpochSecond() < end + DAYS_AFTER * DAY,
                turn -> rules.nextTransition(turn.getInstant()))
            .toList();
    turns = transitions.stream().mapToLong(turn -> turn.toEpochSecond()).toArray();
    offsets = transitions.stream().map(turn -> turn.getOffsetAfter()).toArray(ZoneOffset[]::new);
    occasions = Occasions.of(this);
  }

  long start() {
    return start;
  }

  long end() {
    return end;
  }

  /** How long it is, in days. */
  double days() {
    return (end - start) / (double) DAY;
  }

  /** The day it starts. */
  LocalDate firstDate() {
    return Instant.ofEpochSecond(start).atZone(ZONE).toLocalDate();
  }

  /** The day it ends. */
  LocalDate lastDate() {
    return Instant.ofEpochSecond(end).atZone(ZONE).toLocalDate();
  }

  /** That hour of that day. */
  long at(LocalDate date, int hour) {
    return instant(date.toEpochDay() * DAY + hour * HOUR);
  }

  /** What takes place once for all. */
  Occasions occasions() {
    return occasions;
  }

  private static boolean isWorkingDay(LocalDate date) {
    boolean weekend =
        date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    boolean quiet =
        (date.getMonth() == Month.DECEMBER && date.getDayOfMonth() >= 24)
            || (date.getMonth() == Month.JANUARY && date.getDayOfMonth() == 1)
            || (date.getMonth() == Month.MAY && date.getDayOfMonth() == 1)
            || (date.getMonth() == Month.OCTOBER && date.getDayOfMonth() == 3);
    return !weekend && !quiet;
  }

  /** How much goes on in companies at that time of the year, from 0 to 1. */
  private static double briskness(LocalDate date) {
    if (date.getMonth() == Month.DECEMBER && date.getDayOfMonth() >= 20) {
      return 0.25;
    }
    return switch (date.getMonth()) {
      case JANUARY -> 0.85;
      case FEBRUARY, MARCH, NOVEMBER -> 0.95;
      case APRIL, MAY, JUNE -> 0.9;
      case JULY -> 0.65;
      case AUGUST -> 0.5;
      case SEPTEMBER, OCTOBER -> 1;
      case DECEMBER -> 0.75;
    };
  }

  private int day(long local) {
    int day = (int) (Math.floorDiv(local, DAY) - firstDay);
    return Math.clamp(day, 0, dates.length - 1);
  }

  private ZoneOffset offset(long instant) {
    int i = turns.length - 1;
    while (i > 0 && turns[i] > instant) {
      i--;
    }
    return offsets[i];
  }

  private long local(long instant) {
    return instant + offset(instant).getTotalSeconds();
  }

  private long instant(long local) {
    return local - offset(local - HOUR).getTotalSeconds();
  }

  /** When people are at it: mostly office hours, a few at night and at weekends. */
  private static long timeOfDay(Chance chance) {
    double hour;
    if (chance.yes(0.86)) {
      hour = chance.yes(0.52) ? 10.3 + 1.2 * chance.normal() : 14.8 + 1.4 * chance.normal();
    } else {
      hour = 20.2 + 1.5 * chance.normal();
    }
    return (long) (Math.clamp(hour, 6, 23.9) * HOUR);
  }

  /**
   * A moment between the two at which somebody looks around, or -1 when in this season nobody does.
   */
  long visit(long from, long to, Chance chance) {
    for (int attempt = 0; attempt < 8; attempt++) {
      long local = local(from + (long) ((to - from) * chance.share()));
      int day = day(local);
      if (!working[day] && !chance.yes(0.15)) {
        continue;
      }
      if (!chance.yes(briskness[day])) {
        return -1;
      }
      long visit = instant(Math.floorDiv(local, DAY) * DAY + timeOfDay(chance));
      if (visit >= from && visit < to) {
        return visit;
      }
    }
    return -1;
  }

  /** The next moment at or after the given one at which an office is at work. */
  long atWork(long instant, Chance chance) {
    long local = local(instant);
    long clock = Math.floorMod(local, DAY);
    int day = day(local);
    if (working[day] && clock >= OPENS && clock < CLOSES) {
      return instant;
    }
    long date = Math.floorDiv(local, DAY) + (working[day] && clock < OPENS ? 0 : 1);
    while (!working[day(date * DAY)] && day(date * DAY) < working.length - 1) {
      date++;
    }
    long late = Math.min(CLOSES - OPENS - HOUR, (long) chance.waiting(70 * MINUTE));
    return instant(date * DAY + OPENS + late);
  }

  /** So many hours of office time after the given moment. */
  long afterWorking(long instant, double hours, Chance chance) {
    long now = atWork(instant, chance);
    long left = (long) (hours * HOUR);
    while (true) {
      long today = CLOSES - Math.floorMod(local(now), DAY);
      if (left < today) {
        return now + left;
      }
      left -= today;
      now = atWork(now + today, chance);
    }
  }

  /** As an export writes it: {@code 2026-03-05T10:15:30+01:00}. */
  String text(long instant) {
    ZoneOffset offset = offset(instant);
    long local = instant + offset.getTotalSeconds();
    long clock = Math.floorMod(local, DAY);
    StringBuilder out = new StringBuilder(25).append(dates[day(local)]).append('T');
    two(out, clock / HOUR).append(':');
    two(out, clock / MINUTE % 60).append(':');
    return two(out, clock % 60).append(offset.getId()).toString();
  }

  private static StringBuilder two(StringBuilder out, long number) {
    return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
