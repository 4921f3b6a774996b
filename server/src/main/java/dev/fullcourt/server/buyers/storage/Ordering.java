package dev.fullcourt.server.buyers.storage;

import dev.fullcourt.server.buyers.BuyerSort;
import dev.fullcourt.server.buyers.Cursor;
import dev.fullcourt.server.page.Unreadable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * An order of a list, and the part of it that lies beside a row. Ties are broken by id, so that
 * every row has one place.
 *
 * @param key what the order goes by
 * @param ascending whether the smallest comes first
 */
record Ordering(String key, boolean ascending) {

  /** Stands for never, in a cursor of those not in the cycle. */
  private static final long NEVER = Long.MAX_VALUE;

  /** Farther from 1970 than anything known, in milliseconds: some 1,900 years. */
  private static final long FAR = 60_000_000_000_000L;

  static Ordering of(BuyerSort sort) {
    return switch (sort) {
      case NAME -> new Ordering("v.name", true);
      case WAITING -> new Ordering("coalesce(v.stage_entered, 'infinity'::timestamptz)", true);
      case SCORE -> new Ordering("(v.fit + v.interest)", false);
      case ACTIVITY -> new Ordering("v.last_event", false);
    };
  }

  /** The condition for rows on the wanted side; names {@code :key} and {@code :id}. */
  String beside(Cursor.Side side) {
    return switch (side) {
      case START -> "true";
      case AFTER, BEFORE ->
          "("
              + key
              + ", v.buyer) "
              + (forward(side) == ascending ? ">" : "<")
              + " ("
              + parameter()
              + ", :id)";
    };
  }

  private String parameter() {
    return key.contains("timestamptz") ? "coalesce(:key::timestamptz, 'infinity')" : ":key";
  }

  /** How the wanted part is read: towards the cursor's row when it lies before. */
  String orderBy(Cursor.Side side) {
    String direction = forward(side) == ascending ? " asc" : " desc";
    return key + direction + ", v.buyer" + direction;
  }

  private static boolean forward(Cursor.Side side) {
    return side != Cursor.Side.BEFORE;
  }

  /** A cursor's key in the type of the column; null stands for never. */
  static @org.jspecify.annotations.Nullable Object key(BuyerSort sort, Cursor cursor) {
    try {
      return switch (sort) {
        case NAME -> cursor.key();
        case SCORE -> Double.valueOf(cursor.key());
        case WAITING, ACTIVITY -> {
          long millis = Long.parseLong(cursor.key());
          yield millis == NEVER ? null : within(millis).atOffset(ZoneOffset.UTC);
        }
      };
    } catch (NumberFormatException | DateTimeException e) {
      throw new Unreadable(cursor.side().word(), cursor.text(), "a place this list once gave");
    }
  }

  /** Keeps a made-up cursor within what a database can tell. */
  private static Instant within(long millis) {
    return Instant.ofEpochMilli(Math.clamp(millis, -FAR, FAR));
  }
}
