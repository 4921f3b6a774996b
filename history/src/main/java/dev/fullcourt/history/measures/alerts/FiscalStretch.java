package dev.fullcourt.history.measures.alerts;

import dev.fullcourt.engine.playbook.FiscalYear;
import dev.fullcourt.engine.playbook.Goal;
import dev.fullcourt.history.measures.CalendarCut;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A month, quarter or year of the fiscal year.
 *
 * @param label what it is called
 * @param from its first instant
 * @param before the first instant after it
 */
record FiscalStretch(String label, Instant from, Instant before) {

  /** The one an instant lies in. */
  static FiscalStretch of(Goal.Stretch per, Instant at, FiscalYear year) {
    return switch (per) {
      case MONTH -> of(CalendarCut.MONTH.stretch(at, year), 1, year);
      case QUARTER -> of(CalendarCut.QUARTER.stretch(at, year), 3, year);
      case YEAR -> year(at, year);
    };
  }

  private static FiscalStretch of(CalendarCut.Stretch stretch, int months, FiscalYear year) {
    LocalDate first = stretch.starts();
    return new FiscalStretch(
        stretch.label(), start(first, year), start(first.plusMonths(months), year));
  }

  private static FiscalStretch year(Instant at, FiscalYear year) {
    LocalDate day = at.atZone(year.zone()).toLocalDate();
    LocalDate first = year.starts().atYear(day.getYear());
    if (day.isBefore(first)) {
      first = year.starts().atYear(day.getYear() - 1);
    }
    LocalDate next = first.plusYears(1);
    String label = CalendarCut.QUARTER.stretch(at, year).label().replaceAll("-Q[0-9]$", "");
    return new FiscalStretch(label, start(first, year), start(next, year));
  }

  private static Instant start(LocalDate day, FiscalYear year) {
    return day.atStartOfDay(year.zone()).toInstant();
  }

  /** How much of it has passed, from 0 to 1. */
  double elapsed(Instant at) {
    return (double) Duration.between(from, at).toMillis()
        / Duration.between(from, before).toMillis();
  }
}
