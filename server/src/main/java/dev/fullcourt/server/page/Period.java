package dev.fullcourt.server.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The span of days a figure is about. In an address it is {@code period=90d} or {@code
 * from=2026-01-01&to=2026-03-31}, both days included.
 *
 * @param word the agreed word, or empty when it is given by its days
 * @param from its first day, or null when it has no beginning
 * @param to its last day, or null when it goes on
 */
public record Period(String word, @Nullable LocalDate from, @Nullable LocalDate to) {

  /** The periods a reader can choose with one click, shortest first. */
  public static final List<String> WORDS = List.of("30d", "90d", "365d", "all");

  /** The one shown unless another is asked for. */
  public static final String USUAL = "90d";

  private static final int EARLIEST = 1900;
  private static final int LATEST = 2200;

  /** All time. */
  public static final Period ALL = new Period("all", null, null);

  /**
   * Reads it from an address, in which an empty word stands for one that is not given.
   *
   * @param today the last day there are figures for
   * @throws Unreadable when it is neither an agreed word nor days
   */
  public static Period read(String word, String from, String to, LocalDate today) {
    if (from.isBlank() && to.isBlank()) {
      return named(word.isBlank() ? USUAL : word, today);
    }
    LocalDate first = day("from", from);
    LocalDate last = day("to", to);
    if (first != null && last != null && last.isBefore(first)) {
      throw new Unreadable("to", to, "a day not before " + from);
    }
    return new Period("", first, last);
  }

  private static Period named(String word, LocalDate today) {
    return switch (word) {
      case "30d" -> new Period(word, today.minusDays(30), null);
      case "90d" -> new Period(word, today.minusDays(90), null);
      case "365d" -> new Period(word, today.minusDays(365), null);
      case "all" -> ALL;
      default -> throw new Unreadable("period", word, "one of 30d, 90d, 365d, all");
    };
  }

  private static @Nullable LocalDate day(String name, String value) {
    if (value.isBlank()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(value);
      if (day.getYear() >= EARLIEST && day.getYear() <= LATEST) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // said below, the same as for a day nobody means
    }
    throw new Unreadable(name, value, "a day such as 2026-01-31");
  }

  /** Its first instant, or null when it has no beginning. */
  public @Nullable Instant since(ZoneId zone) {
    return from == null ? null : from.atStartOfDay(zone).toInstant();
  }

  /** The first instant after it, or null when it goes on. */
  public @Nullable Instant until(ZoneId zone) {
    return to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** As it is written in an address. */
  public String query() {
    if (!word.isEmpty()) {
      return "period=" + word;
    }
    String first = from == null ? "" : "from=" + from;
    String last = to == null ? "" : "to=" + to;
    return first.isEmpty() || last.isEmpty() ? first + last : first + "&" + last;
  }

  /** As it is said, to follow a verb: {@code in the last 90 days}. */
  public String words() {
    if (word.endsWith("d")) {
      return "in the last " + word.substring(0, word.length() - 1) + " days";
    }
    if (from == null) {
      return to == null ? "in all time" : "up to " + Dates.day(to);
    }
    if (to == null) {
      return "since " + Dates.day(from);
    }
    return "from " + Dates.day(from) + " to " + Dates.day(to);
  }

  /** As the label of a choice. */
  public static String label(String word) {
    return switch (word) {
      case "30d" -> "30 days";
      case "90d" -> "90 days";
      case "365d" -> "One year";
      default -> "All time";
    };
  }
}
