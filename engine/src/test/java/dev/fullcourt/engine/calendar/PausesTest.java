package dev.fullcourt.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fullcourt.engine.time.Length;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clocks that stand still, and those that warn. */
class PausesTest {

  private static final Length FOUR_HOURS = new Length.BusinessHours(4);
  private static final Length TWO_DAYS = new Length.BusinessDays(2);

  private final BusinessHours office = Office.berlin();

  @Test
  void deadlineIsPutOffByTheOpenTimeOfThePause() {
    Pauses overNight = pauses(pause("2026-03-03T11:00", "2026-03-04T10:00"));
    assertThat(office.plus(berlin("2026-03-03T10:00"), FOUR_HOURS, overNight))
        .isEqualTo(berlin("2026-03-04T13:00"));
  }

  @Test
  void pauseBeforeTheStartOrAfterTheEndChangesNothing() {
    Pauses apart =
        pauses(
            pause("2026-03-02T09:00", "2026-03-03T10:00"),
            pause("2026-03-03T14:00", "2026-03-09T10:00"));
    assertThat(office.plus(berlin("2026-03-03T10:00"), FOUR_HOURS, apart))
        .isEqualTo(berlin("2026-03-03T14:00"));
  }

  @Test
  void pauseThatBeginsBeforeThePutOffEndCountsToo() {
    Pauses two =
        pauses(
            pause("2026-03-03T11:00", "2026-03-03T13:00"),
            pause("2026-03-03T15:00", "2026-03-03T17:00"));
    assertThat(office.plus(berlin("2026-03-03T10:00"), FOUR_HOURS, two))
        .isEqualTo(berlin("2026-03-03T18:00"));
  }

  @Test
  void overlappingPausesCountOnce() {
    Pauses twice =
        pauses(
            pause("2026-03-03T12:00", "2026-03-03T13:00"),
            pause("2026-03-03T11:00", "2026-03-03T12:30"));
    assertThat(twice.list()).containsExactly(pause("2026-03-03T11:00", "2026-03-03T13:00"));
    assertThat(office.plus(berlin("2026-03-03T10:00"), FOUR_HOURS, twice))
        .isEqualTo(berlin("2026-03-03T16:00"));
  }

  @Test
  void pausesTogetherPutOffByNoMoreThanTheCap() {
    List<Pause> long1 = List.of(pause("2026-03-03T11:00", "2026-06-01T09:00"));
    assertThat(
            office.plus(
                berlin("2026-03-03T10:00"),
                FOUR_HOURS,
                new Pauses(long1, new Length.BusinessDays(5))))
        .isEqualTo(berlin("2026-03-10T14:00"));
  }

  @Test
  void businessDaysStandStillToo() {
    Pauses oneDay = pauses(pause("2026-03-03T12:00", "2026-03-04T12:00"));
    assertThat(office.plus(berlin("2026-03-03T10:00"), TWO_DAYS, oneDay))
        .isEqualTo(berlin("2026-03-06T10:00"));
  }

  @Test
  void clockTimeIsPutOffByClockTime() {
    Pauses night = pauses(pause("2026-03-03T20:00", "2026-03-04T04:00"));
    assertThat(office.plus(berlin("2026-03-03T18:00"), Length.parse("12h").orElseThrow(), night))
        .isEqualTo(berlin("2026-03-04T14:00"));
  }

  @Test
  void warningComesAfterItsShareOfTheWorkingTime() {
    assertThat(office.warnPoint(berlin("2026-03-03T16:00"), FOUR_HOURS, 75, Pauses.NONE))
        .isEqualTo(berlin("2026-03-04T10:00"));
    assertThat(office.warnPoint(berlin("2026-03-03T10:00"), TWO_DAYS, 75, Pauses.NONE))
        .isEqualTo(berlin("2026-03-04T14:30"));
    assertThat(
            office.warnPoint(
                berlin("2026-03-03T20:00"), Length.parse("4h").orElseThrow(), 75, Pauses.NONE))
        .isEqualTo(berlin("2026-03-03T23:00"));
  }

  @Test
  void warningIsPutOffByPausesBeforeIt() {
    Pauses two =
        pauses(
            pause("2026-03-03T11:00", "2026-03-03T12:00"),
            pause("2026-03-03T14:30", "2026-03-03T15:30"));
    assertThat(office.warnPoint(berlin("2026-03-03T10:00"), FOUR_HOURS, 75, two))
        .isEqualTo(berlin("2026-03-03T14:00"));
    assertThat(office.plus(berlin("2026-03-03T10:00"), FOUR_HOURS, two))
        .isEqualTo(berlin("2026-03-03T16:00"));
  }

  @Test
  void pauseBackwardAndShareAboveAllAreRefused() {
    assertThatThrownBy(() -> pause("2026-03-03T11:00", "2026-03-03T10:00"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> office.warnPoint(Instant.EPOCH, FOUR_HOURS, 101, Pauses.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Pauses pauses(Pause... pauses) {
    return new Pauses(List.of(pauses), null);
  }

  private static Pause pause(String from, String until) {
    return new Pause(berlin(from), berlin(until));
  }

  private static Instant berlin(String reading) {
    return LocalDateTime.parse(reading).atZone(ZoneId.of("Europe/Berlin")).toInstant();
  }
}
