package dev.fullcourt.engine;

import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.buyer.Rules;
import dev.fullcourt.engine.buyer.Workspace;
import dev.fullcourt.engine.cycle.Journey;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.scoring.Scores;
import java.time.Instant;
import java.util.function.Consumer;

/** One buyer, opened for many steps in a row. Used by one thread. */
public final class Run {

  private final BuyerState opened;
  private final Workspace workspace;
  private final Journey journey;

  Run(BuyerState state, Rules rules) {
    this.opened = state;
    this.workspace = new Workspace(state, rules);
    this.journey = new Journey(workspace, state.course());
  }

  /** Takes in one event. */
  public void advance(Event event, Consumer<Decision> decisions) {
    journey.advance(event, decisions);
  }

  /** Fires every timer due up to and including the horizon. */
  public void settle(Instant horizon, Consumer<Decision> decisions) {
    journey.settle(horizon, decisions);
  }

  /** The score now, point by point. */
  public Score score() {
    return Scores.of(workspace);
  }

  /** The buyer now. */
  public BuyerState state() {
    return new BuyerState(opened.buyer(), opened.motion(), workspace.facts(), journey.course());
  }
}
