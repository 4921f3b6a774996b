package dev.fullcourt.history.simulator;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** When people at the quiet company are at work: Monday to Friday, nine to five, in Berlin. */
final class OfficeTime {

  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);

  private OfficeTime() {}

  /** So many minutes after the office has opened on a day. */
  static Instant on(LocalDate day, int minutes) {
    return day.atTime(OPENS).plusMinutes(minutes).atZone(ZONE).toInstant();
  }

  /** So many minutes at work later. */
  static Instant after(Instant from, int minutes) {
    LocalDateTime at = LocalDateTime.ofInstant(from, ZONE);
    at = open(at);
    long left = minutes;
    while (left > 0) {
      long today = java.time.Duration.between(at.toLocalTime(), CLOSES).toMinutes();
      if (left < today) {
        return at.plusMinutes(left).atZone(ZONE).toInstant();
      }
      left -= today;
      at = open(at.toLocalDate().plusDays(1).atTime(OPENS));
    }
    return at.atZone(ZONE).toInstant();
  }

  /** So many days at work later, at about the same time of day. */
  static Instant daysAfter(Instant from, double days) {
    return after(from, (int) (days * 8 * 60));
  }

  private static LocalDateTime open(LocalDateTime at) {
    LocalDateTime open = at;
    if (!open.toLocalTime().isBefore(CLOSES)) {
      open = open.toLocalDate().plusDays(1).atTime(OPENS);
    }
    if (open.toLocalTime().isBefore(OPENS)) {
      open = open.toLocalDate().atTime(OPENS);
    }
    while (open.getDayOfWeek() == DayOfWeek.SATURDAY || open.getDayOfWeek() == DayOfWeek.SUNDAY) {
      open = open.toLocalDate().plusDays(1).atTime(OPENS);
    }
    return open;
  }
}
