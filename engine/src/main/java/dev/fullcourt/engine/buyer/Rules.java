package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.clock.ClockRules;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Count;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Scorecard;
import dev.fullcourt.engine.playbook.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A playbook laid out for running: rules by event type, counts by number. Made once per playbook
 * and shared by all buyers; immutable.
 */
public final class Rules {

  private final Playbook playbook;
  private final List<Count> counts;
  private final Contacts contacts;
  private final ClockRules clocks;
  private final Map<Count, Integer> countNumbers = new HashMap<>();
  private final Map<String, List<Integer>> interestByType = new HashMap<>();

  public Rules(Playbook playbook) {
    this.playbook = playbook;
    this.contacts = new Contacts(playbook);
    this.clocks = new ClockRules(playbook);
    Set<Count> found = new LinkedHashSet<>();
    conditions(playbook).forEach(condition -> found.addAll(sorted(condition.counts())));
    this.counts = List.copyOf(found);
    for (int i = 0; i < counts.size(); i++) {
      countNumbers.put(counts.get(i), i);
    }
    List<Scorecard.InterestRule> rules = playbook.scorecard().interest().rules();
    for (int i = 0; i < rules.size(); i++) {
      interestByType.computeIfAbsent(rules.get(i).on(), type -> new ArrayList<>()).add(i);
    }
  }

  private static List<Count> sorted(Set<Count> counts) {
    return counts.stream().sorted(java.util.Comparator.comparing(Count::toString)).toList();
  }

  private static Stream<Condition> conditions(Playbook playbook) {
    List<Condition> all = new ArrayList<>();
    if (playbook.market().fit() != null) {
      all.add(playbook.market().fit());
    }
    playbook.cycle().arms().stream().map(arm -> arm.when()).forEach(all::add);
    for (Stage stage : playbook.cycle().all().toList()) {
      all.add(stage.enter());
      if (stage instanceof Stage.Main main) {
        all.add(main.holds());
      }
    }
    playbook.scorecard().fit().forEach(rule -> all.add(rule.when()));
    playbook.scorecard().interest().rules().forEach(rule -> all.add(rule.when()));
    return all.stream().filter(java.util.Objects::nonNull);
  }

  /** The playbook. */
  public Playbook playbook() {
    return playbook;
  }

  /** Which events are contact between people. */
  public Contacts contacts() {
    return contacts;
  }

  /** Its agreed times. */
  public ClockRules clocks() {
    return clocks;
  }

  /** Every count its conditions ask for, in a fixed order. */
  public List<Count> counts() {
    return counts;
  }

  /** The number of a count, or -1 when no condition of the playbook asks for it. */
  int number(Count count) {
    return countNumbers.getOrDefault(count, -1);
  }

  /** The interest rules for an event type, by their number on the scorecard. */
  List<Integer> interestRulesOn(String type) {
    return interestByType.getOrDefault(type, List.of());
  }
}
