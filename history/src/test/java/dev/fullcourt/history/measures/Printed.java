package dev.fullcourt.history.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as the known answers print them, so that both can be compared to the printed digits. */
public final class Printed {

  private Printed() {}

  public static String number(@Nullable Number number, int decimals) {
    return number == null
        ? "-"
        : new BigDecimal(number.doubleValue())
            .setScale(decimals, RoundingMode.HALF_EVEN)
            .toPlainString();
  }

  public static String percent(@Nullable Double share, int decimals) {
    return share == null ? "-" : String.format(Locale.ROOT, "%." + decimals + "f%%", share * 100);
  }

  public static String hours(@Nullable Number millis) {
    return millis == null ? "-" : number(millis.doubleValue() / 3_600_000, 4);
  }

  public static String count(@Nullable Number count) {
    return count == null ? "-" : Long.toString(count.longValue());
  }
}
