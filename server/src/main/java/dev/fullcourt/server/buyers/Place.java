package dev.fullcourt.server.buyers;

import dev.fullcourt.server.page.Unreadable;
import java.time.Instant;

/**
 * A place in a buyer's timeline.
 *
 * @param at the instant
 * @param seq the place in the log among events of that instant
 */
public record Place(Instant at, long seq) {

  /** After everything. */
  public static final Place END =
      new Place(Instant.ofEpochMilli(253_402_300_799_999L), Long.MAX_VALUE);

  /** Before everything, and before what a database can tell apart. */
  private static final Instant DAWN = Instant.parse("1900-01-01T00:00:00Z");

  /** As it is written in an address. */
  public String text() {
    return at.toEpochMilli() + "-" + seq;
  }

  /** Reads it from an address; the end when nothing is said. */
  public static Place read(String text) {
    if (text.isEmpty()) {
      return END;
    }
    try {
      int dash = text.indexOf('-', 1);
      Instant at = Instant.ofEpochMilli(Long.parseLong(text.substring(0, dash)));
      if (at.isAfter(DAWN) && !at.isAfter(END.at())) {
        return new Place(at, Long.parseLong(text.substring(dash + 1)));
      }
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      // said below, the same as for a place out of reach
    }
    throw new Unreadable("before", text, "a place this timeline once gave");
  }
}
