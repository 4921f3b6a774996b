package dev.fullcourt.history.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFormatTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final TimeFormat ISO = new TimeFormat(List.of(new TimeFormat.Iso()), null);
  private static final TimeFormat ISO_BERLIN =
      new TimeFormat(List.of(new TimeFormat.Iso()), BERLIN);

  @ParameterizedTest
  @CsvSource({
    "2011-10-01T00:38:44.546+02:00, 2011-09-30T22:38:44.546Z",
    "2012-03-14T16:04:54.681000+01:00, 2012-03-14T15:04:54.681Z",
    "2019-12-04 12:48:22Z, 2019-12-04T12:48:22Z",
    "2023-11-11 08:18:16.519000 UTC, 2023-11-11T08:18:16.519Z",
    "2022-04-14 4:30:42-0500, 2022-04-14T09:30:42Z",
    "2022-04-14T04:30+05, 2022-04-13T23:30:00Z",
  })
  void timesWithOffsetArePointsInTime(String text, Instant instant) throws Unreadable {
    assertThat(ISO.read(text)).isEqualTo(instant);
  }

  @Test
  void timesWithoutZoneAreRefusedUnlessTheMappingGivesOne() throws Unreadable {
    assertThatThrownBy(() -> ISO.read("2022-04-14 04:30:42")).hasMessageContaining("which zone");
    assertThatThrownBy(() -> ISO.read("2022-04-14")).hasMessageContaining("which zone");
    assertThat(ISO_BERLIN.read("2022-04-14 04:30:42")).isEqualTo("2022-04-14T02:30:42Z");
    assertThat(ISO_BERLIN.read("2022-04-14")).isEqualTo("2022-04-13T22:00:00Z");
    assertThat(ISO_BERLIN.read("2022-04-14T04:30:42Z")).isEqualTo("2022-04-14T04:30:42Z");
  }

  @Test
  void clocksPutBackAndForward() throws Unreadable {
    assertThat(ISO_BERLIN.read("2011-10-30 02:30:00")).isEqualTo("2011-10-30T00:30:00Z");
    assertThat(ISO_BERLIN.read("2012-03-25 02:30:00")).isEqualTo("2012-03-25T01:30:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-02-30",
        "2022-13-01",
        "2022-1-1",
        "2022-01-01T25:00Z",
        "2022-01-01T10:00:60Z",
        "2022-01-01T10:00:00+19:00",
        "2022-01-01T10:00:00 CET",
        "2022-01-01T10:00:00.",
        "soon",
        "01.02.2022",
        "2022-01-01T",
        "2022-01-01T10:00:00+01:0",
        "٢٠٢٢-01-01",
        ""
      })
  void whatIsNoTimeIsRefused(String text) {
    assertThatThrownBy(() -> ISO_BERLIN.read(text)).isInstanceOf(Unreadable.class);
  }

  @Test
  void anyInstantIsReadAsTheJdkReadsIt() throws Unreadable {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 5_000; i++) {
      ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * random.nextInt(-18 * 60, 18 * 60 + 1));
      Instant instant =
          Instant.ofEpochSecond(
              random.nextLong(-2_000_000_000L, 60_000_000_000L), random.nextInt(1_000_000_000));
      OffsetDateTime time = instant.atOffset(offset);
      assertThat(ISO.read(time.toString())).as(time.toString()).isEqualTo(instant);
    }
  }

  @Test
  void otherWaysToWriteTimes() throws Unreadable {
    assertThat(letters("dd.MM.yyyy HH:mm", BERLIN).read("05.01.2024 09:15"))
        .isEqualTo("2024-01-05T08:15:00Z");
    assertThat(letters("MMM d, yyyy", ZoneOffset.UTC).read("Mar 5, 2024"))
        .isEqualTo("2024-03-05T00:00:00Z");
    assertThat(letters("uuuu/MM/dd HH:mm:ss xx", null).read("2024/03/05 10:00:00 +0100"))
        .isEqualTo("2024-03-05T09:00:00Z");
    assertThatThrownBy(() -> letters("dd.MM.yyyy", BERLIN).read("31.02.2024"))
        .isInstanceOf(Unreadable.class);
    assertThat(new TimeFormat(List.of(new TimeFormat.Epoch(false)), null).read("1700000000.5"))
        .isEqualTo("2023-11-14T22:13:20.500Z");
    assertThat(new TimeFormat(List.of(new TimeFormat.Epoch(true)), null).read("1700000000500"))
        .isEqualTo("2023-11-14T22:13:20.500Z");
    assertThatThrownBy(() -> new TimeFormat(List.of(new TimeFormat.Epoch(true)), null).read("1e40"))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void severalStylesAreTriedInOrder() throws Unreadable {
    TimeFormat either =
        new TimeFormat(List.of(new TimeFormat.Iso(), TimeFormat.Letters.of("dd.MM.yyyy")), BERLIN);

    assertThat(either.read("2024-07-01")).isEqualTo(either.read("01.07.2024"));
  }

  private static TimeFormat letters(String pattern, @Nullable ZoneId zone) {
    return new TimeFormat(List.of(TimeFormat.Letters.of(pattern)), zone);
  }
}
