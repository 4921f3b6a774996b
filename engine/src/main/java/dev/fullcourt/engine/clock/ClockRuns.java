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
  private int next;
  private int round = 1;

  private ClockRuns(String buyer, int next) {
    this.buyer = buyer;
    this.next = next;
  }

  /**
   * What becomes of a buyer's clocks by further decisions, none of which amends.
   *
   * @param running those that run so far
   * @param next the number of the next run: how many there were before
   * @param round the round of the buyer before these decisions
   * @return the runs that ran before or have started since, as they stand then
   */
  public static List<ClockRun> after(
      String buyer, List<ClockRun> running, int next, int round, List<Decision> more) {
    ClockRuns read = new ClockRuns(buyer, next);
    read.round = round;
    for (ClockRun run : running) {
      read.latest.put(run.sla(), read.runs.size());
      read.runs.add(run);
    }
    more.forEach(read::read);
    return List.copyOf(read.runs);
  }

  /**
   * The runs in the order they started, by the decisions in force.
   *
   * @param buyer the buyer's id
   * @param decisions the buyer's ledger, in order
   */
  public static List<ClockRun> of(String buyer, List<Decision> decisions) {
    ClockRuns read = new ClockRuns(buyer, 0);
    Amendments.inForce(decisions).forEach(read::read);
    return List.copyOf(read.runs);
  }

  private void read(Decision decision) {
    if (decision instanceof Decision.StageEntered entered) {
      round = entered.round();
    } else if (decision instanceof ClockDecision clock) {
      take(clock);
    }
  }

  private void take(ClockDecision decision) {
    if (decision instanceof ClockDecision.Started started) {
      latest.put(started.sla(), runs.size());
      runs.add(
          new ClockRun(
              buyer,
              next++,
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
