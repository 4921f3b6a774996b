package dev.fullcourt.server.buyers.storage;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.ahead.Ahead;
import dev.fullcourt.engine.buyer.Answer;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.buyer.RoleHolders;
import dev.fullcourt.engine.clock.RunningClock;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Engines;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.playbooks.Agreement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A buyer's score at any instant, point by point, and what may come of it. A mere change of score
 * is not in the ledger (law 10); it is explained by folding the buyer's log once more.
 */
@Component
class Refolded {

  /**
   * What a buyer is worth, and what may come.
   *
   * @param score point by point
   * @param ahead from the instant on at which we look
   * @param clocks those that run
   * @param answers what was found out
   * @param roles who has which role
   */
  record Standing(
      Cause.Score score,
      Ahead ahead,
      List<RunningClock> clocks,
      List<Answer> answers,
      List<RoleHolders> roles) {

    static final Standing NONE =
        new Standing(
            Cause.Score.NONE,
            new Ahead(Instant.EPOCH, List.of(), List.of(), List.of()),
            List.of(),
            List.of(),
            List.of());
  }

  private final LogReader log;
  private final Agreement agreement;
  private final Horizon horizon;

  Refolded(LogReader log, Agreement agreement, Horizon horizon) {
    this.log = log;
    this.agreement = agreement;
    this.horizon = horizon;
  }

  /** How a buyer stands now. */
  Standing now(String buyer) {
    Optional<Instant> now = horizon.findInstant();
    Optional<Playbook> playbook = agreement.findCurrent();
    Optional<Replay.Outcome> outcome = now.flatMap(at -> at(buyer, at));
    if (outcome.isEmpty() || playbook.isEmpty()) {
      return Standing.NONE;
    }
    BuyerState state = outcome.get().state();
    Engine engine = new Engine(playbook.get());
    return new Standing(
        outcome.get().score(),
        Ahead.of(engine, state),
        state.course().clocks(),
        state.facts().answers(),
        engine.open(state).roles());
  }

  /** A buyer's score at an instant; empty when there is no such buyer. */
  Optional<Cause.Score> scoreAt(String buyer, Instant at) {
    return at(buyer, at).map(Replay.Outcome::score);
  }

  private Optional<Replay.Outcome> at(String buyer, Instant at) {
    return log.find(buyer)
        .map((BuyerLog found) ->
            new Replay(Engines.under(agreement.getVersions())).of(found.upTo(at)));
  }
}
