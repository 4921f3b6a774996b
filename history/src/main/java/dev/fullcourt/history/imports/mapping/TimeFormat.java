package dev.fullcourt.history.imports.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How times are written in a file.
 *
 * @param styles tried in this order; the first that fits is taken
 * @param zone where clocks stood that wrote times without an offset, or null if none did
 */
public record TimeFormat(List<Style> styles, @Nullable ZoneId zone) {
  public TimeFormat {
    styles = List.copyOf(styles);
  }

  /** One way to write times. */
  public sealed interface Style {}

  /** ISO 8601; a space may stand for the T, and the time of day may be left out. */
  public record Iso() implements Style {}

  /** Seconds, or fractions of them, since 1970-01-01T00:00Z. */
  public record Epoch(boolean millis) implements Style {}

  /** A pattern of letters as {@link DateTimeFormatter} has them, month names in English. */
  public record Letters(String pattern, DateTimeFormatter formatter) implements Style {

    /**
     * That pattern.
     *
     * @throws IllegalArgumentException if it is not a pattern
     */
    public static Letters of(String pattern) {
      return new Letters(
          pattern,
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern(pattern)
              .parseDefaulting(ChronoField.ERA, 1)
              .toFormatter(Locale.ENGLISH)
              .withResolverStyle(ResolverStyle.STRICT));
    }

    /** Whether a time written like this says its offset or zone. */
    public boolean saysOffset() {
      String letters = pattern.replaceAll("'[^']*'", "");
      return letters.chars().anyMatch(letter -> "XxZzVvO".indexOf(letter) >= 0);
    }
  }

  /**
   * The instant a text stands for. A date alone is the start of that day.
   *
   * @throws Unreadable if it is not written like this, or has neither offset nor zone
   */
  public Instant read(String text) throws Unreadable {
    Unreadable first = null;
    for (Style style : styles) {
      try {
        return switch (style) {
          case Iso iso -> IsoTime.read(text, zone);
          case Epoch epoch -> epoch(text, epoch.millis());
          case Letters letters -> letters(text, letters);
        };
      } catch (Unreadable e) {
        first = first == null ? e : first;
      }
    }
    throw first == null ? new Unreadable("is not a time") : first;
  }

  private static Instant epoch(String text, boolean millis) throws Unreadable {
    try {
      long amount = NumberFormat.PLAIN.read(text).movePointRight(millis ? 0 : 3).longValueExact();
      return Instant.ofEpochMilli(amount);
    } catch (ArithmeticException e) {
      throw new Unreadable("is not a count of " + (millis ? "milliseconds" : "seconds"));
    }
  }

  private Instant letters(String text, Letters letters) throws Unreadable {
    TemporalAccessor read;
    try {
      read =
          letters
              .formatter()
              .parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    } catch (DateTimeException e) {
      throw new Unreadable("is not a time written as `" + letters.pattern() + "`");
    }
    return switch (read) {
      case OffsetDateTime time -> time.toInstant();
      case LocalDateTime time -> inZone(time, zone);
      case LocalDate day -> inZone(day.atTime(LocalTime.MIN), zone);
      default -> throw new Unreadable("is not a time written as `" + letters.pattern() + "`");
    };
  }

  /**
   * Where clocks were put forward, a time that never was counts as much later; where they were put
   * back, a time that was twice counts as the first.
   */
  static Instant inZone(LocalDateTime time, @Nullable ZoneId zone) throws Unreadable {
    if (zone == null) {
      throw new Unreadable("does not say in which zone; give the mapping a `zone`");
    }
    return time.atZone(zone).toInstant();
  }
}
