package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.buyer.Rules;
import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.engine.playbook.Stage;
import java.util.ArrayList;
import java.util.List;

/** Where one can go from where, by the numbers of stages. Made once per playbook; immutable. */
public final class Ways {

  private final Cycle cycle;
  private final List<Stage> stages;
  private final StageMap map;
  private final List<Outlook> outlooks = new ArrayList<>();
  private final List<String> enterRules;
  private final Watched starting;

  /** The ways of a playbook. */
  public Ways(Rules rules) {
    this.cycle = rules.playbook().cycle();
    this.stages = rules.stages();
    this.map = new StageMap(cycle);
    outlooks.add(new Outlook(rules, map, null));
    stages.forEach(stage -> outlooks.add(new Outlook(rules, map, stage)));
    this.enterRules = stages.stream().map(stage -> rule(stage, "enter")).toList();
    this.starting = new Watched(rules, rules.plays().starting());
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

  /** The conditions that start plays. */
  Watched starting() {
    return starting;
  }

  /** The outlook from a stage by its number, or from none. */
  Outlook from(int stage) {
    return outlooks.get(stage + 1);
  }

  /** The name of the rule by which a stage is entered. */
  String enterRule(int stage) {
    return enterRules.get(stage);
  }
}
