package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.alert.AlertRules;
import dev.fullcourt.engine.clock.ClockRules;
import dev.fullcourt.engine.column.Layout;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Count;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.handoff.HandoffRules;
import dev.fullcourt.engine.pass.PassRules;
import dev.fullcourt.engine.play.PlayRules;
import dev.fullcourt.engine.playbook.Consent;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Scorecard;
import dev.fullcourt.engine.playbook.Stage;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A playbook laid out for running: stages, counts, event types and columns by number. Made once per
 * playbook and shared by all buyers; immutable.
 */
public final class Rules {

  /** So many are sooner looked through than looked up. */
  private static final int FEW = 8;

  private final Playbook playbook;
  private final List<Stage> stages;
  private final List<Count> counts;
  private final Map<Count, Integer> countNumbers = new HashMap<>();
  private final Map<Count, Integer> countPlaces = new IdentityHashMap<>();
  private final Slots slots;
  private final Layout layout;
  private final Plans plans;
  private final Fading fading;
  private final int newcomersChange;
  private final List<String> ruleIds;
  private final Contacts contacts;
  private final ClockRules clocks;
  private final AlertRules alerts;
  private final HandoffRules handoffs;
  private final PlayRules plays;
  private final PassRules passes;

  public Rules(Playbook playbook) {
    this.playbook = playbook;
    this.stages = playbook.cycle().all().toList();
    Set<Count> found = new LinkedHashSet<>();
    conditions().forEach(condition -> found.addAll(sorted(condition.counts())));
    this.counts = List.copyOf(found);
    for (Count count : counts) {
      countNumbers.put(count, countNumbers.size());
      countPlaces.put(count, countPlaces.size());
    }
    this.slots = new Slots(conditions());
    this.layout = laidOut();
    this.fading = new Fading(playbook.scorecard().interest().halfLife());
    this.newcomersChange =
        playbook.scorecard().interest().rules().stream().anyMatch(rule -> rule.points() < 0)
            ? Part.INTEREST.bit()
            : Part.NONE;
    this.ruleIds =
        Stream.concat(
                playbook.scorecard().fit().stream().map(Scorecard.FitRule::id),
                playbook.scorecard().interest().rules().stream().map(Scorecard.InterestRule::id))
            .toList();
    this.contacts = new Contacts(playbook);
    this.clocks = new ClockRules(playbook, contacts::mayBe, layout);
    this.alerts = new AlertRules(playbook, contacts::mayBe, layout);
    this.handoffs = new HandoffRules(playbook, layout);
    this.plays = new PlayRules(playbook, layout);
    this.passes = new PassRules(playbook, layout);
    this.plans = new Plans(this);
  }

  private static List<Count> sorted(Set<Count> counts) {
    return counts.stream().sorted(Comparator.comparing(Count::toString)).toList();
  }

  private List<Condition> conditions() {
    List<Condition> all = new ArrayList<>();
    all.add(playbook.market().fit());
    all.addAll(playbook.definitions().values());
    playbook.cycle().arms().forEach(arm -> all.add(arm.when()));
    for (Stage stage : stages) {
      all.add(stage.enter());
      all.add(holds(stage));
    }
    playbook.scorecard().fit().forEach(rule -> all.add(rule.when()));
    playbook.scorecard().interest().rules().forEach(rule -> all.add(rule.when()));
    all.addAll(playbook.teamwork().conditions());
    all.removeIf(Objects::isNull);
    return all;
  }

  static @org.jspecify.annotations.Nullable Condition holds(Stage stage) {
    return stage instanceof Stage.Main main ? main.holds() : null;
  }

  private Layout laidOut() {
    Map<String, Field> columns = new LinkedHashMap<>();
    for (Condition condition : conditions()) {
      for (Field field : condition.fields()) {
        if (field.root() == Field.Root.EVENT && !FactsScope.isOfEveryEvent(field)) {
          columns.putIfAbsent(field.name(), field);
        }
      }
      for (Count count : condition.counts()) {
        for (String name : count.match().keySet()) {
          Field field = new Field(Field.Root.EVENT, name, Field.Type.TEXT);
          if (!FactsScope.isOfEveryEvent(field)) {
            columns.putIfAbsent(name, field);
          }
        }
      }
    }
    if (!playbook.teamwork().slas().isEmpty()) {
      String until = EventTypes.UNTIL;
      columns.putIfAbsent(until, new Field(Field.Root.EVENT, until, Field.Type.TIME));
    }
    return new Layout(Plans.types(playbook), List.copyOf(columns.values()));
  }

  /** The playbook. */
  public Playbook playbook() {
    return playbook;
  }

  /** Every stage, those of the stem first, by number. */
  public List<Stage> stages() {
    return stages;
  }

  /** What is to be known of events. */
  public Layout layout() {
    return layout;
  }

  /** Every count its conditions ask for, by number. */
  List<Count> counts() {
    return counts;
  }

  /** The number of a count, or -1 when no condition of the playbook asks for it. */
  int number(Count count) {
    for (int i = 0; i < Math.min(counts.size(), FEW); i++) {
      if (counts.get(i) == count) {
        return i;
      }
    }
    Integer place = countPlaces.get(count);
    return place == null ? countNumbers.getOrDefault(count, -1) : place;
  }

  /** Hands over what is to be done with events of each type, in the order of the plans. */
  void eachPlan(Consumer<TypePlan> consumer) {
    plans.each(consumer);
  }

  /** What is to be done with an event of a type, by its number in the layout. */
  TypePlan plan(int type) {
    return plans.of(type);
  }

  /**
   * The parts of a buyer that events of a type may change at most, as bits.
   *
   * @param type its number in the layout
   */
  public int mayChange(int type) {
    return plans.of(type).mayChange();
  }

  /**
   * The parts somebody new may change by being there at all, as bits: where rules take points away,
   * one without points can push out of the top people one who has less than none.
   */
  public int newcomersChange() {
    return newcomersChange;
  }

  /**
   * The counts that events of a type may change, as bits of their numbers.
   *
   * @param type its number in the layout
   */
  public long mayCount(int type) {
    return plans.of(type).mayCount();
  }

  /** The counts a condition asks for, as bits of their numbers. */
  public long countsOf(Condition condition) {
    long bits = 0;
    for (Count count : condition.counts()) {
      bits |= bit(number(count));
    }
    return bits;
  }

  /** The bit of a count; the last one stands for all further ones. */
  static long bit(int count) {
    return 1L << Math.min(count, Long.SIZE - 1);
  }

  /** The zone in which a date begins. */
  public ZoneId days() {
    return playbook.fiscalYear().zone();
  }

  /** The fields of people and accounts that are asked for. */
  Slots slots() {
    return slots;
  }

  /** The ids of all rules that give points: those of fit by number, then those of interest. */
  public List<String> ruleIds() {
    return ruleIds;
  }

  /** How many interest rules there are. */
  int interestRules() {
    return playbook.scorecard().interest().rules().size();
  }

  /** Which events are contact between people. */
  public Contacts contacts() {
    return contacts;
  }

  /** Its agreed times. */
  public ClockRules clocks() {
    return clocks;
  }

  /** Its kinds of passes. */
  public PassRules passes() {
    return passes;
  }

  /** Its handoffs. */
  public HandoffRules handoffs() {
    return handoffs;
  }

  /** Who is told of what. */
  public AlertRules alerts() {
    return alerts;
  }

  /** Its plays. */
  public PlayRules plays() {
    return plays;
  }

  /** How a person may be reached of whom nothing is known yet. */
  Reachable reachable() {
    return new Reachable(playbook.teamwork().outreach().consent(), Consent.Budget.Per.PERSON);
  }

  /** How points fade. */
  Fading fading() {
    return fading;
  }
}
