package dev.fullcourt.history.money;

import dev.fullcourt.engine.playbook.Playbook;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The currency the team reports in, and how others become it.
 *
 * @param code ISO 4217 code; amounts that were told without a currency are in it
 * @param zone the zone of the fiscal year, in which a win has its day
 * @param rates the rates that are known
 */
public record TeamCurrency(String code, ZoneId zone, ExchangeRates rates) {

  /** That of an agreement. */
  public static TeamCurrency of(Playbook playbook, ExchangeRates rates) {
    return new TeamCurrency(playbook.currency(), playbook.fiscalYear().zone(), rates);
  }

  /**
   * At which rate an entry is converted: that of the day the win was won, whenever it is amended.
   */
  public Optional<Conversion> conversion(Booking booking) {
    return rates.find(booking.currencyOr(code), code, booking.closed().atZone(zone).toLocalDate());
  }

  /** What an entry adds; empty when nobody said how much, or the rate of its day is not known. */
  public Optional<BigDecimal> converted(Booking booking) {
    BigDecimal amount = booking.amount();
    return amount == null
        ? Optional.empty()
        : conversion(booking).map(conversion -> conversion.of(amount));
  }

  /** What something still open is worth about, at the last rate known at an instant. */
  public Optional<Conversion> estimate(String currency, Instant at) {
    return rates.findLatest(
        currency.isEmpty() ? code : currency, code, at.atZone(zone).toLocalDate());
  }
}
