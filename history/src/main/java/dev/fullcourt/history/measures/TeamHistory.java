package dev.fullcourt.history.measures;

import dev.fullcourt.engine.alert.AlertRun;
import dev.fullcourt.engine.handoff.HandoffRun;
import dev.fullcourt.engine.owner.OwnerRun;
import dev.fullcourt.engine.pass.PassRun;
import dev.fullcourt.engine.play.PlayRun;
import java.time.Instant;
import java.util.List;

/**
 * What the teams did about a buyer.
 *
 * @param handoffs handings over, in the order they were offered
 * @param owners who had it when, in order, one after the other
 * @param passes tasks given to other functions, in the order they were asked for
 * @param plays the runs of plays, in the order they started
 * @param alerts what somebody was to be told, in the order it was raised
 */
public record TeamHistory(
    List<HandoffRun> handoffs,
    List<OwnerRun> owners,
    List<PassRun> passes,
    List<PlayRun> plays,
    List<AlertRun> alerts) {

  /** Nothing. */
  public static final TeamHistory NONE =
      new TeamHistory(List.of(), List.of(), List.of(), List.of(), List.of());

  public TeamHistory {
    handoffs = List.copyOf(handoffs);
    owners = List.copyOf(owners);
    passes = List.copyOf(passes);
    plays = List.copyOf(plays);
    alerts = List.copyOf(alerts);
  }

  /** As it stood at the horizon: what began later is left out, what ended later is still open. */
  TeamHistory seenAt(Instant horizon) {
    return new TeamHistory(
        handoffs.stream()
            .filter(run -> !run.offered().isAfter(horizon))
            .map(run -> run.seenAt(horizon))
            .toList(),
        owners.stream()
            .filter(run -> !run.since().isAfter(horizon))
            .map(run -> run.seenAt(horizon))
            .toList(),
        passes.stream()
            .filter(run -> !run.asked().isAfter(horizon))
            .map(run -> run.seenAt(horizon))
            .toList(),
        plays.stream()
            .filter(run -> !run.started().isAfter(horizon))
            .map(run -> run.seenAt(horizon))
            .toList(),
        alerts.stream()
            .filter(run -> !run.raised().isAfter(horizon))
            .map(run -> run.seenAt(horizon))
            .toList());
  }
}
