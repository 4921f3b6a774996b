package dev.fullcourt.server.desk;

import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Playbook;
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
      case "amount" -> Value.of(Amounts.read(text));
      case "currency" -> Value.of(currency(text));
      case "until", "closes", "due" -> day(playbook, text);
      case "helpful" -> new Value.Flag(text.equals("yes"));
      default -> Value.of(text);
    };
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
