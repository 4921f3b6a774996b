package dev.fullcourt.server.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How instants are written, in the agreement's zone.
 *
 * @param zone the zone of all dates and times on a page
 */
public record Dates(ZoneId zone) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  /** {@code 3 Nov 2026}. */
  public String day(Instant at) {
    return day(date(at));
  }

  /** {@code 3 Nov 2026}. */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** {@code Tuesday, 3 November 2026}. */
  public String weekday(Instant at) {
    return WEEKDAY.format(at.atZone(zone));
  }

  /** {@code 09:14}. */
  public String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  /** {@code 3 Nov 2026, 09:14}. */
  public String moment(Instant at) {
    return day(at) + ", " + time(at);
  }

  /** The calendar day it falls on. */
  public LocalDate date(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** The last millisecond of a day. */
  public Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
  }

  /** For machines. */
  public static String machine(Instant at) {
    return at.toString();
  }
}
