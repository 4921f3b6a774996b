package dev.fullcourt.server.desk;

import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Playbook;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;

/** Reads what was typed into a field as the value it stands for. */
public final class ActValues {

  private ActValues() {}

  /**
   * The value of a field.
   *
   * @param name the property it becomes
   * @throws Impossible when it cannot be read; the message says what would be right
   */
  public static Value read(Playbook playbook, String name, String text) {
    return switch (name) {
      case "amount" -> amount(text);
      case "currency" -> Value.of(currency(text));
      case "until", "closes", "due" -> day(playbook, text);
      case "helpful" -> new Value.Flag(text.equals("yes"));
      default -> Value.of(text);
    };
  }

  private static Value amount(String text) {
    try {
      BigDecimal amount = new BigDecimal(text.replace(" ", "").replace(",", ""));
      if (amount.signum() < 0 || amount.precision() - amount.scale() > 15) {
        throw Impossible.said("An amount is 0 or more. Found: " + text);
      }
      return Value.of(amount);
    } catch (NumberFormatException e) {
      throw Impossible.said(
          "Give the amount as a number, such as 12000 or 12000.50. Found: " + text);
    }
  }

  private static String currency(String text) {
    try {
      return Currency.getInstance(text.toUpperCase(Locale.ROOT)).getCurrencyCode();
    } catch (IllegalArgumentException e) {
      throw Impossible.said("Give the currency by its three letters, such as EUR. Found: " + text);
    }
  }

  private static Value day(Playbook playbook, String text) {
    try {
      return new Value.Moment(
          LocalDate.parse(text).atStartOfDay(playbook.fiscalYear().zone()).toInstant());
    } catch (DateTimeException e) {
      throw Impossible.said("Give the day as 2026-03-31. Found: " + text);
    }
  }
}
