package dev.fullcourt.history.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A reference rate: what one euro was worth on a day.
 *
 * @param day the day it was published for
 * @param currency ISO 4217 code
 * @param perEuro how much of the currency one euro was; more than nothing
 */
public record ExchangeRate(LocalDate day, String currency, BigDecimal perEuro) {

  /** What all rates are told against. */
  public static final String EURO = "EUR";

  public ExchangeRate {
    if (!currency.matches("[A-Z]{3}") || currency.equals(EURO)) {
      throw new IllegalArgumentException(currency + " is no currency beside the euro");
    }
    if (perEuro.signum() <= 0) {
      throw new IllegalArgumentException(perEuro + " is no rate");
    }
  }
}
