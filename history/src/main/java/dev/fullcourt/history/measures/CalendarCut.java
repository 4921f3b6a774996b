package dev.fullcourt.history.measures;

import dev.fullcourt.engine.playbook.FiscalYear;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** How the calendar is cut into stretches, in the zone of the playbook's fiscal year. */
public enum CalendarCut {
  /** ISO 8601 weeks, Monday to Sunday. */
  WEEK,
  /** Calendar months. */
  MONTH,
  /** Quarters of the fiscal year. */
  QUARTER;

  /**
   * A stretch of the calendar; they sort by their first day.
   *
   * @param label for example {@code 2012-W03}, {@code 2012-01}, {@code 2012-Q1}, or {@code
   *     FY2013-Q1} where the fiscal year is not the calendar year; it then bears the number of the
   *     calendar year in which it ends
   * @param starts its first day
   */
  public record Stretch(String label, LocalDate starts) implements Comparable<Stretch> {
    @Override
    public int compareTo(Stretch other) {
      return starts.compareTo(other.starts);
    }
  }

  /** The cut of that name. */
  public static Optional<CalendarCut> find(String word) {
    for (CalendarCut cut : values()) {
      if (cut.word().equals(word)) {
        return Optional.of(cut);
      }
    }
    return Optional.empty();
  }

  /** The word on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The stretch the instant lies in. */
  public Stretch stretch(Instant instant, FiscalYear year) {
    LocalDate day = instant.atZone(year.zone()).toLocalDate();
    return switch (this) {
      case WEEK -> week(day);
      case MONTH -> new Stretch(YearMonth.from(day).toString(), day.withDayOfMonth(1));
      case QUARTER -> quarter(day, year.starts());
    };
  }

  private static Stretch week(LocalDate day) {
    int year = day.get(IsoFields.WEEK_BASED_YEAR);
    int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return new Stretch(
        String.format(Locale.ROOT, "%d-W%02d", year, week),
        day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  private static Stretch quarter(LocalDate day, MonthDay starts) {
    LocalDate first = starts.atYear(day.getYear());
    if (day.isBefore(first)) {
      first = starts.atYear(day.getYear() - 1);
    }
    int quarter = (int) (ChronoUnit.MONTHS.between(first, day) / 3);
    boolean calendar = starts.equals(MonthDay.of(1, 1));
    int year = first.plusYears(1).minusDays(1).getYear();
    return new Stretch(
        (calendar ? "" : "FY") + year + "-Q" + (quarter + 1), first.plusMonths(3L * quarter));
  }
}
