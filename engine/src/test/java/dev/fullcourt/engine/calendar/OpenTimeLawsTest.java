package dev.fullcourt.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.time.Length;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What always holds of business time, near and far. */
class OpenTimeLawsTest {

  private static final long SEED = 20261124L;
  private static final int CASES = 3_000;

  private static final List<BusinessHours> OFFICES =
      List.of(
          Office.berlin("2026-12-25", "2027-01-01", "2030-04-19"),
          Office.in("America/St_Johns", Office.ALWAYS, "2005-10-30"),
          Office.in(
              "Australia/Lord_Howe", Office.week(Office.workdays(), "00:00-02:15", "22:00-24:00")),
          Office.in("Asia/Tehran", Office.week(Office.workdays(), "08:00-12:00", "12:00-16:30")));

  private final SplittableRandom random = new SplittableRandom(SEED);

  @Test
  void openTimeUpToADeadlineIsItsLength() {
    forCases((office, start) -> {
      int hours = hours();
      Instant due = office.plus(start, new Length.BusinessHours(hours));
      assertThat(office.between(start, due)).isEqualTo(Duration.ofHours(hours));
      assertThat(office.between(due, start)).isEqualTo(Duration.ofHours(-hours));
    });
  }

  @Test
  void deadlineIsTheFirstMomentWithThatMuchOpenTime() {
    forCases((office, start) -> {
      int hours = hours();
      Instant due = office.plus(start, new Length.BusinessHours(hours));
      assertThat(office.isOpen(due.minusMillis(1)) || due.equals(start)).isTrue();
      assertThat(office.between(start, due.minusMillis(1)).toHours()).isLessThanOrEqualTo(hours);
    });
  }

  @Test
  void lengthsAddUp() {
    forCases((office, start) -> {
      int first = hours();
      int second = hours();
      assertThat(
              office.plus(
                  office.plus(start, new Length.BusinessHours(first)),
                  new Length.BusinessHours(second)))
          .isEqualTo(office.plus(start, new Length.BusinessHours(first + second)));
    });
  }

  @Test
  void openTimesAddUp() {
    forCases((office, start) -> {
      Instant middle = moment();
      Instant end = moment();
      assertThat(office.between(start, middle).plus(office.between(middle, end)))
          .isEqualTo(office.between(start, end));
    });
  }

  @Test
  void laterStartIsNeverDueEarlier() {
    forCases((office, start) -> {
      Instant later = start.plusMillis(random.nextLong(Duration.ofHours(30).toMillis()));
      for (Length length :
          List.of(new Length.BusinessHours(hours()), new Length.BusinessDays(hours()))) {
        assertThat(office.plus(later, length)).isAfterOrEqualTo(office.plus(start, length));
      }
      assertThat(office.nextOpen(later)).isAfterOrEqualTo(office.nextOpen(start));
    });
  }

  @Test
  void longerLengthIsNeverDueEarlier() {
    forCases((office, start) -> {
      int count = hours();
      assertThat(office.plus(start, new Length.BusinessHours(count + 1)))
          .isAfter(office.plus(start, new Length.BusinessHours(count)));
      assertThat(office.plus(start, new Length.BusinessDays(count + 1)))
          .isAfter(office.plus(start, new Length.BusinessDays(count)));
    });
  }

  @Test
  void warningNeverComesAfterTheDeadlineWhateverThePauses() {
    forCases((office, start) -> {
      Length length = new Length.BusinessDays(1 + random.nextInt(5));
      Instant paused = start.plusSeconds(random.nextLong(500_000));
      Pauses pauses =
          new Pauses(
              List.of(new Pause(paused, paused.plusSeconds(random.nextLong(900_000)))),
              new Length.BusinessHours(random.nextInt(30)));
      Instant due = office.plus(start, length, pauses);
      Instant warn = office.warnPoint(start, length, random.nextInt(101), pauses);
      assertThat(warn).isBetween(start, due);
      assertThat(due).isAfterOrEqualTo(office.plus(start, length));
    });
  }

  /** Day by day through seven centuries: past all holidays and past the first 400-year round. */
  @ParameterizedTest
  @ValueSource(strings = {"Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata"})
  void farFutureAndPastAreReckonedLikeTheNear(String zone) {
    BusinessHours office = Office.in(zone, Office.ALWAYS, "2026-12-25", "2060-01-01");
    ZonedDateTime day = LocalDate.of(1850, 1, 1).atStartOfDay(office.zone());
    Instant start = day.toInstant();
    long closed = 0;
    while (day.getYear() < 2950) {
      ZonedDateTime next = day.plusDays(1);
      if (office.holidays().contains(day.toLocalDate())) {
        closed += Duration.between(day, next).toMillis();
      }
      if (day.getDayOfMonth() == 17) {
        Duration open = Duration.between(start, day).minusMillis(closed);
        assertThat(office.between(start, day.toInstant())).isEqualTo(open);
        assertThat(office.later(start, open.plusHours(5)))
            .isEqualTo(day.toInstant().plusSeconds(18_000));
      }
      day = next;
    }
  }

  private interface Law {
    void holds(BusinessHours office, Instant start);
  }

  private void forCases(Law law) {
    for (int i = 0; i < CASES; i++) {
      law.holds(OFFICES.get(i % OFFICES.size()), moment());
    }
  }

  private Instant moment() {
    return Instant.ofEpochMilli(
        random.nextLong(
            Instant.parse("1985-01-01T00:00:00Z").toEpochMilli(),
            Instant.parse("2150-01-01T00:00:00Z").toEpochMilli()));
  }

  private int hours() {
    return random.nextInt(10) == 0 ? random.nextInt(999_000) : random.nextInt(200);
  }
}
