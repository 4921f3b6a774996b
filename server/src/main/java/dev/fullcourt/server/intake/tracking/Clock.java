package dev.fullcourt.server.intake.tracking;

import dev.fullcourt.history.imports.ForeignTime;
import dev.fullcourt.history.imports.mapping.Unreadable;
import dev.fullcourt.server.intake.tracking.Refusal.Reason;
import dev.fullcourt.server.intake.tracking.Refusal.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Times as clients send them, put right by how far their clock is from ours. */
final class Clock {

  /** Earlier than that is nearly always a placeholder, as with imports. */
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  private Clock() {}

  /**
   * When something happened: the client's time, moved by what its clock was off when it sent. Never
   * later than now.
   *
   * @param sentAt when the client sent it, by its clock; null when it does not say
   */
  static Instant happened(JsonNode message, @Nullable Instant sentAt, Instant now) throws Refused {
    Instant said = instant(message, "timestamp");
    if (said == null) {
      said = instant(message, "originalTimestamp");
    }
    if (said == null) {
      return now;
    }
    Instant happened = sentAt == null ? said : said.plus(Duration.between(sentAt, now));
    if (happened.isBefore(EARLIEST)) {
      throw Refusal.of(Reason.BAD_TIME, "it happened at " + said + ", before 1990");
    }
    return happened.isAfter(now) ? now : happened;
  }

  /** A time, or null when there is none or it is blank. */
  static @Nullable Instant instant(JsonNode message, String field) throws Refused {
    try {
      Instant instant = ForeignTime.read(message.path(field));
      return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS);
    } catch (Unreadable e) {
      throw Refusal.of(
          Reason.BAD_TIME,
          "`"
              + field
              + "` is no time of ISO 8601 with a zone, such as 2026-03-05T10:00:00.000Z, and no"
              + " count of seconds or milliseconds since 1970");
    }
  }
}
