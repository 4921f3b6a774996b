package dev.fullcourt.server.buyers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An agreed time that was not kept.
 *
 * @param sla which one
 * @param at when it was over
 */
record Missed(String sla, Instant at) {

  /** All of a buyer, the last one first. */
  static List<Missed> of(Dealings dealings) {
    List<Missed> missed = new ArrayList<>();
    dealings.clocks().stream()
        .filter(clock -> clock.buyer().breached())
        .map(clock -> new Missed(clock.sla(), clock.buyer().due()))
        .forEach(missed::add);
    dealings
        .runs()
        .forEach(run -> {
          Instant at = run.breached();
          if (at != null && run.ended() != null) {
            missed.add(new Missed(run.sla(), at));
          }
        });
    missed.sort(Comparator.comparing(Missed::at).reversed());
    return missed;
  }
}
