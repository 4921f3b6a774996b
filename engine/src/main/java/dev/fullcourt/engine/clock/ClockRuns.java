package dev.fullcourt.engine.clock;

import dev.fullcourt.engine.decision.Amendments;
import dev.fullcourt.engine.decision.ClockDecision;
import dev.fullcourt.engine.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the runs of a buyer's clocks off its decisions. */
public final class ClockRuns {

  private final String buyer;
  private final List<ClockRun> runs = new ArrayList<>();
  private final Map<String, Integer> latest = new HashMap<>();
  private int round = 1;

  private ClockRuns(String buyer) {
    this.buyer = buyer;
  }

  /**
   * The runs in the order they started, by the decisions in force.
   *
   * @param buyer the buyer's id
   * @param decisions the buyer's ledger, in order
   */
  public static List<ClockRun> of(String buyer, List<Decision> decisions) {
    ClockRuns read = new ClockRuns(buyer);
    for (Decision decision : Amendments.inForce(decisions)) {
      if (decision instanceof Decision.StageEntered entered) {
        read.round = entered.round();
      } else if (decision instanceof ClockDecision clock) {
        read.take(clock);
      }
    }
    return List.copyOf(read.runs);
  }

  private void take(ClockDecision decision) {
    if (decision instanceof ClockDecision.Started started) {
      latest.put(started.sla(), runs.size());
      runs.add(
          new ClockRun(
              buyer,
              runs.size(),
              started.sla(),
              round,
              started.at(),
              started.due(),
              null,
              null,
              ClockRun.End.RUNNING,
              null,
              null,
              started.position()));
      return;
    }
    Integer number = latest.get(decision.sla());
    if (number != null) {
      runs.set(number, after(runs.get(number), decision));
    }
  }

  private static ClockRun after(ClockRun run, ClockDecision decision) {
    return switch (decision) {
      case ClockDecision.Paused paused -> changed(run, paused.due(), run.breached());
      case ClockDecision.Breached late when late.assignment() == null ->
          changed(run, late.due(), late.at());
      case ClockDecision.Stopped stopped ->
          ended(run, stopped.at(), ClockRun.End.STOPPED, stopped.contact(), null);
      case ClockDecision.Cancelled cancelled ->
          ended(run, cancelled.at(), ClockRun.End.CANCELLED, null, cancelled.reason().word());
      case ClockDecision.Started _,
          ClockDecision.Warned _,
          ClockDecision.Breached _,
          ClockDecision.Resumed _,
          ClockDecision.Reassigned _ ->
          run;
    };
  }

  private static ClockRun changed(ClockRun run, Instant due, @Nullable Instant breached) {
    return new ClockRun(
        run.buyer(),
        run.number(),
        run.sla(),
        run.round(),
        run.since(),
        due,
        breached,
        run.ended(),
        run.end(),
        run.contact(),
        run.reason(),
        run.position());
  }

  private static ClockRun ended(
      ClockRun run,
      Instant at,
      ClockRun.End end,
      @Nullable String contact,
      @Nullable String reason) {
    return new ClockRun(
        run.buyer(),
        run.number(),
        run.sla(),
        run.round(),
        run.since(),
        run.due(),
        run.breached(),
        at,
        end,
        contact,
        reason,
        run.position());
  }
}
