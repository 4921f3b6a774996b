package dev.fullcourt.server.notifications;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When mails may come to somebody.
 *
 * @param zone where they are
 * @param digestAt when the daily email leaves
 * @param quiet when nothing is sent, or null
 */
public record Times(ZoneId zone, LocalTime digestAt, @Nullable Quiet quiet) {

  /** For whoever has chosen nothing. */
  static Times usual(ZoneId zone) {
    return new Times(zone, LocalTime.of(8, 0), new Quiet(LocalTime.of(20, 0), LocalTime.of(7, 0)));
  }

  /** The next time the daily email leaves, later than now. */
  Instant nextDigest(Instant now) {
    ZonedDateTime here = now.atZone(zone);
    ZonedDateTime today = here.toLocalDate().atTime(digestAt).atZone(zone);
    return (today.toInstant().isAfter(now)
            ? today
            : here.toLocalDate().plusDays(1).atTime(digestAt).atZone(zone))
        .toInstant();
  }

  /** The first moment from an instant on that is not quiet. */
  Instant afterQuiet(Instant at) {
    ZonedDateTime here = at.atZone(zone);
    if (quiet == null || !quiet.has(here.toLocalTime())) {
      return at;
    }
    ZonedDateTime today = here.toLocalDate().atTime(quiet.until()).atZone(zone);
    return (today.toInstant().isAfter(at)
            ? today
            : here.toLocalDate().plusDays(1).atTime(quiet.until()).atZone(zone))
        .toInstant();
  }

  String words() {
    return "daily email at "
        + digestAt
        + (quiet == null ? "" : ", quiet " + quiet.from() + " to " + quiet.until())
        + ", "
        + zone;
  }
}
