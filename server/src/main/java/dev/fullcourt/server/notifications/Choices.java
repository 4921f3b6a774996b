package dev.fullcourt.server.notifications;

import java.util.EnumMap;
import java.util.Map;

/**
 * What somebody chose.
 *
 * @param ways by which way each kind goes; every kind is there
 * @param times when mails may come
 */
public record Choices(Map<Kind, Way> ways, Times times) {

  public Choices {
    Map<Kind, Way> all = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      all.put(kind, ways.getOrDefault(kind, kind.usual()));
    }
    ways = Map.copyOf(all);
  }

  /** By which way a kind goes. */
  public Way way(Kind kind) {
    return ways.getOrDefault(kind, kind.usual());
  }

  /** As the list of changes has it. */
  String words() {
    StringBuilder words = new StringBuilder();
    for (Kind kind : Kind.values()) {
      words.append(kind.title()).append(' ').append(way(kind).words()).append("; ");
    }
    return words.append(times.words()).toString();
  }
}
