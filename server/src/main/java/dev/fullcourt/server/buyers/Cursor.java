package dev.fullcourt.server.buyers;

import dev.fullcourt.server.page.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * A place between two rows of a list, by the row next to it; it stays true when rows come and go.
 *
 * @param side on which side of that row the wanted part lies
 * @param key what the order goes by, of that row
 * @param id the row's id
 */
public record Cursor(Side side, String key, String id) {

  /** Where a part of a list lies. */
  public enum Side {
    /** At the beginning; the row does not matter. */
    START,
    AFTER,
    BEFORE;

    /** The word in an address. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The beginning of the list. */
  public static final Cursor START = new Cursor(Side.START, "", "");

  /** What follows a row. */
  public static Cursor after(BuyerSort sort, BuyerRow row) {
    return new Cursor(Side.AFTER, sort.key(row), row.id());
  }

  /** What comes before a row. */
  public static Cursor before(BuyerSort sort, BuyerRow row) {
    return new Cursor(Side.BEFORE, sort.key(row), row.id());
  }

  /** As it is written in an address. */
  public String text() {
    byte[] bytes = (id + '\n' + key).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Reads it from an address; at most one of the two is given. */
  public static Cursor read(String after, String before) {
    if (!after.isEmpty()) {
      return read(Side.AFTER, after);
    }
    return before.isEmpty() ? START : read(Side.BEFORE, before);
  }

  private static Cursor read(Side side, String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int end = plain.indexOf('\n');
      if (end > 0 && plain.indexOf('\0') < 0) {
        return new Cursor(side, plain.substring(end + 1), plain.substring(0, end));
      }
    } catch (IllegalArgumentException e) {
      // said below, the same as for text of another shape
    }
    throw new Unreadable(side.word(), text, "a place this list once gave");
  }
}
