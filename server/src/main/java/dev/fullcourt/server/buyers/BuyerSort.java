package dev.fullcourt.server.buyers;

import dev.fullcourt.server.page.Unreadable;
import java.util.Locale;

/** In which order buyers are listed. */
public enum BuyerSort {
  /** By name, as in a register. */
  NAME("Name"),
  /** Those longest in their stage first. */
  WAITING("Longest in stage"),
  /** Those with the most points first. */
  SCORE("Score"),
  /** Those something happened to last first. */
  ACTIVITY("Last activity");

  private final String title;

  BuyerSort(String title) {
    this.title = title;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** The word in an address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads it from an address; by name when nothing is said. */
  public static BuyerSort read(String word) {
    if (word.isEmpty()) {
      return NAME;
    }
    for (BuyerSort sort : values()) {
      if (sort.word().equals(word)) {
        return sort;
      }
    }
    throw new Unreadable("sort", word, "one of name, waiting, score, activity");
  }

  /** The value of a row by which this order puts it in its place, as a cursor keeps it. */
  public String key(BuyerRow row) {
    return switch (this) {
      case NAME -> row.name();
      case WAITING ->
          Long.toString(row.since() == null ? Long.MAX_VALUE : row.since().toEpochMilli());
      case SCORE -> Double.toString(row.score());
      case ACTIVITY -> Long.toString(row.lastActivity().toEpochMilli());
    };
  }
}
