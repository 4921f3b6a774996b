package dev.fullcourt.server.duplicates;

import java.util.HashMap;
import java.util.Map;

/** How many bear each value: what many share tells little. */
final class Counts {

  private final Map<String, Integer> counts = new HashMap<>();

  void add(String value) {
    counts.merge(value, 1, Integer::sum);
  }

  /** How many others bear the value, beside the two that are compared. */
  int others(String value) {
    return Math.max(0, counts.getOrDefault(value, 0) - 2);
  }

  /** The share of all who bear the value, without one of the two that are compared. */
  double share(String value, int of) {
    return Math.max(counts.getOrDefault(value, 0) - 1, 0.5) / of;
  }
}
