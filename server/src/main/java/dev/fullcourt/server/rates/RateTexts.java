package dev.fullcourt.server.rates;

import dev.fullcourt.history.money.Conversion;
import dev.fullcourt.history.money.Revenue;
import dev.fullcourt.server.page.Dates;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Says at which rates something was converted, and of which days they are. */
public final class RateTexts {

  private RateTexts() {}

  /** One rate: {@code 1.0811 USD for 1 EUR, of 31 Mar 2026}. */
  public static String of(Conversion conversion) {
    return words(
        conversion.rate().toPlainString(),
        conversion.from(),
        conversion.to(),
        Dates.day(conversion.day()));
  }

  /** Several: {@code 1.0811 to 1.0902 USD for 1 EUR, of 31 Mar 2026 to 4 May 2026}. */
  public static String of(String from, String to, Revenue.Rates rates) {
    return words(span(rates.least(), rates.most()), from, to, span(rates.from(), rates.to()));
  }

  private static String words(String rate, String from, String to, String days) {
    return "%s %s for 1 %s, of %s".formatted(rate, from, to, days);
  }

  private static String span(BigDecimal least, BigDecimal most) {
    return least.compareTo(most) == 0
        ? least.toPlainString()
        : least.toPlainString() + " to " + most.toPlainString();
  }

  private static String span(LocalDate from, LocalDate to) {
    return from.equals(to) ? Dates.day(from) : Dates.day(from) + " to " + Dates.day(to);
  }
}
