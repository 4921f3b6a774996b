package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.buyer.Rules;
import dev.fullcourt.engine.column.Layout;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.handoff.HandoffRules;
import dev.fullcourt.engine.playbook.Alert;
import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.engine.playbook.EventKind;
import dev.fullcourt.engine.playbook.Handoff;
import dev.fullcourt.engine.playbook.Owner;
import dev.fullcourt.engine.playbook.Stage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Where one can go from where, by the numbers of stages. Made once per playbook; immutable. */
public final class Ways {

  private final Cycle cycle;
  private final List<Stage> stages;
  private final StageMap map;
  private final List<Outlook> outlooks = new ArrayList<>();
  private final List<String> enterRules;
  private final List<Owner> leaders;
  private final List<Handoff> offered = new ArrayList<>();
  private final Watched watched;
  private final List<Alert.Surge> surging;
  private final Watched surges;
  private final Watched starting;
  private final BitSet assigning = new BitSet();
  private final List<@Nullable String> doers = new ArrayList<>();
  private final boolean routes;

  /** The ways of a playbook. */
  public Ways(Rules rules) {
    this.cycle = rules.playbook().cycle();
    this.stages = rules.stages();
    this.map = new StageMap(cycle);
    outlooks.add(new Outlook(rules, map, null));
    stages.forEach(stage -> outlooks.add(new Outlook(rules, map, stage)));
    this.enterRules = stages.stream().map(stage -> rule(stage, "enter")).toList();
    this.leaders = stages.stream().map(stage -> new Owner(stage.leads(), null)).toList();
    this.watched = new Watched(rules, watched(rules.handoffs()));
    this.surging =
        rules.playbook().teamwork().alerts().stream()
            .filter(Alert.Surge.class::isInstance)
            .map(Alert.Surge.class::cast)
            .toList();
    this.surges = new Watched(rules, surges(surging));
    this.starting = new Watched(rules, rules.plays().starting());
    this.routes = !rules.playbook().teamwork().routing().isEmpty();
    Layout layout = rules.layout();
    for (String type : List.of(EventTypes.OWNER_ASSIGNED, EventTypes.LEAD_ASSIGNED)) {
      if (layout.type(type) >= 0) {
        assigning.set(layout.type(type));
      }
    }
    for (String type : layout.types()) {
      doers.add(rules.playbook().vocabulary().findEvent(type).map(EventKind::by).orElse(null));
    }
  }

  private SequencedMap<String, Condition> watched(HandoffRules handoffs) {
    SequencedMap<String, Condition> conditions = new LinkedHashMap<>();
    for (Handoff handoff : handoffs.all()) {
      if (handoff.offer() != null) {
        conditions.put("handoffs." + handoff.name() + ".offer", handoff.offer());
        offered.add(handoff);
      }
    }
    return conditions;
  }

  private static SequencedMap<String, Condition> surges(List<Alert.Surge> surging) {
    SequencedMap<String, Condition> conditions = new LinkedHashMap<>();
    surging.forEach(surge -> conditions.put("alerts." + surge.name() + ".when", surge.when()));
    return conditions;
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

  /** The outlook from a stage by its number, or from none. */
  Outlook from(int stage) {
    return outlooks.get(stage + 1);
  }

  /** The name of the rule by which a stage is entered. */
  String enterRule(int stage) {
    return enterRules.get(stage);
  }

  /** The function that leads in a stage by its number, or null for none. */
  @Nullable Owner leader(int stage) {
    return stage < 0 ? null : leaders.get(stage);
  }

  /** The conditions beside those of stages. */
  Watched watched() {
    return watched;
  }

  /** The conditions of surges. */
  Watched surges() {
    return surges;
  }

  /** The surge a watched condition is of. */
  Alert.Surge surge(int watched) {
    return surging.get(watched);
  }

  /** The conditions that start plays. */
  Watched starting() {
    return starting;
  }

  /** The handoff that is offered when a watched condition becomes true. */
  Handoff offered(int watched) {
    return offered.get(watched);
  }

  /** Whether the playbook says who gets which buyer. */
  boolean routes() {
    return routes;
  }

  /** Whether events of a type make somebody of ours responsible. */
  boolean assigns(int type) {
    return type >= 0 && assigning.get(type);
  }

  /** The function that does what events of a type tell of, or null when that is not known. */
  @Nullable String doneBy(int type) {
    return type < 0 ? null : doers.get(type);
  }
}
