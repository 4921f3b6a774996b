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

  /** A share from 0 to 1 as it is, with three decimals. */
  public static String fraction(@Nullable Double share) {
    return share == null ? NONE : String.format(Locale.ROOT, "%.3f", share);
  }

  /** Milliseconds as hours, with four decimals. */
  public static String hours(@Nullable Number millis) {
    return millis == null
        ? NONE
        : String.format(Locale.ROOT, "%.4f", millis.doubleValue() / MILLIS_PER_HOUR);
  }

  /**
   * A time in the unit that suits it: seconds up to a minute, minutes up to an hour, hours up to
   * two days, then days of 24 hours. Times in stage run from a second to a year, so that no one
   * unit would show them all.
   */
  public static String time(@Nullable Long millis) {
    if (millis == null) {
      return NONE;
    }
    double seconds = millis / 1000.0;
    if (seconds < 60) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    if (seconds < 3_600) {
      return String.format(Locale.ROOT, "%.1f min", seconds / 60);
    }
    if (seconds < 2 * 86_400) {
      return String.format(Locale.ROOT, "%.1f h", seconds / 3_600);
    }
    return String.format(Locale.ROOT, "%.1f d", seconds / 86_400);
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
