package dev.fullcourt.history.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatTest {

  private static final NumberFormat GERMAN = new NumberFormat(',', '.', List.of("€", "EUR"));
  private static final NumberFormat AMERICAN = new NumberFormat('.', ',', List.of("$"));

  @ParameterizedTest
  @CsvSource({"12, 12", "-1234.50, -1234.50", "+3, 3", ".5, 0.5", "7., 7", "1.5E+06, 1500000"})
  void plainNumbers(String text, BigDecimal number) throws Unreadable {
    assertThat(NumberFormat.PLAIN.read(text)).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1.234,50 €|1234.50", "€ 12|12", "1.234.567 EUR|1234567", "-0,5|-0.5", "12|12"})
  void germanNumbers(String text, BigDecimal number) throws Unreadable {
    assertThat(GERMAN.read(text)).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"$1,234.50|1234.50", "12,34,567|1234567", "1234567.8|1234567.8"})
  void americanAndIndianNumbers(String text, BigDecimal number) throws Unreadable {
    assertThat(AMERICAN.read(text)).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,5", "12,3456", ",123", "1,234,5", "12.345.678", "$", "1 000"})
  void wrongGroupsAreNotGuessedAt(String text) {
    assertThatThrownBy(() -> AMERICAN.read(text)).isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "abc", "1e999999999", "0x10", "NaN", "Infinity", "1 2", "--1", "٣", "1d"})
  void whatIsNoNumberIsRefused(String text) {
    assertThatThrownBy(() -> NumberFormat.PLAIN.read(text)).isInstanceOf(Unreadable.class);
  }

  @Test
  void reasonSaysWhatToDo() {
    assertThatThrownBy(() -> NumberFormat.PLAIN.read("1,234.50"))
        .hasMessageContaining("thousands: \",\"");
    assertThatThrownBy(() -> NumberFormat.PLAIN.read("none")).hasMessageContaining("`blank`");
  }
}
