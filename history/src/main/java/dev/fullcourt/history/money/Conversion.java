package dev.fullcourt.history.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/**
 * How one currency becomes another on a day.
 *
 * @param from the currency the amount was told in
 * @param to the currency it becomes
 * @param day the day the rate is of: that asked for, or the last before it with a rate
 * @param fromPerEuro how much of {@code from} one euro was
 * @param toPerEuro how much of {@code to} one euro was
 */
public record Conversion(
    String from, String to, LocalDate day, BigDecimal fromPerEuro, BigDecimal toPerEuro) {

  private static final int CENTS = 2;
  private static final MathContext SHOWN = new MathContext(7, RoundingMode.HALF_UP);

  /** Whether nothing is to be done. */
  public boolean isNone() {
    return from.equals(to);
  }

  /** An amount in the other currency, rounded once, to its smallest unit, half up. */
  public BigDecimal of(BigDecimal amount) {
    return isNone()
        ? amount
        : amount.multiply(toPerEuro).divide(fromPerEuro, digits(to), RoundingMode.HALF_UP);
  }

  /** How much of {@code from} is one of {@code to}, to seven digits: to be shown, not to reckon. */
  public BigDecimal rate() {
    BigDecimal rate = fromPerEuro.divide(toPerEuro, SHOWN).stripTrailingZeros();
    return rate.scale() < 0 ? rate.setScale(0) : rate;
  }

  /** The rate in words, for example {@code 1 EUR = 1.0811 USD on 2026-03-31}. */
  public String words() {
    return "1 %s = %s %s on %s".formatted(to, rate().toPlainString(), from, day);
  }

  /** How many digits behind the point the smallest unit of a currency has; two where unknown. */
  public static int digits(String currency) {
    try {
      int digits = Currency.getInstance(currency).getDefaultFractionDigits();
      return digits < 0 ? CENTS : digits;
    } catch (IllegalArgumentException e) {
      return CENTS; // a word some system uses for a currency
    }
  }
}
