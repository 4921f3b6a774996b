package dev.fullcourt.history.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of rates as people bring them, the odd ones too. */
class RatesBroughtTest {

  private static List<ExchangeRate> read(String text) {
    return switch (RatesFile.read(text)) {
      case RatesFile.Read(var rates) -> rates;
      case RatesFile.Unreadable(var mistakes) -> throw new AssertionError(mistakes);
    };
  }

  private static String mistake(String text) {
    return switch (RatesFile.read(text)) {
      case RatesFile.Read(var rates) -> throw new AssertionError("read: " + rates);
      case RatesFile.Unreadable(var mistakes) -> mistakes.getFirst().toString();
    };
  }

  @Test
  void oneFileThatSaysTwoFiguresForADayIsHeldToTheFirst() {
    List<ExchangeRate> rates =
        read(
            """
            day,currency,per_euro
            2026-03-31,USD,1.0811
            2026-03-31,USD,1.0811
            2026-03-31,USD,1.9000
            2026-03-30,USD,1.0800
            """);

    ExchangeRates.Adding adding = ExchangeRates.NONE.adding(rates);

    assertThat(adding.added()).containsExactly(rates.get(0), rates.get(3));
    assertThat(adding.known()).isEqualTo(1);
    assertThat(adding.refused()).containsExactly(rates.get(2));
  }

  @Test
  void daysThatNoRateIsOfAreMistakes() {
    assertThat(mistake("day,currency,per_euro\n1 March 99999,USD,1.1\n"))
        .isEqualTo("line 2: 1 March 99999 is no day such as 2026-03-31");
    assertThat(mistake("<Cube>\n<Cube time='+99999-03-01'/>\n</Cube>"))
        .startsWith("line 2: +99999-03-01 is no day");
  }

  @Test
  void figuresThatAreNoNumbersAreNamed() {
    String cube = "<Cube><Cube time='2026-03-31'>\n<Cube currency='USD' rate='%s'/></Cube></Cube>";
    assertThat(mistake(cube.formatted("abc"))).isEqualTo("line 2: abc is no number");
    assertThat(mistake(cube.formatted("-1"))).isEqualTo("line 2: -1 is no rate");
    assertThat(read(cube.formatted("1.0811")))
        .containsExactly(
            new ExchangeRate(LocalDate.parse("2026-03-31"), "USD", new BigDecimal("1.0811")));
  }
}
