package dev.fullcourt.history.measures.text;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as text, the same in every locale; what is not known is a dash, never a zero. */
public final class Cell {

  /** What stands for a figure that is not known. */
  public static final String NONE = "-";

  private static final double MILLIS_PER_HOUR = 3_600_000;

  private Cell() {}

  /** A whole number. */
  public static String count(@Nullable Number count) {
    return count == null ? NONE : Long.toString(count.longValue());
  }

  /** A share from 0 to 1 as percent, with two decimals. */
  public static String percent(@Nullable Double share) {
    return share == null ? NONE : String.format(Locale.ROOT, "%.2f", share * 100);
  }

  /** Milliseconds as hours, with four decimals. */
  public static String hours(@Nullable Number millis) {
    return millis == null
        ? NONE
        : String.format(Locale.ROOT, "%.4f", millis.doubleValue() / MILLIS_PER_HOUR);
  }

  /** Milliseconds as days of 24 hours, with two decimals, four below a tenth. */
  public static String days(@Nullable Number millis) {
    if (millis == null) {
      return NONE;
    }
    double days = millis.doubleValue() / (24 * MILLIS_PER_HOUR);
    return String.format(Locale.ROOT, days != 0 && days < 0.1 ? "%.4f" : "%.2f", days);
  }

  /** A mean, with two decimals. */
  public static String mean(@Nullable Double mean) {
    return mean == null ? NONE : String.format(Locale.ROOT, "%.2f", mean);
  }

  /** An amount of money as it is. */
  public static String amount(@Nullable BigDecimal amount) {
    return amount == null ? NONE : amount.toPlainString();
  }
}
