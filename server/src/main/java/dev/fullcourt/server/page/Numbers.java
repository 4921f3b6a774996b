package dev.fullcourt.server.page;

import dev.fullcourt.history.money.Conversion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How numbers are written: thousands set apart by a thin space, a unit never parted from it. */
public final class Numbers {

  /** Narrow and never broken at the end of a line. */
  static final char THIN = '\u202f';

  private Numbers() {}

  /** A whole number: {@code 6 410}. */
  public static String whole(long number) {
    return format("#,##0").format(number);
  }

  /** A number shortened where room is scarce: {@code 17.8k}, {@code 178k}, {@code 1.8M}. */
  public static String brief(long number) {
    if (number < 1_000) {
      return Long.toString(number);
    }
    double scaled = number < 999_500 ? number / 1e3 : number / 1e6;
    return format(scaled < 99.95 ? "0.#" : "0").format(scaled) + (number < 999_500 ? "k" : "M");
  }

  /** A share in per cent: {@code 41 %}; a dash when there is nothing to share. */
  public static String share(long part, long of) {
    if (of == 0) {
      return "–";
    }
    double percent = 100.0 * part / of;
    if (percent > 0 && percent < 1) {
      return "<1" + THIN + "%";
    }
    if (percent > 99 && percent < 100) {
      return ">99" + THIN + "%";
    }
    return Math.round(percent) + "" + THIN + "%";
  }

  /** Points of a score, with at most one decimal. */
  public static String points(double points) {
    return format("#,##0.#").format(points).replace('-', '−');
  }

  /** Points that were added, with their sign. */
  public static String signed(double points) {
    return points > 0 ? "+" + points(points) : points(points);
  }

  /** Money in whole units of its currency: {@code EUR 310 000}. */
  public static String money(BigDecimal amount, String currency) {
    return currency
        + THIN
        + format("#,##0").format(amount.setScale(0, RoundingMode.HALF_EVEN)).replace('-', '−');
  }

  /** Money to its smallest unit: {@code EUR 310 000.50}, {@code JPY 310 000}. */
  public static String exactly(BigDecimal amount, String currency) {
    return currency + THIN + units(amount, currency);
  }

  /** The same where the currency is said already. */
  public static String units(BigDecimal amount, String currency) {
    DecimalFormat format = format("#,##0.#########");
    format.setMinimumFractionDigits(Conversion.digits(currency));
    return format.format(amount).replace('-', '−');
  }

  /** A number with the decimals it has. */
  public static String plain(BigDecimal number) {
    DecimalFormat format = format("#,##0.#");
    format.setMinimumFractionDigits(Math.max(0, number.scale()));
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    return format.format(number).replace('-', '−');
  }

  /** One or many: {@code 1 buyer}, {@code 12 buyers}. */
  public static String count(long number, String one, String many) {
    return whole(number) + " " + (number == 1 ? one : many);
  }

  private static DecimalFormat format(String pattern) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator(THIN);
    return new DecimalFormat(pattern, symbols);
  }
}
