package dev.fullcourt.history.measures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.playbook.FiscalYear;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CalendarCutTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final FiscalYear CALENDAR = new FiscalYear(MonthDay.of(1, 1), BERLIN);
  private static final FiscalYear FEBRUARY = new FiscalYear(MonthDay.of(2, 1), BERLIN);

  private static Instant at(String date) {
    return LocalDate.parse(date).atTime(12, 0).atZone(BERLIN).toInstant();
  }

  @Test
  void dayBelongsToTheMonthOfThePlaybooksZone() {
    Instant newYearInBerlin = Instant.parse("2025-12-31T23:30:00Z");

    assertThat(CalendarCut.MONTH.stretch(newYearInBerlin, CALENDAR).label()).isEqualTo("2026-01");
  }

  @Test
  void quarterOfACalendarYear() {
    CalendarCut.Stretch stretch = CalendarCut.QUARTER.stretch(at("2026-06-30"), CALENDAR);

    assertThat(stretch.label()).isEqualTo("2026-Q2");
    assertThat(stretch.starts()).isEqualTo("2026-04-01");
  }

  @Test
  void quarterOfAFiscalYearBearsTheYearInWhichItEnds() {
    assertThat(CalendarCut.QUARTER.stretch(at("2026-01-31"), FEBRUARY))
        .isEqualTo(new CalendarCut.Stretch("FY2026-Q4", LocalDate.parse("2025-11-01")));
    assertThat(CalendarCut.QUARTER.stretch(at("2026-02-01"), FEBRUARY))
        .isEqualTo(new CalendarCut.Stretch("FY2027-Q1", LocalDate.parse("2026-02-01")));
  }

  @Test
  void weekIsTheIsoWeekAndMayBelongToTheYearBefore() {
    assertThat(CalendarCut.WEEK.stretch(at("2027-01-03"), CALENDAR))
        .isEqualTo(new CalendarCut.Stretch("2026-W53", LocalDate.parse("2026-12-28")));
    assertThat(CalendarCut.WEEK.stretch(at("2027-01-04"), CALENDAR).label()).isEqualTo("2027-W01");
  }
}
