package dev.fullcourt.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthTest {

  @ParameterizedTest
  @CsvSource({
    "30m, PT30M",
    "1h, PT1H",
    "14d, PT336H",
    "0d, PT0S",
    "3 d, PT72H",
    "999999d, PT23999976H"
  })
  void timeOnTheClockIsMinutesHoursOrDays(String written, Duration expected) {
    assertThat(Length.parse(written)).contains(new Length.Plain(expected));
    assertThat(Length.parsePlain(written)).contains(expected);
  }

  @Test
  void businessTimeIsAKindOfItsOwn() {
    assertThat(Length.parse("2 business hours")).contains(new Length.BusinessHours(2));
    assertThat(Length.parse("1 business hour")).contains(new Length.BusinessHours(1));
    assertThat(Length.parse("3 business days")).contains(new Length.BusinessDays(3));
    assertThat(Length.parse("1 business day")).contains(new Length.BusinessDays(1));
    assertThat(Length.parsePlain("3 business days")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "d",
        "14",
        "14 days",
        "2w",
        "-1d",
        "1.5h",
        "1d ",
        " 1d",
        "1d\n",
        "1234567d",
        "1h30m",
        "2business days",
        "2  business days",
        "1 Business day",
        "P14D"
      })
  void anythingElseIsNoLength(String written) {
    assertThat(Length.parse(written)).isEmpty();
  }
}
