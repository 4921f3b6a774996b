package dev.fullcourt.server.notifications;

import java.util.Locale;
import java.util.Optional;

/** How something reaches somebody. On the page it is in any case. */
public enum Way {
  PAGE("on the page only"),
  EMAIL("by email at once"),
  DIGEST("in the daily email"),
  WEBHOOK("to your webhook");

  private final String words;

  Way(String words) {
    this.words = words;
  }

  /** In words. */
  public String words() {
    return words;
  }

  /** The word in tables and forms. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The way of that word. */
  public static Optional<Way> find(String word) {
    for (Way way : values()) {
      if (way.word().equals(word)) {
        return Optional.of(way);
      }
    }
    return Optional.empty();
  }
}
