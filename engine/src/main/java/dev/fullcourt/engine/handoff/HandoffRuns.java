package dev.fullcourt.engine.handoff;

import dev.fullcourt.engine.decision.Amendments;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.HandoffDecision;
import dev.fullcourt.engine.decision.OwnerDecision;
import dev.fullcourt.engine.handoff.HandoffRun.End;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads the handings over of a buyer off its decisions. */
public final class HandoffRuns {

  private final String buyer;
  private final LongFunction<@Nullable String> named;
  private final List<HandoffRun> runs = new ArrayList<>();
  private final Map<String, Integer> open = new HashMap<>();
  private int round = 1;

  private HandoffRuns(String buyer, LongFunction<@Nullable String> named) {
    this.buyer = buyer;
    this.named = named;
  }

  /**
   * The handings over in the order they were offered, by the decisions in force.
   *
   * @param buyer the buyer's id
   * @param decisions the buyer's ledger, in order
   * @param named whom the event at a place in the log names; the ledger refers to it and never
   *     copies it (law 9)
   */
  public static List<HandoffRun> of(
      String buyer, List<Decision> decisions, LongFunction<@Nullable String> named) {
    HandoffRuns read = new HandoffRuns(buyer, named);
    for (Decision decision : Amendments.inForce(decisions)) {
      if (decision instanceof Decision.StageEntered entered) {
        read.round = entered.round();
      } else if (decision instanceof HandoffDecision step) {
        read.take(step);
      } else if (decision instanceof OwnerDecision.Assigned assigned) {
        read.take(assigned);
      }
    }
    return List.copyOf(read.runs);
  }

  private void take(HandoffDecision step) {
    switch (step) {
      case HandoffDecision.Offered offered -> {
        open.put(offered.handoff(), runs.size());
        runs.add(run(offered));
      }
      case HandoffDecision.Accepted accepted ->
          change(accepted.handoff(), run -> run.accepted(accepted.at()));
      case HandoffDecision.Rejected rejected ->
          end(rejected.handoff(), rejected.at(), End.REJECTED, rejected.reason());
      case HandoffDecision.Expired expired ->
          end(expired.handoff(), expired.at(), End.EXPIRED, null);
      case HandoffDecision.Returned returned ->
          end(returned.handoff(), returned.at(), End.RETURNED, returned.reason());
      case HandoffDecision.Closed closed ->
          end(closed.handoff(), closed.at(), End.valueOf(closed.end().name()), null);
    }
  }

  private HandoffRun run(HandoffDecision.Offered offered) {
    return new HandoffRun(
        buyer,
        runs.size(),
        offered.handoff(),
        round,
        offered.function(),
        offered.team(),
        offered.handRaised(),
        offered.at(),
        null,
        null,
        null,
        End.OPEN,
        null,
        offered.position());
  }

  /** Whoever has it while it is not accepted may change; who accepts it, or has it then, stays. */
  private void take(OwnerDecision.Assigned assigned) {
    String person = assigned.event() == null ? assigned.named() : named.apply(assigned.event());
    if (person == null) {
      return;
    }
    for (int number : open.values()) {
      HandoffRun run = runs.get(number);
      boolean theirs = run.function().equals(assigned.function());
      Instant accepted = run.accepted();
      boolean mayChange = run.by() == null || accepted == null || accepted.equals(assigned.at());
      if (theirs && mayChange) {
        runs.set(number, run.by(person));
      }
    }
  }

  private void end(String handoff, Instant at, End how, @Nullable String why) {
    change(handoff, run -> run.ended(at, how, why));
    open.remove(handoff);
  }

  private void change(String handoff, UnaryOperator<HandoffRun> change) {
    Integer number = open.get(handoff);
    if (number != null) {
      runs.set(number, change.apply(runs.get(number)));
    }
  }
}
