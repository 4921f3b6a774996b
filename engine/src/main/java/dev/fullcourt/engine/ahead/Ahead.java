package dev.fullcourt.engine.ahead;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.clock.RunningClock;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.playbook.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What may come of a buyer from the instant up to which it is settled.
 *
 * @param at that instant
 * @param crossings what becomes true or stops being true if nothing happens, the soonest first
 * @param nearMisses what one to three more events of one kind would change, the nearest first
 * @param due clocks that run, the one due first first
 */
public record Ahead(
    Instant at, List<Crossing> crossings, List<NearMiss> nearMisses, List<Due> due) {

  public Ahead {
    crossings = List.copyOf(crossings);
    nearMisses = List.copyOf(nearMisses);
    due = List.copyOf(due);
  }

  /**
   * A condition of the playbook that time alone will make true or end.
   *
   * @param rule the part of the playbook, for example {@code definitions.MQL} or {@code
   *     cycle.target.holds}
   * @param holds whether it is true now
   * @param changesAt the first millisecond at which it no longer is what it is now
   */
  public record Crossing(String rule, boolean holds, Instant changesAt) {}

  /**
   * A clock that runs.
   *
   * @param sla the agreed time
   * @param since when it began
   * @param due when it is over
   * @param breached whether it is over already
   */
  public record Due(String sla, Instant since, Instant due, boolean breached) {}

  /** What may come of a buyer. */
  public static Ahead of(Engine engine, BuyerState state) {
    return new Ahead(
        state.course().at(),
        crossings(engine, state),
        NearMisses.of(engine, state),
        state.course().clocks().stream()
            .sorted(Comparator.comparing((RunningClock clock) -> clock.buyer().due()))
            .map(Ahead::due)
            .toList());
  }

  private static Due due(RunningClock clock) {
    return new Due(
        clock.sla(), clock.buyer().since(), clock.buyer().due(), clock.buyer().breached());
  }

  private static List<Crossing> crossings(Engine engine, BuyerState state) {
    List<Crossing> crossings = new ArrayList<>();
    var playbook = engine.playbook();
    playbook
        .definitions()
        .forEach(
            (name, definition) -> add("definitions." + name, definition, engine, state, crossings));
    for (Stage stage : playbook.cycle().all().toList()) {
      Condition enter = stage.enter();
      boolean present = stage.name().equals(state.course().stage());
      if (!present && enter != null) {
        add("cycle." + stage.name() + ".enter", enter, engine, state, crossings);
      }
      if (present && stage instanceof Stage.Main main && main.holds() != null) {
        add("cycle." + stage.name() + ".holds", main.holds(), engine, state, crossings);
      }
    }
    crossings.sort(Comparator.comparing(Crossing::changesAt).thenComparing(Crossing::rule));
    return crossings;
  }

  private static void add(
      String rule, Condition condition, Engine engine, BuyerState state, List<Crossing> crossings) {
    if (!condition.shapes().isEmpty()) {
      Run run = engine.open(state);
      boolean holds = run.holds(condition);
      run.findChange(condition).ifPresent(at -> crossings.add(new Crossing(rule, holds, at)));
    }
  }
}
