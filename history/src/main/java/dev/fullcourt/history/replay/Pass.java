package dev.fullcourt.history.replay;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.buyer.PersonFacts;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.playbook.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One way through a buyer's corrected log, each part under the playbook of its time. At the instant
 * of an activation what came before is settled, then the buyer is carried over (laws 3 and 15).
 */
final class Pass {

  private static final Duration JUST_BEFORE = Duration.ofMillis(1);

  private final Engines engines;
  private final List<Activation> activations;
  private final List<Event> past = new ArrayList<>();
  private Engine engine;
  private Run run;
  private int applied;
  private int turn;

  /**
   * From the beginning.
   *
   * @param activations in the order they take effect; more may be added at the end later
   */
  Pass(Engines engines, BuyerState start, List<Activation> activations) {
    this.engines = engines;
    this.activations = activations;
    this.engine = engines.first();
    this.run = engine.open(start);
  }

  /** Takes in events, in order, and then the time up to the horizon. */
  void take(List<Event> events, Instant horizon, Consumer<Decision> decisions) {
    Consumer<Decision> watched =
        decision -> {
          watch(decision);
          decisions.accept(decision);
        };
    for (Event event : events) {
      activate(event.effective(), watched);
      // Timers due before the event fire before it is part of the past.
      run.settle(event.effective(), watched);
      past.add(event);
      run.advance(event, watched);
    }
    activate(horizon, watched);
    run.settle(horizon, watched);
  }

  private void activate(Instant until, Consumer<Decision> decisions) {
    while (applied < activations.size() && !activations.get(applied).from().isAfter(until)) {
      Activation activation = activations.get(applied++);
      Instant from = activation.from();
      run.settle(from.minus(JUST_BEFORE), decisions);
      engine = engines.of(activation.version());
      BuyerState old = run.state();
      run = engine.open(past.isEmpty() ? old : engine.carriedOver(old, past, turn, from));
    }
  }

  /** What was taken in so far lies before a turn that begins now. */
  private void watch(Decision decision) {
    if (decision instanceof Decision.StageEntered entered && startsTurn(entered.stage())) {
      turn = past.size();
    }
  }

  private boolean startsTurn(String stage) {
    return engine.playbook().cycle().find(stage).map(Pass::startsTurn).orElse(false);
  }

  private static boolean startsTurn(Stage stage) {
    return stage.outcome() != null
        || (stage instanceof Stage.Detour detour && detour.backTo() != null);
  }

  /** The version in force. */
  int version() {
    return engine.playbook().version();
  }

  /** The buyer now. */
  BuyerState state() {
    return run.state();
  }

  /** The score now. */
  Score score() {
    return run.score();
  }

  /** What is left now of each person's interest, by person. */
  Map<String, Double> interest() {
    Map<String, Double> interest = new HashMap<>();
    for (PersonFacts person : run.state().facts().people()) {
      interest.put(person.person(), run.interest(person.person()));
    }
    return interest;
  }

  /** The ledger has so many rows: what comes next is counted from there. */
  void position(long rows) {
    run = engine.open(run.state().withPosition(rows));
  }
}
