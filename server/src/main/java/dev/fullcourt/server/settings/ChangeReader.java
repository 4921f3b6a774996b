package dev.fullcourt.server.settings;

import dev.fullcourt.server.access.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads a small change as a form or a program says it. */
public final class ChangeReader {

  private ChangeReader() {}

  /**
   * Reads one.
   *
   * @param what {@code capacity}, {@code join}, {@code leave}, {@code lead}, {@code opening} or
   *     {@code holiday}
   * @param of the team, or the business hours
   * @param value what it is to be
   * @throws Refused when it is none
   */
  public static Change read(String what, String of, String value) {
    String given = value.strip();
    return switch (what) {
      case "capacity" -> new Change.Capacity(of, number(given));
      case "join" -> new Change.Join(of, person(given));
      case "leave" -> new Change.Leave(of, person(given));
      case "lead" -> new Change.Lead(of, person(given));
      case "opening" -> new Change.Opening(of, line(given));
      case "holiday" -> new Change.Holiday(of, day(given));
      default -> throw new Refused("A change is capacity, join, leave, lead, opening or holiday.");
    };
  }

  private static int number(String text) {
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw new Refused("Say how many buyers a day, as a whole number from 1.");
    }
    return Integer.parseInt(text);
  }

  private static String person(String text) {
    if (!text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,59}")) {
      throw new Refused(
          "A name as in the playbook has up to 60 letters, digits, spaces, dots, `_` and `-`.");
    }
    return text;
  }

  private static String line(String text) {
    if (!text.matches("[A-Za-z0-9 :;,-]{1,200}")) {
      throw new Refused("Opening times are written like Mon-Thu 09:00-18:00; Fri 09:00-15:00.");
    }
    return text;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Refused("Give the day as 2026-05-15.");
    }
  }
}
