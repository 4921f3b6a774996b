package dev.fullcourt.history.backtest;

import dev.fullcourt.engine.clock.ClockRun;
import dev.fullcourt.history.routing.RoutingPass.Asked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What adds up of all buyers under one playbook. */
final class Side {

  /** How many buyers are where at the end. */
  final Map<String, Integer> stages = new HashMap<>();

  /** The runs of its clocks, by agreed time. */
  final Map<String, Waits> clocks = new HashMap<>();

  /** Each time the definition was met, and how long until what happened after it. */
  final Crossings crossings = new Crossings();

  /** When somebody of a team was wanted, for the pass that answers. */
  final List<Asked> requests = new ArrayList<>();

  void add(ClockRun run, long horizon) {
    clocks.computeIfAbsent(run.sla(), none -> new Waits()).add(run, horizon);
  }

  void addAll(Side other) {
    other.stages.forEach((stage, buyers) -> stages.merge(stage, buyers, Integer::sum));
    other.clocks.forEach(
        (sla, waits) -> clocks.computeIfAbsent(sla, none -> new Waits()).addAll(waits));
    crossings.addAll(other.crossings);
    requests.addAll(other.requests);
  }
}
