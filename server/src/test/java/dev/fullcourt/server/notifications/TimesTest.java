package dev.fullcourt.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** When mails may come, where whoever gets them lives. */
class TimesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Times times(String digest, String from, String until) {
    return new Times(
        BERLIN, LocalTime.parse(digest), new Quiet(LocalTime.parse(from), LocalTime.parse(until)));
  }

  @Test
  void quietHoursThatGoPastMidnightEndTheNextMorning() {
    Times times = times("08:00", "20:00", "07:00");
    assertThat(times.afterQuiet(Instant.parse("2026-11-26T18:59:59Z")))
        .as("one second before")
        .isEqualTo("2026-11-26T18:59:59Z");
    assertThat(times.afterQuiet(Instant.parse("2026-11-26T19:00:00Z")))
        .isEqualTo("2026-11-27T06:00:00Z");
    assertThat(times.afterQuiet(Instant.parse("2026-11-27T05:59:59Z")))
        .isEqualTo("2026-11-27T06:00:00Z");
    assertThat(times.afterQuiet(Instant.parse("2026-11-27T06:00:00Z")))
        .as("they have ended")
        .isEqualTo("2026-11-27T06:00:00Z");
  }

  @Test
  void quietHoursWithinADayEndOnIt() {
    Times times = times("08:00", "12:00", "14:00");
    assertThat(times.afterQuiet(Instant.parse("2026-11-26T12:30:00Z")))
        .isEqualTo("2026-11-26T13:00:00Z");
    assertThat(times.afterQuiet(Instant.parse("2026-11-26T20:00:00Z")))
        .isEqualTo("2026-11-26T20:00:00Z");
  }

  @Test
  void theDailyEmailLeavesAtItsHourWhenTheClockIsChangedToo() {
    Times times = times("02:30", "20:00", "07:00");
    assertThat(times.nextDigest(Instant.parse("2026-11-26T01:29:59Z")))
        .isEqualTo("2026-11-26T01:30:00Z");
    assertThat(times.nextDigest(Instant.parse("2026-11-26T01:30:00Z")))
        .as("never twice for one day")
        .isEqualTo("2026-11-27T01:30:00Z");
    assertThat(times.nextDigest(Instant.parse("2026-03-28T12:00:00Z")))
        .as("half past two is skipped on that day")
        .isEqualTo("2026-03-29T01:30:00Z");
  }
}
