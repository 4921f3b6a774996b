package dev.fullcourt.server.pages;

import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.server.buyers.Manner;
import dev.fullcourt.server.court.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Figures for the court to show, made for any cycle from a seed. */
final class MadeUpFigures {

  static final Instant AS_OF = Instant.parse("2026-11-23T08:14:00Z");

  private final Cycle cycle;
  private final SplittableRandom random;
  private final List<Figures.Flow> flows = new ArrayList<>();
  private final List<Figures.Arrival> starts = new ArrayList<>();
  private final List<Figures.Arrival> entries = new ArrayList<>();

  private MadeUpFigures(Cycle cycle, long seed) {
    this.cycle = cycle;
    this.random = new SplittableRandom(seed);
  }

  static Figures nothing() {
    return new Figures(AS_OF, List.of(), List.of(), Map.of(), List.of(), List.of());
  }

  static Figures of(Cycle cycle, long starting, long seed) {
    return new MadeUpFigures(cycle, seed).make(starting);
  }

  private Figures make(long starting) {
    int stages = cycle.stages().size();
    long in = 0;
    for (int a = 0; a < cycle.arms().size(); a++) {
      String arm = cycle.arms().get(a).name();
      long here = starting / (a + 1);
      start(arm, 0, here);
      in += here;
      if (a > 0) {
        start(arm, stages / 2, here / 6);
        start(arm, Math.max(1, stages - 3), here / 9);
      }
    }
    for (int i = 0; i + 1 < stages; i++) {
      in += i == 0 ? 0 : startedAt(i);
      long on = (long) (in * (0.35 + random.nextDouble() * 0.4));
      flow(i, i + 1, Manner.ON, on);
      if (i + 2 < stages) {
        flow(i, i + 2, Manner.ON, on / 20);
      }
      if (i > 1) {
        flow(i, i - 1, Manner.BACK, in / 25);
      }
      in = on;
    }
    detours();
    if (cycle.again() != null) {
      cycle.again().from().forEach(from -> flow(from, cycle.again().into().getFirst(), 9));
    }
    entries();
    return new Figures(AS_OF, ofStages(), flows, moved(), starts, entries);
  }

  private void detours() {
    int d = 0;
    for (Stage.Detour detour : cycle.detours()) {
      for (Stage.Main stage : cycle.stages()) {
        boolean any = detour.from().isEmpty() && stage.outcome() == null;
        if (any || detour.from().contains(stage.name())) {
          long out = Math.max(1, through(stage.name()) / (7 + d * 6L));
          flows.add(new Figures.Flow(stage.name(), detour.name(), Manner.ASIDE, out));
        }
      }
      if (detour.backTo() != null) {
        flows.add(
            new Figures.Flow(
                detour.name(), detour.backTo(), Manner.RETURNED, entered(detour.name()) / 3 + 1));
      }
      d++;
    }
    for (Stage.Detour detour : cycle.detours()) {
      for (String from : detour.from()) {
        if (cycle.order(from) < 0) {
          flows.add(new Figures.Flow(from, detour.name(), Manner.ASIDE, 12));
        }
      }
    }
  }

  private long through(String stage) {
    return flows.stream()
        .filter(flow -> flow.from().equals(stage))
        .mapToLong(Figures.Flow::buyers)
        .sum();
  }

  private long entered(String stage) {
    long moved =
        flows.stream()
            .filter(flow -> flow.to().equals(stage))
            .mapToLong(Figures.Flow::buyers)
            .sum();
    return moved
        + starts.stream()
            .filter(start -> start.stage().equals(stage))
            .mapToLong(Figures.Arrival::buyers)
            .sum();
  }

  private long startedAt(int stage) {
    String name = cycle.stages().get(stage).name();
    return starts.stream()
        .filter(start -> start.stage().equals(name))
        .mapToLong(Figures.Arrival::buyers)
        .sum();
  }

  private void start(String arm, int stage, long buyers) {
    if (buyers > 0) {
      starts.add(new Figures.Arrival(arm, cycle.stages().get(stage).name(), buyers));
    }
  }

  private void flow(int from, int to, Manner manner, long buyers) {
    if (buyers > 0) {
      flows.add(
          new Figures.Flow(
              cycle.stages().get(from).name(), cycle.stages().get(to).name(), manner, buyers));
    }
  }

  private void flow(String from, String to, long buyers) {
    flows.add(new Figures.Flow(from, to, Manner.AGAIN, buyers));
  }

  private void entries() {
    for (Stage.Main stage : cycle.stages()) {
      long all = entered(stage.name());
      int arms = cycle.arms().size();
      for (int a = 0; a < arms; a++) {
        long part = all / (a + 2);
        entries.add(new Figures.Arrival(cycle.arms().get(a).name(), stage.name(), part));
      }
    }
  }

  private Map<Manner, Long> moved() {
    Map<Manner, Long> moved = new HashMap<>();
    flows.forEach(flow -> moved.merge(flow.manner(), flow.buyers(), Long::sum));
    return moved;
  }

  private List<Figures.OfStage> ofStages() {
    return cycle
        .all()
        .map(stage -> {
          Map<Manner, Long> left = new HashMap<>();
          for (Figures.Flow flow : flows) {
            if (flow.from().equals(stage.name())) {
              left.merge(flow.manner(), flow.buyers(), Long::sum);
              left.merge(Manner.ANY, flow.buyers(), Long::sum);
            }
          }
          long entered = entered(stage.name());
          long now = entered == 0 ? 0 : 1 + (long) (entered * random.nextDouble());
          return new Figures.OfStage(
              stage.name(),
              now,
              entered,
              left,
              random.nextInt(8) == 0 ? null : Duration.ofHours(random.nextInt(900)),
              now == 0 ? null : Duration.ofHours(900 + random.nextInt(4000)));
        })
        .toList();
  }
}
