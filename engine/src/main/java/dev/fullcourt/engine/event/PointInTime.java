package dev.fullcourt.engine.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads the point in time that a value names. Files say what is a time; what comes as JSON has
 * texts alone, and they mean the same.
 */
public final class PointInTime {

  private PointInTime() {}

  /**
   * The instant, to the millisecond, or null when the value names none.
   *
   * @param value a point in time, or a text: {@code 2026-09-01T00:00:00Z}, with another offset from
   *     UTC, or {@code 2026-09-01}; of the years 0 to 9999
   * @param days the zone in which a date begins
   */
  public static @Nullable Instant of(@Nullable Value value, ZoneId days) {
    return switch (value) {
      case Value.Moment(Instant instant) -> instant;
      case Value.Text(String text) -> read(text.strip(), days);
      case null, default -> null;
    };
  }

  private static @Nullable Instant read(String text, ZoneId days) {
    if (!beginsWithYear(text)) {
      return null;
    }
    try {
      return text.indexOf(':') < 0
          ? LocalDate.parse(text).atStartOfDay(days).toInstant()
          : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException e) {
      return null; // what is no time says nothing
    }
  }

  /** What computers send as the end of time has years that no database can keep. */
  private static boolean beginsWithYear(String text) {
    if (text.length() < 10 || text.charAt(4) != '-') {
      return false;
    }
    for (int i = 0; i < 4; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
