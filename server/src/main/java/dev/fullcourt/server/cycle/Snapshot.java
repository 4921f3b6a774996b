package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.CorrectedLog;
import dev.fullcourt.history.replay.CorrectedLog.Later;
import dev.fullcourt.history.replay.Replay;
import java.util.Optional;

/**
 * A buyer as it was last decided: enough to go on from, and made again from the log when it is
 * lost.
 *
 * @param state its state
 * @param playbook the version in force then
 * @param later what its corrections mean for rows that follow
 */
record Snapshot(BuyerState state, int playbook, Later later) {

  /** What a replay led to; none of a buyer about whom nothing is left to go on from. */
  static Optional<Snapshot> of(BuyerLog buyer, Replay.Outcome outcome) {
    Later later = CorrectedLog.later(buyer.buyer(), buyer.rows());
    return later.merged() || outcome.events().isEmpty()
        ? Optional.empty()
        : Optional.of(new Snapshot(outcome.state(), outcome.version(), later));
  }
}
