package dev.fullcourt.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "PT0S, under 1 min",
    "PT59S, under 1 min",
    "PT38M, 38 min",
    "PT3H20M, 3 h 20 min",
    "PT4H, 4 h",
    "PT54H, 2 d 6 h",
    "PT72H, 3 d",
    "P12D, 12 d",
    "P1204D, 1 204 d",
  })
  void writesDurationsInTwoUnitsAtMost(Duration duration, String words) {
    assertThat(Durations.words(duration).replace(Numbers.THIN, ' ')).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, –",
    "0, 7, 0 %",
    "1, 200, <1 %",
    "41, 100, 41 %",
    "999, 1000, >99 %",
    "3, 3, 100 %"
  })
  void neverRoundsAShareToNoneOrAllThatIsNot(long part, long of, String words) {
    assertThat(Numbers.share(part, of).replace(Numbers.THIN, ' ')).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "999, 999",
    "1000, 1k",
    "17812, 17.8k",
    "178120, 178k",
    "999499, 999k",
    "1800000, 1.8M"
  })
  void shortensNumbersWhereRoomIsScarce(long number, String words) {
    assertThat(Numbers.brief(number)).isEqualTo(words);
  }

  @Test
  void writesMoneyPointsAndCounts() {
    assertThat(Numbers.money(new BigDecimal("310000.49"), "EUR"))
        .isEqualTo("EUR\u202f310\u202f000");
    assertThat(Numbers.signed(15)).isEqualTo("+15");
    assertThat(Numbers.signed(-7.5)).isEqualTo("−7.5");
    assertThat(Numbers.count(1, "buyer", "buyers")).isEqualTo("1 buyer");
    assertThat(Numbers.count(6410, "buyer", "buyers")).isEqualTo("6\u202f410 buyers");
  }

  @Test
  void cutsAPeriodAtMidnightsOfTheAgreementsZone() {
    Period march = Period.read("", "2026-03-29", "2026-03-29", TODAY);
    assertThat(march.since(BERLIN)).isEqualTo(Instant.parse("2026-03-28T23:00:00Z"));
    assertThat(march.until(BERLIN)).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
    assertThat(march.query()).isEqualTo("from=2026-03-29&to=2026-03-29");
    assertThat(march.words()).isEqualTo("from 29 Mar 2026 to 29 Mar 2026");
  }

  @Test
  void takesNinetyDaysUnlessAskedOtherwise() {
    Period usual = Period.read("", "", "", TODAY);
    assertThat(usual.from()).isEqualTo(LocalDate.parse("2026-08-25"));
    assertThat(usual.until(BERLIN)).isNull();
    assertThat(usual.words()).isEqualTo("in the last 90 days");
    assertThat(Period.read("all", "", "", TODAY).words()).isEqualTo("in all time");
  }

  @Test
  void saysWhatAPeriodShouldLookLike() {
    assertThatThrownBy(() -> Period.read("soon", "", "", TODAY))
        .hasMessage("“period=soon” should be one of 30d, 90d, 365d, all");
    assertThatThrownBy(() -> Period.read("", "2026-02-30", "", TODAY))
        .hasMessage("“from=2026-02-30” should be a day such as 2026-01-31");
    assertThatThrownBy(() -> Period.read("", "2026-02-03", "2026-02-01", TODAY))
        .hasMessage("“to=2026-02-01” should be a day not before 2026-02-03");
  }

  @Test
  void fitsNamesIntoTheRoomThereIs() {
    assertThat(Lettering.fit("Lead", 13, 100)).isEqualTo("Lead");
    String fitted = Lettering.fit("Kommanditgesellschaft auf Aktien", 13, 100);
    assertThat(fitted).endsWith("…");
    assertThat(Lettering.width(fitted, 13)).isLessThanOrEqualTo(100);
    assertThat(Lettering.wrap("Put aside for reason number 3", 13, 110, 2)).hasSize(2);
    assertThat(Lettering.fit("😀😀😀", 13, 1)).isEqualTo("…");
  }

  @Test
  void letsNoWordOutOfADrawing() {
    String drawing =
        new Svg(10, 10, "c", "a \"label\"")
            .words("w", 1.25, 2, "<script>&")
            .link("/buyers?a=1&b=\"2\"", "says <b>", link -> {})
            .done();
    assertThat(drawing)
        .doesNotContain("<script>")
        .contains("&lt;script&gt;&amp;", "a=1&amp;b=&quot;2&quot;", "says &lt;b&gt;", "x=\"1.3\"");
  }
}
