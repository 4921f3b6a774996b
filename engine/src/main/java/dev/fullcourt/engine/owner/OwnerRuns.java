package dev.fullcourt.engine.owner;

import dev.fullcourt.engine.decision.Amendments;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.Decision.StageEntered;
import dev.fullcourt.engine.decision.HandoffDecision;
import dev.fullcourt.engine.decision.OwnerDecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads who had a buyer when off its decisions: by the same rule as while they were taken. The
 * function is that of the latest open handoff, else the one that leads the stage.
 */
public final class OwnerRuns {

  private final String buyer;
  private final Function<StageEntered, String> leads;
  private final LongFunction<@Nullable String> named;
  private final List<OwnerRun> runs = new ArrayList<>();
  private final Map<String, HandoffDecision.Offered> open = new LinkedHashMap<>();
  private @Nullable StageEntered stage;

  private OwnerRuns(
      String buyer, Function<StageEntered, String> leads, LongFunction<@Nullable String> named) {
    this.buyer = buyer;
    this.leads = leads;
    this.named = named;
  }

  /**
   * The owners in order, by the decisions in force.
   *
   * @param buyer the buyer's id
   * @param decisions the buyer's ledger, in order
   * @param leads the function that leads in a stage, by the playbook it was entered under
   * @param named whom the event at a place in the log names (law 9)
   */
  public static List<OwnerRun> of(
      String buyer,
      List<Decision> decisions,
      Function<StageEntered, String> leads,
      LongFunction<@Nullable String> named) {
    OwnerRuns read = new OwnerRuns(buyer, leads, named);
    Amendments.inForce(decisions).forEach(read::take);
    return List.copyOf(read.runs);
  }

  private void take(Decision decision) {
    switch (decision) {
      case StageEntered entered -> {
        stage = entered;
        comesToWhoHasIt(entered.at());
      }
      case HandoffDecision.Offered offered -> {
        open.put(offered.handoff(), offered);
        comesToWhoHasIt(offered.at());
      }
      case HandoffDecision.Rejected over -> closes(over);
      case HandoffDecision.Expired over -> closes(over);
      case HandoffDecision.Returned over -> closes(over);
      case HandoffDecision.Closed over -> closes(over);
      case OwnerDecision.AssignmentRequested asked ->
          next(asked.function(), asked.team(), null, asked.at());
      case OwnerDecision.Assigned assigned ->
          next(assigned.function(), team(), person(assigned), assigned.at());
      default -> {}
    }
  }

  private @Nullable String person(OwnerDecision.Assigned assigned) {
    return assigned.event() == null ? assigned.named() : named.apply(assigned.event());
  }

  private @Nullable String team() {
    return runs.isEmpty() ? null : runs.getLast().team();
  }

  private void closes(HandoffDecision over) {
    open.remove(over.handoff());
    comesToWhoHasIt(over.at());
  }

  private void comesToWhoHasIt(Instant at) {
    HandoffDecision.Offered latest = open.isEmpty() ? null : List.copyOf(open.values()).getLast();
    String function = latest == null ? led() : latest.function();
    String team = latest == null ? null : latest.team();
    if (function == null) {
      return;
    }
    OwnerRun last = runs.isEmpty() ? null : runs.getLast();
    if (last == null || !last.function().equals(function)) {
      next(function, team, null, at);
    } else if (team != null && !team.equals(last.team())) {
      next(function, team, null, at);
    }
  }

  private @Nullable String led() {
    return stage == null ? null : leads.apply(stage);
  }

  /** What lasted no time at all is no owner; it is overwritten. */
  private void next(String function, @Nullable String team, @Nullable String person, Instant at) {
    if (!runs.isEmpty()) {
      OwnerRun last = runs.getLast();
      if (isTheSame(last, function, team, person)) {
        return;
      }
      if (last.since().equals(at)) {
        runs.removeLast();
      } else {
        runs.set(runs.size() - 1, last.until(at));
      }
    }
    if (!runs.isEmpty() && isTheSame(runs.getLast(), function, team, person)) {
      runs.set(runs.size() - 1, runs.getLast().until(null));
      return;
    }
    runs.add(
        new OwnerRun(
            buyer,
            runs.size(),
            stage == null ? 1 : stage.round(),
            function,
            team,
            person,
            at,
            null,
            stage == null ? "" : stage.stage()));
  }

  private static boolean isTheSame(
      OwnerRun run, String function, @Nullable String team, @Nullable String person) {
    return run.function().equals(function)
        && Objects.equals(run.team(), team)
        && Objects.equals(run.person(), person);
  }
}
