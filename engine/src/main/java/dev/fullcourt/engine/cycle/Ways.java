package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Drift;
import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.engine.playbook.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one can go from where, and what time alone may do to the conditions on the way, by the
 * numbers of stages. Made once per playbook; immutable.
 */
public final class Ways {

  /**
   * The ways out of one stage, or out of none.
   *
   * @param detours the detours that may be entered, in the order in which they are looked at
   * @param stem the stages of the stem that may be entered, in the order in which they are looked
   *     at
   * @param all the same as a mask
   */
  record From(List<Integer> detours, List<Integer> stem, long all) {
    From {
      detours = List.copyOf(detours);
      stem = List.copyOf(stem);
    }
  }

  private final Cycle cycle;
  private final List<Stage> stages;
  private final StageMap map;
  private final List<From> from = new ArrayList<>();
  private final List<String> enterRules;
  private long rising;
  private long falling;
  private long holdsFalling;

  /** The ways of a cycle. */
  public Ways(Cycle cycle) {
    this.cycle = cycle;
    this.stages = cycle.all().toList();
    this.map = new StageMap(cycle);
    from.add(from(null));
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      from.add(from(stage));
      rising |= may(stage.enter(), Drift.RISING) && canBeTrueWithoutEvent(stage) ? 1L << i : 0;
      falling |= may(stage.enter(), Drift.FALLING) ? 1L << i : 0;
      holdsFalling |=
          stage instanceof Stage.Main main && may(main.holds(), Drift.FALLING) ? 1L << i : 0;
    }
    this.enterRules = stages.stream().map(stage -> rule(stage, "enter")).toList();
  }

  private static boolean may(@Nullable Condition condition, Drift drift) {
    return condition != null && (condition.drift() == drift || condition.drift() == Drift.EITHER);
  }

  private static boolean canBeTrueWithoutEvent(Stage stage) {
    return stage.enter() != null && stage.enter().eventTypes().isEmpty();
  }

  private From from(@Nullable Stage present) {
    List<Integer> detours = new ArrayList<>();
    List<Integer> stem = new ArrayList<>();
    long all = 0;
    for (int i = 0; i < stages.size(); i++) {
      boolean may =
          switch (stages.get(i)) {
            case Stage.Detour detour -> map.mayEnter(detour, present) && detours.add(i);
            case Stage.Main main -> map.mayEnter(main, present) && stem.add(i);
          };
      all |= may ? 1L << i : 0;
    }
    return new From(detours, stem.reversed(), all);
  }

  static String rule(Stage stage, String key) {
    return "cycle." + stage.name() + "." + key;
  }

  Cycle cycle() {
    return cycle;
  }

  List<Stage> stages() {
    return stages;
  }

  StageMap map() {
    return map;
  }

  /** The ways out of a stage by its number, or out of none. */
  From from(int stage) {
    return from.get(stage + 1);
  }

  /** The name of the rule by which a stage is entered. */
  String enterRule(int stage) {
    return enterRules.get(stage);
  }

  /** Stages whose condition for entering may become true by time alone. */
  long rising() {
    return rising;
  }

  /** Stages whose condition for entering may become false by time alone. */
  long falling() {
    return falling;
  }

  /** Stages whose condition for staying may become false by time alone. */
  long holdsFalling() {
    return holdsFalling;
  }
}
