package dev.fullcourt.server.command;

import java.util.Arrays;

/** Times that were measured, in milliseconds. */
final class Millis {

  private final double[] sorted;

  Millis(double... values) {
    sorted = values.clone();
    Arrays.sort(sorted);
  }

  /** The value below which so much of them lies, by the nearest rank; the greatest at 1. */
  double at(double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
