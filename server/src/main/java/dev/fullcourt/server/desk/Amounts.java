package dev.fullcourt.server.desk;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of money as people of any country type them, and back. What could be two amounts is
 * refused: a wrong amount that looks right is worse than typing it again.
 */
public final class Amounts {

  private static final int MOST_DIGITS = 15;

  /** What sets thousands apart and is never a decimal sign: blanks of all kinds, apostrophes. */
  private static final String APART = "[ \u00a0\u202f\u2009'\u2019]";

  /** Blanks or apostrophes between thousands, or nothing, and at most one other sign. */
  private static final Pattern PLAIN =
      Pattern.compile("(\\d+|\\d{1,3}(?:" + APART + "\\d{3})+)(?:[.,](\\d{1,9}))?");

  /**
   * Commas between thousands and a point, or the other way round; with two groups none is needed.
   */
  private static final Pattern GROUPED =
      Pattern.compile(
          "(\\d{1,3}(?:,\\d{3})+)\\.(\\d{1,9})|(\\d{1,3}(?:\\.\\d{3})+),(\\d{1,9})"
              + "|(\\d{1,3}(?:,\\d{3}){2,}|\\d{1,3}(?:\\.\\d{3}){2,})()");

  /** Thousands, or a fraction: nobody can tell. */
  private static final Pattern EITHER = Pattern.compile("([1-9]\\d*)[.,](\\d{3})");

  private static final Pattern AROUND = Pattern.compile("^" + APART + "+|" + APART + "+$");

  private Amounts() {}

  /**
   * The amount that was typed.
   *
   * @throws Impossible when it is none, or could be two; the message says how to write it
   */
  static BigDecimal read(String typed) {
    String text = AROUND.matcher(typed).replaceAll("");
    Matcher either = EITHER.matcher(text);
    if (either.matches()) {
      String whole = either.group(1);
      String more = either.group(2);
      throw Impossible.said(
          "“%s” could be two amounts. Write %s, or %s."
              .formatted(shown(text), whole + more, write(new BigDecimal(whole + "." + more))));
    }
    Matcher plain = PLAIN.matcher(text);
    if (plain.matches()) {
      return amount(text, plain.group(1), plain.group(2));
    }
    Matcher grouped = GROUPED.matcher(text);
    if (grouped.matches()) {
      int whole = grouped.group(1) != null ? 1 : grouped.group(3) != null ? 3 : 5;
      return amount(text, grouped.group(whole), grouped.group(whole + 1));
    }
    throw Impossible.said(
        "Give the amount as a number of 0 or more, such as 12000, 12 000 or 12000.50. Found: "
            + shown(text));
  }

  private static BigDecimal amount(String text, String whole, @Nullable String fraction) {
    String digits = whole.replaceAll("\\D", "");
    BigDecimal amount =
        new BigDecimal(fraction == null || fraction.isEmpty() ? digits : digits + "." + fraction);
    if (amount.precision() - amount.scale() > MOST_DIGITS) {
      throw Impossible.said(
          "An amount has at most %d digits before the point. Found: %s"
              .formatted(MOST_DIGITS, shown(text)));
    }
    return amount;
  }

  private static String shown(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  /** An amount so that {@link #read} takes it for the same. */
  public static String write(BigDecimal amount) {
    BigDecimal plain = amount.stripTrailingZeros();
    return plain.scale() == 3 ? plain.setScale(4).toPlainString() : plain.toPlainString();
  }
}
