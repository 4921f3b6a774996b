package dev.fullcourt.server.plays;

import dev.fullcourt.server.buyers.Cursor;
import dev.fullcourt.server.page.Unreadable;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * Where a run is in a list of runs.
 *
 * @param started when it started
 * @param buyer the buyer's id
 * @param number which run of the buyer
 */
public record RunPlace(Instant started, String buyer, int number) {

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  /** What is beside a run. */
  public static Cursor beside(Cursor.Side side, RunRow row) {
    return new Cursor(side, row.number() + " " + row.started(), row.buyer());
  }

  /**
   * Reads it from what such a place was written as.
   *
   * @throws Unreadable when it was not
   */
  public static RunPlace read(Cursor cursor) {
    try {
      String[] parts = cursor.key().split(" ", 2);
      Instant started = Instant.parse(parts[parts.length - 1]);
      if (parts.length == 2 && !started.isBefore(EARLIEST) && started.isBefore(LATEST)) {
        return new RunPlace(started, cursor.id(), Integer.parseInt(parts[0]));
      }
    } catch (DateTimeException | NumberFormatException e) {
      // said below, the same as for text of another shape
    }
    throw new Unreadable(cursor.side().word(), cursor.text(), "a place this list once gave");
  }
}
