package dev.fullcourt.engine.pass;

import dev.fullcourt.engine.clock.Timing;
import dev.fullcourt.engine.column.Layout;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.Pass;
import dev.fullcourt.engine.playbook.Playbook;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of passes of a playbook, laid out for running. Immutable, shared by all buyers. */
public final class PassRules {

  private final List<Pass> passes;
  private final Map<String, Timing> timings = new HashMap<>();
  private final int version;
  private final BitSet types = new BitSet();

  /**
   * @param playbook the playbook
   * @param layout how event types are numbered
   */
  public PassRules(Playbook playbook, Layout layout) {
    this.passes = playbook.teamwork().passes();
    this.version = playbook.version();
    for (Pass pass : passes) {
      timings.put(pass.name(), Timing.of(pass.hours(), pass.within(), pass.warnPercent()));
    }
    if (!passes.isEmpty()) {
      EventTypes.PASS_STEPS.stream()
          .mapToInt(layout::type)
          .filter(type -> type >= 0)
          .forEach(types::set);
    }
  }

  /** Whether an event may be a step of a pass. */
  public boolean mayStepAt(Row row) {
    return row.type() >= 0 && types.get(row.type());
  }

  /** Whether the playbook has a kind of that name. */
  boolean has(String name) {
    return timings.containsKey(name);
  }

  /**
   * Which kind an event asks for: the one it names, or else the first for whom it is meant. Empty
   * when there is none.
   */
  Optional<Pass> find(Event asking) {
    String name = asking.text(EventTypes.NAME);
    String to = asking.text(EventTypes.TO);
    return passes.stream()
        .filter(pass -> name == null || pass.name().equals(name))
        .filter(pass ->
            name != null
                || pass.to().function().equals(to)
                || (to != null && to.equals(pass.to().team())))
        .findFirst();
  }

  Timing timing(Pass pass) {
    return java.util.Objects.requireNonNull(timings.get(pass.name()));
  }

  /** The version of the playbook. */
  int version() {
    return version;
  }
}
