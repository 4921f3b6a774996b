package dev.fullcourt.engine.clock;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Signal;
import dev.fullcourt.engine.playbook.Sla;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The agreed times of a playbook, laid out for running. Immutable, shared by all buyers. */
public final class ClockRules {

  private final List<Sla> slas;
  private final List<Timing> timings;
  private final int playbook;
  private final Set<String> startTypes = new HashSet<>();
  private boolean startsAtAny;

  public ClockRules(Playbook playbook) {
    this.slas = playbook.teamwork().slas();
    this.timings = slas.stream().map(Timing::new).toList();
    this.playbook = playbook.version();
    slas.stream().flatMap(sla -> sla.starts().stream()).forEach(this::index);
  }

  private void index(Signal start) {
    switch (start) {
      case Signal.HandoffStep step -> startTypes.add(step.step());
      case Signal.Happened happened -> startTypes.add(happened.type());
      case Signal.Met met -> {
        startTypes.addAll(met.condition().eventTypes());
        startsAtAny |= met.condition().eventTypes().isEmpty();
      }
      case Signal.Entered _, Signal.Reached _ -> {}
    }
  }

  /** Whether an event of that type may start a clock. */
  public boolean mayStartAt(String type) {
    return startsAtAny || startTypes.contains(type);
  }

  int size() {
    return slas.size();
  }

  Sla sla(int number) {
    return slas.get(number);
  }

  Timing timing(int number) {
    return timings.get(number);
  }

  /** The number of the agreed time of that name, or -1 when the playbook has it no more. */
  int number(String name) {
    return IntStream.range(0, slas.size())
        .filter(i -> slas.get(i).name().equals(name))
        .findFirst()
        .orElse(-1);
  }

  /** The version of the playbook. */
  int version() {
    return playbook;
  }
}
