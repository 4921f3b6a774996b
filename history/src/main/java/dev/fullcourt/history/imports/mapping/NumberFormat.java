package dev.fullcourt.history.imports.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How numbers are written in a file.
 *
 * @param decimal what stands before the decimals
 * @param thousands what stands between groups of digits, or null if nothing may
 * @param units what may stand before or after the number and is dropped, for example {@code €}
 */
public record NumberFormat(char decimal, @Nullable Character thousands, List<String> units) {

  /** As programs write numbers: {@code -1234.5}. */
  public static final NumberFormat PLAIN = new NumberFormat('.', null, List.of());

  /** Bounded, since a few letters such as 1e999999999 would otherwise fill the memory. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,2})?");

  private static final Pattern GROUPED =
      Pattern.compile("[+-]?\\d{1,3}(,\\d{2,3})*,\\d{3}(\\..*)?");

  public NumberFormat {
    units = List.copyOf(units);
  }

  /**
   * The number a text stands for.
   *
   * @throws Unreadable if it is not written like this
   */
  public BigDecimal read(String text) throws Unreadable {
    String plain = plain(withoutUnits(text));
    Matcher number = NUMBER.matcher(plain);
    if (!number.matches()) {
      throw new Unreadable("is not a number" + advice(text));
    }
    return new BigDecimal(plain);
  }

  private String withoutUnits(String text) {
    String rest = text;
    for (String unit : units) {
      if (rest.startsWith(unit)) {
        rest = rest.substring(unit.length());
      } else if (rest.endsWith(unit)) {
        rest = rest.substring(0, rest.length() - unit.length());
      }
    }
    return rest.strip();
  }

  /** With a point before the decimals and nothing between groups. */
  private String plain(String text) throws Unreadable {
    if (decimal == '.' && thousands == null) {
      return text;
    }
    StringBuilder swapped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == decimal) {
        swapped.append('.');
      } else if (thousands != null && letter == thousands) {
        swapped.append(',');
      } else {
        swapped.append(letter == '.' || letter == ',' ? '?' : letter);
      }
    }
    String grouped = swapped.toString();
    if (grouped.indexOf(',') >= 0 && !GROUPED.matcher(grouped).matches()) {
      throw new Unreadable("is not a number with `" + thousands + "` between thousands");
    }
    return grouped.replace(",", "");
  }

  private String advice(String text) {
    if (text.chars().noneMatch(letter -> letter >= '0' && letter <= '9')) {
      return "; if it stands for nothing, list it under `blank` in the mapping";
    }
    if (text.indexOf(',') >= 0 && decimal == '.' && thousands == null) {
      return "; say `thousands: \",\"` or `decimal: \",\"` in the mapping";
    }
    return " as the mapping describes it (`decimal`, `thousands`, `unit`)";
  }
}
