package dev.fullcourt.server.absences;

import dev.fullcourt.server.access.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An absence as somebody says it.
 *
 * @param person who
 * @param from the first day
 * @param to the last day
 * @param takes how many buyers a day they still take
 * @param standIn who stands in, or null
 * @param reason why
 */
public record AbsenceDraft(
    String person,
    LocalDate from,
    LocalDate to,
    int takes,
    @Nullable String standIn,
    Reason reason) {

  private static final String DAY = "2026-03-31";
  private static final int MOST_DAYS = 366;
  private static final int MOST_BUYERS = 999;

  /**
   * Reads it from {@code person}, {@code from}, {@code to}, {@code takes}, {@code stand-in} and
   * {@code reason}.
   *
   * @param self who it is about when nobody is named
   * @throws Refused when it cannot be one
   */
  public static AbsenceDraft read(Map<String, String> said, String self) {
    String person = text(said, "person");
    String standIn = text(said, "stand-in");
    LocalDate from = day(said, "from");
    LocalDate to = text(said, "to").isEmpty() ? from : day(said, "to");
    if (to.isBefore(from)) {
      throw new Refused("The last day is before the first.");
    }
    if (from.plusDays(MOST_DAYS).isBefore(to)) {
      throw new Refused("An absence lasts a year at most.");
    }
    Reason reason =
        Reason.find(Objects.requireNonNullElse(said.get("reason"), Reason.OTHER.word()))
            .orElseThrow(() -> new Refused("The reason is holiday, illness, training or other."));
    return new AbsenceDraft(
        person.isEmpty() ? self : person,
        from,
        to,
        takes(text(said, "takes")),
        standIn.isEmpty() ? null : standIn,
        reason);
  }

  private static String text(Map<String, String> said, String name) {
    return Objects.requireNonNullElse(said.get(name), "").strip();
  }

  private static LocalDate day(Map<String, String> said, String name) {
    String text = text(said, name);
    try {
      if (text.length() == DAY.length()) { // a year of five digits is a slip
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException e) {
      // said below
    }
    throw new Refused("Give the first and the last day as days such as " + DAY + ".");
  }

  private static int takes(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) > MOST_BUYERS) {
      throw new Refused("Say how many buyers a day as a whole number; 0 means away.");
    }
    return Integer.parseInt(text);
  }
}
