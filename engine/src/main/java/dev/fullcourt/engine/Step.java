package dev.fullcourt.engine;

import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.Decision;
import java.util.List;

/**
 * What came of one step.
 *
 * @param state the buyer afterwards
 * @param decisions what was concluded, in order; often nothing
 */
public record Step(BuyerState state, List<Decision> decisions) {
  public Step {
    decisions = List.copyOf(decisions);
  }
}
