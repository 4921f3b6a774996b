package dev.fullcourt.engine.buyer;

import java.time.Instant;
import java.util.List;

/**
 * What a count of the playbook has counted in this turn.
 *
 * @param times how many, when all of the turn count; else 0
 * @param lately when those happened that are still within the window; empty when all of the turn
 *     count
 */
public record Counted(long times, List<Instant> lately) {
  public Counted {
    lately = List.copyOf(lately);
  }
}
