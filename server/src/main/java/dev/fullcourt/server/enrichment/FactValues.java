package dev.fullcourt.server.enrichment;

import dev.fullcourt.engine.event.Value;
import dev.fullcourt.server.desk.Impossible;
import dev.fullcourt.server.enrichment.FactSheet.Fact;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is typed into a field, as the value it stands for, and back. */
final class FactValues {

  private static final int LONGEST = 500;
  private static final int MOST_DIGITS = 15;

  private final ZoneId zone;

  FactValues(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * The value typed.
   *
   * @throws Impossible when it is not of the field's type; the message says what would be right
   */
  Value read(Fact fact, String text) {
    if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
      throw wrong(fact, "at most " + LONGEST + " letters on one line", text);
    }
    return switch (fact.type()) {
      case TEXT -> Value.of(text);
      case NUMBER -> number(fact, text, "a number, such as 12000 or 0.5");
      case WHOLE -> whole(fact, text);
      case FLAG -> flag(fact, text);
      case TIME -> day(fact, text);
      case LIST ->
          new Value.Texts(
              Arrays.stream(text.split(","))
                  .map(String::strip)
                  .filter(word -> !word.isEmpty())
                  .toList());
    };
  }

  private static Value number(Fact fact, String text, String right) {
    try {
      BigDecimal number = new BigDecimal(text);
      if (Math.abs(number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
        throw wrong(fact, right, text);
      }
      return Value.of(number);
    } catch (NumberFormatException e) {
      throw wrong(fact, right, text);
    }
  }

  private static Value whole(Fact fact, String text) {
    String right = "a whole number without separators, such as 250";
    Value value = number(fact, text, right);
    if (value instanceof Value.Number(BigDecimal number) && number.scale() > 0) {
      throw wrong(fact, right, text);
    }
    return value;
  }

  private static Value flag(Fact fact, String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> new Value.Flag(true);
      case "no", "false" -> new Value.Flag(false);
      default -> throw wrong(fact, "yes or no", text);
    };
  }

  private Value day(Fact fact, String text) {
    try {
      return new Value.Moment(LocalDate.parse(text).atStartOfDay(zone).toInstant());
    } catch (DateTimeException e) {
      throw wrong(fact, "a day, such as 2026-03-31", text);
    }
  }

  private static Impossible wrong(Fact fact, String right, String text) {
    String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    return Impossible.said(fact.title() + ": give " + right + ". Found: " + shown);
  }

  /** A value as it would be typed. */
  String write(Value value) {
    return switch (value) {
      case Value.Texts(List<String> words) -> String.join(", ", words);
      case Value.Flag(boolean yes) -> yes ? "yes" : "no";
      case Value.Moment(var instant) -> instant.atZone(zone).toLocalDate().toString();
      case Value.Text text -> text.toString();
      case Value.Number number -> number.toString();
    };
  }
}
