package dev.fullcourt.engine.properties;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.LedgerText;
import dev.fullcourt.engine.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What comes of a whole log. */
record Folded(List<Decision> decisions, BuyerState state, Score score) {

  /** After all but the most absurd events. */
  static final Instant HORIZON = Instant.parse("2300-01-01T00:00:00Z");

  /** In one go. */
  static Folded by(Cases.Case tried) {
    Run run = new Engine(tried.playbook()).open(start());
    List<Decision> decisions = new ArrayList<>();
    for (Event event : tried.log()) {
      run.advance(event, decisions::add);
    }
    run.settle(HORIZON, decisions::add);
    return new Folded(decisions, run.state(), run.score());
  }

  static BuyerState start() {
    return BuyerState.start("b", "main");
  }

  Stream<Decision.StageEntered> entries() {
    return decisions.stream()
        .filter(Decision.StageEntered.class::isInstance)
        .map(Decision.StageEntered.class::cast);
  }

  /** The ledger as it is stored. */
  String text() {
    return decisions.stream().map(LedgerText::of).collect(Collectors.joining("\n"));
  }
}
