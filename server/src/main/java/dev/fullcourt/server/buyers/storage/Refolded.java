package dev.fullcourt.server.buyers.storage;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.act.IdleAct;
import dev.fullcourt.engine.act.IdleActs;
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
 * A buyer's score at any instant, point by point, what may come of it, and what was done without
 * effect. None of it is in the ledger (law 10); it is explained by folding the buyer's log once
 * more.
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
   * @param idle what was done without effect
   */
  record Standing(
      Cause.Score score,
      Ahead ahead,
      List<RunningClock> clocks,
      List<Answer> answers,
      List<RoleHolders> roles,
      List<IdleAct> idle) {

    static final Standing NONE =
        new Standing(
            Cause.Score.NONE,
            new Ahead(Instant.EPOCH, List.of(), List.of(), List.of()),
            List.of(),
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
        engine.open(state).roles(),
        idle(playbook.get(), outcome.get()));
  }

  private static List<IdleAct> idle(Playbook playbook, Replay.Outcome outcome) {
    return new IdleActs(playbook).of(outcome.events(), outcome.ledger());
  }

  /** Why an event had no effect; empty when it had one, or is none of those that people do. */
  Optional<IdleAct.Why> findIdle(String buyer, String source, String id) {
    Optional<Playbook> playbook = agreement.findCurrent();
    Optional<Replay.Outcome> outcome =
        log.find(buyer).map(new Replay(Engines.under(agreement.getVersions()))::of);
    if (outcome.isEmpty() || playbook.isEmpty()) {
      return Optional.empty();
    }
    return outcome.get().events().stream()
        .filter(event -> event.source().equals(source) && event.id().equals(id))
        .flatMap(event ->
            idle(playbook.get(), outcome.get()).stream()
                .filter(act -> act.event() == event.seq())
                .map(IdleAct::why))
        .findFirst();
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
