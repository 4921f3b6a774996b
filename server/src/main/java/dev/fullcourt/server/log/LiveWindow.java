package dev.fullcourt.server.log;

import java.time.Instant;

/**
 * The part of a partition's log that is about to be decided.
 *
 * @param partition the partition
 * @param epoch under which it is held
 * @param first rows below are decided
 * @param settled up to when timers have fired; {@link Instant#MIN} before the first decision
 * @param end rows below it are to be decided now
 * @param horizon up to when timers are to fire now
 */
public record LiveWindow(
    int partition, long epoch, long first, Instant settled, long end, Instant horizon) {

  /** So many of its rows at most; a horizon is known only after all of them. */
  LiveWindow within(long rows) {
    return end - first <= rows
        ? this
        : new LiveWindow(partition, epoch, first, settled, first + rows, Instant.MIN);
  }
}
