package dev.fullcourt.server.cycle;

import dev.fullcourt.server.log.LiveReader;
import dev.fullcourt.server.log.Partitions;
import java.time.Duration;

/**
 * How much is decided in one transaction. Where nothing is in memory yet, a buyer may take a
 * hundred times as long as later: the first turns are small, and the next has more only when one
 * was done quickly. Of one thread.
 */
final class Pace {

  private static final int FEW_PARTITIONS = 4;
  private static final int FEW_ROWS = 250;

  /** After a turn that took less the next may have more. */
  private static final Duration QUICK = Duration.ofMillis(700);

  /** After one that took more it has less: pages wait for what it decides. */
  private static final Duration SLOW = Duration.ofSeconds(2);

  private int partitions = FEW_PARTITIONS;
  private int rows = FEW_ROWS;

  /** So many partitions at most. */
  int partitions() {
    return partitions;
  }

  /** So many rows, about. */
  int rows() {
    return rows;
  }

  /** Notes that a turn is done. */
  void took(Duration time) {
    if (time.compareTo(QUICK) < 0) {
      partitions = Math.min(partitions * 2, Partitions.COUNT);
      rows = Math.min(rows * 2, LiveReader.MOST);
    } else if (time.compareTo(SLOW) > 0) {
      partitions = Math.max(partitions / 2, 1);
      rows = Math.max(rows / 2, FEW_ROWS);
    }
  }

  /** Notes that a turn with so many partitions did not come to an end. */
  void failed(int turn) {
    partitions = Math.max(turn / 2, 1);
    rows = FEW_ROWS;
  }
}
