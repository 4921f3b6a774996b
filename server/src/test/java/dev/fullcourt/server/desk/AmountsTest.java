package dev.fullcourt.server.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fullcourt.server.page.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AmountsTest {

  @Test
  void anAmountIsReadAsWhoeverTypedItMeansIt() {
    Map.ofEntries(
            Map.entry("12000", "12000"),
            Map.entry("12000,50", "12000.50"),
            Map.entry("12000.5", "12000.5"),
            Map.entry("0,5", "0.5"),
            Map.entry("0.125", "0.125"),
            Map.entry("12.3450", "12.3450"),
            Map.entry("12 000", "12000"),
            Map.entry("12 000,50", "12000.50"),
            Map.entry("1'234'567.50", "1234567.50"),
            Map.entry("1’234’567", "1234567"),
            Map.entry("310\u202f000", "310000"),
            Map.entry("\u00a01\u00a0234\u00a0567,8\u00a0", "1234567.8"),
            Map.entry("1,234,567", "1234567"),
            Map.entry("1.234.567", "1234567"),
            Map.entry("1,234.50", "1234.50"),
            Map.entry("1.234,50", "1234.50"),
            Map.entry("1,234,567.8", "1234567.8"),
            Map.entry("1.234,500", "1234.500"))
        .forEach((text, amount) ->
            assertThat(Amounts.read(text)).as(text).isEqualTo(new BigDecimal(amount)));
  }

  @Test
  void whatCouldBeTwoAmountsIsRefusedWithBoth() {
    assertThatThrownBy(() -> Amounts.read("12,000"))
        .isInstanceOf(Impossible.class)
        .hasMessage("“12,000” could be two amounts. Write 12000, or 12.");
    assertThatThrownBy(() -> Amounts.read("12.500"))
        .hasMessage("“12.500” could be two amounts. Write 12500, or 12.5.");
    assertThatThrownBy(() -> Amounts.read("12,345"))
        .hasMessage("“12,345” could be two amounts. Write 12345, or 12.3450.");
  }

  @Test
  void whatIsNoAmountIsRefused() {
    for (String wrong :
        List.of(
            "",
            "many",
            "-5",
            "1e5",
            "12x",
            "12.",
            ".5",
            "1,23,456",
            "12 50",
            "1.234.56",
            "1,2,3",
            "1.234,567.8",
            "EUR 12",
            "\u0661\u0662",
            "9".repeat(16))) {
      assertThatThrownBy(() -> Amounts.read(wrong)).as(wrong).isInstanceOf(Impossible.class);
    }
  }

  @Test
  void whatOurPagesWriteIsReadAsItWas() {
    for (String known : List.of("0", "310000", "1234567.5", "12.345", "0.125", "999999999999999")) {
      BigDecimal amount = new BigDecimal(known);
      assertThat(Amounts.read(Amounts.write(amount))).isEqualByComparingTo(amount);
      assertThat(Amounts.read(Numbers.units(amount.setScale(2, RoundingMode.DOWN), "EUR")))
          .isEqualByComparingTo(amount.setScale(2, RoundingMode.DOWN));
    }
  }
}
