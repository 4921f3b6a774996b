package dev.fullcourt.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fullcourt.engine.time.Length;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Working time as people reckon it. */
class BusinessHoursTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Length TWO_HOURS = new Length.BusinessHours(2);
  private static final Length ONE_DAY = new Length.BusinessDays(1);

  /** Monday to Thursday 8 to 12 and 13 to 17, Friday 8 to 14. */
  private static final BusinessHours WITH_LUNCH =
      new BusinessHours(
          BERLIN,
          OpeningWeek.of(
              Map.of(
                  DayOfWeek.MONDAY, day("08:00-12:00", "13:00-17:00"),
                  DayOfWeek.TUESDAY, day("08:00-12:00", "13:00-17:00"),
                  DayOfWeek.WEDNESDAY, day("08:00-12:00", "13:00-17:00"),
                  DayOfWeek.THURSDAY, day("08:00-12:00", "13:00-17:00"),
                  DayOfWeek.FRIDAY, day("08:00-14:00"))),
          List.of());

  @Test
  void offerOnFridayEveningIsDueOnMondayMorning() {
    BusinessHours office = Office.berlin();
    assertThat(office.plus(berlin("2026-03-06T17:30"), TWO_HOURS))
        .isEqualTo(berlin("2026-03-09T10:30"));
    assertThat(office.plus(berlin("2026-03-07T11:00"), TWO_HOURS))
        .isEqualTo(berlin("2026-03-09T11:00"));
  }

  @Test
  void whatEndsWithTheDayEndsWhenTheTeamCloses() {
    BusinessHours office = Office.berlin();
    assertThat(office.plus(berlin("2026-03-06T16:00"), TWO_HOURS))
        .isEqualTo(berlin("2026-03-06T18:00"));
    assertThat(office.isOpen(berlin("2026-03-06T18:00"))).isFalse();
    assertThat(office.isOpen(berlin("2026-03-06T17:59"))).isTrue();
    assertThat(office.nextOpen(berlin("2026-03-06T18:00"))).isEqualTo(berlin("2026-03-09T09:00"));
  }

  @Test
  void holidaysAndTheYearsEndAreLeftOut() {
    BusinessHours office = Office.berlin("2026-12-25", "2027-01-01");
    assertThat(office.plus(berlin("2026-12-24T17:00"), TWO_HOURS))
        .isEqualTo(berlin("2026-12-28T10:00"));
    assertThat(office.plus(berlin("2026-12-31T17:00"), new Length.BusinessDays(2)))
        .isEqualTo(berlin("2027-01-05T17:00"));
    assertThat(office.between(berlin("2026-12-24T00:00"), berlin("2027-01-05T00:00")))
        .isEqualTo(Duration.ofHours(6 * 9));
  }

  @Test
  void businessDayEndsAtTheSameTimeOfTheNextOne() {
    assertThat(WITH_LUNCH.plus(berlin("2026-03-03T10:20"), ONE_DAY))
        .isEqualTo(berlin("2026-03-04T10:20"));
    assertThat(WITH_LUNCH.plus(berlin("2026-03-06T10:20"), new Length.BusinessDays(3)))
        .isEqualTo(berlin("2026-03-11T10:20"));
  }

  @Test
  void businessDayThatWouldEndWhileClosedEndsWithinTheDay() {
    assertThat(WITH_LUNCH.plus(berlin("2026-03-05T16:00"), ONE_DAY))
        .as("Friday closes at two")
        .isEqualTo(berlin("2026-03-06T14:00"));
    assertThat(WITH_LUNCH.plus(berlin("2026-03-06T12:30"), ONE_DAY))
        .as("Monday is at lunch")
        .isEqualTo(berlin("2026-03-09T13:00"));
  }

  @Test
  void businessDayBegunWhileClosedBeginsAtTheNextOpening() {
    assertThat(WITH_LUNCH.plus(berlin("2026-03-07T03:00"), ONE_DAY))
        .isEqualTo(berlin("2026-03-10T08:00"));
    assertThat(WITH_LUNCH.plus(berlin("2026-03-07T03:00"), new Length.BusinessDays(0)))
        .isEqualTo(berlin("2026-03-07T03:00"));
  }

  @Test
  void nightInWhichTheClockIsPutForwardIsAnHourShorter() {
    BusinessHours always = Office.in("Europe/Berlin", Office.ALWAYS);
    assertThat(always.between(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00")))
        .isEqualTo(Duration.ofHours(23));
    assertThat(always.between(berlin("2026-10-25T00:00"), berlin("2026-10-26T00:00")))
        .isEqualTo(Duration.ofHours(25));
    assertThat(always.plus(berlin("2026-03-29T01:00"), TWO_HOURS))
        .isEqualTo(berlin("2026-03-29T04:00"));
  }

  @Test
  void openingTimeThatIsSkippedIsTheMomentOfSkipping() {
    BusinessHours early =
        Office.in("Europe/Berlin", Office.week(List.of(DayOfWeek.SUNDAY), "02:30-06:00"));
    assertThat(early.nextOpen(berlin("2026-03-28T12:00"))).isEqualTo(berlin("2026-03-29T03:00"));
  }

  @Test
  void openingTimeThatComesTwiceIsTheFirstAndClosingTimeTheSecond() {
    BusinessHours night =
        Office.in("Europe/Berlin", Office.week(List.of(DayOfWeek.SUNDAY), "02:15-02:45"));
    Instant opening = Instant.parse("2026-10-25T00:15:00Z");
    assertThat(night.nextOpen(berlin("2026-10-24T12:00"))).isEqualTo(opening);
    assertThat(night.plus(opening, new Length.BusinessHours(1)))
        .isEqualTo(Instant.parse("2026-10-25T01:15:00Z"));
    assertThat(night.isOpen(Instant.parse("2026-10-25T01:44:59Z"))).isTrue();
    assertThat(night.isOpen(Instant.parse("2026-10-25T01:45:00Z"))).isFalse();
  }

  @Test
  void clockTimeRunsDayAndNight() {
    Instant friday = berlin("2026-03-06T17:30");
    assertThat(Office.berlin().plus(friday, Length.parse("14d").orElseThrow()))
        .isEqualTo(friday.plus(Duration.ofDays(14)));
  }

  @Test
  void timeBackwardIsNegative() {
    assertThat(Office.berlin().between(berlin("2026-03-09T10:00"), berlin("2026-03-06T17:00")))
        .isEqualTo(Duration.ofHours(-2));
  }

  @Test
  void hoursAreEqualWhenZoneWeekAndHolidaysAre() {
    assertThat(Office.berlin("2026-12-25"))
        .isEqualTo(Office.berlin("2026-12-25", "2026-12-25"))
        .hasSameHashCodeAs(Office.berlin("2026-12-25"))
        .isNotEqualTo(Office.berlin())
        .isNotEqualTo(Office.in("Europe/Vienna", Office.NINE_TO_SIX, "2026-12-25"));
  }

  @Test
  void weekWithoutOpeningTimesIsRefused() {
    assertThatThrownBy(() -> OpeningWeek.of(Map.of())).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<OpeningTime> day(String... times) {
    return List.of(times).stream().map(Office::time).toList();
  }

  private static Instant berlin(String reading) {
    return LocalDateTime.parse(reading).atZone(BERLIN).toInstant();
  }
}
