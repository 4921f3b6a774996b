package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.buyer.TypePlan.InterestPlan;
import dev.fullcourt.engine.buyer.TypePlan.Meaning;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.EventKind;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Scorecard.InterestRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Works out, for every event type, what there is to do. */
final class Plans {

  private static final List<String> OWN =
      List.of(
          EventTypes.PERSON_IDENTIFIED,
          EventTypes.ACCOUNT_DESCRIBED,
          EventTypes.OPPORTUNITY_CREATED,
          EventTypes.OPPORTUNITY_REOPENED,
          EventTypes.OPPORTUNITY_UPDATED,
          EventTypes.OPPORTUNITY_WON,
          EventTypes.OPPORTUNITY_LOST,
          EventTypes.HANDOFF_OFFERED,
          EventTypes.HANDOFF_ACCEPTED,
          EventTypes.HANDOFF_REJECTED,
          EventTypes.RENEWED,
          EventTypes.ROLE_ASSIGNED,
          EventTypes.QUALIFICATION_ANSWERED,
          EventTypes.ALERT_RAISED);

  private final Rules rules;
  private final List<TypePlan> plans = new ArrayList<>();
  private final TypePlan others;

  Plans(Rules rules) {
    this.rules = rules;
    List<String> types = rules.layout().types();
    for (int i = 0; i < types.size(); i++) {
      plans.add(plan(i, types.get(i)));
    }
    this.others = plan(types.size(), "");
  }

  /** Every event type that means something under a playbook. */
  static List<String> types(Playbook playbook) {
    Set<String> types = new LinkedHashSet<>(playbook.vocabulary().events().keySet());
    types.addAll(OWN);
    playbook.scorecard().interest().rules().forEach(rule -> types.add(rule.on()));
    return List.copyOf(types);
  }

  void each(Consumer<TypePlan> consumer) {
    plans.forEach(consumer);
    consumer.accept(others);
  }

  TypePlan of(int type) {
    return type < 0 ? others : plans.get(type);
  }

  private TypePlan plan(int number, String type) {
    boolean byBuyer =
        rules.playbook().vocabulary().findEvent(type).map(EventKind::by).stream()
            .anyMatch("buyer"::equals);
    Meaning meaning = meaning(type);
    List<InterestPlan> interest = interest(type);
    List<Integer> counters = counters(type);
    boolean contact = rules.contacts().mayBe(type);
    int mayChange =
        meaning.changes()
            | (interest.isEmpty() ? Part.NONE : Part.INTEREST.bit())
            | (byBuyer ? Part.ACTIVE_PEOPLE.bit() : Part.NONE)
            | (contact ? Part.ROLES.bit() : Part.NONE);
    long mayCount = counters.stream().mapToLong(Rules::bit).reduce(0, (a, b) -> a | b);
    return new TypePlan(
        number,
        meaning,
        contact,
        byBuyer,
        Reaching.of(type, rules.playbook()),
        interest,
        interest.stream().allMatch(rule -> rule.when() == null),
        onlyColumn(interest),
        counters,
        mayChange,
        mayCount);
  }

  private static Meaning meaning(String type) {
    return switch (type) {
      case EventTypes.PERSON_IDENTIFIED -> Meaning.IDENTIFIES;
      case EventTypes.ACCOUNT_DESCRIBED -> Meaning.DESCRIBES;
      case EventTypes.OPPORTUNITY_CREATED,
          EventTypes.OPPORTUNITY_REOPENED,
          EventTypes.OPPORTUNITY_UPDATED,
          EventTypes.OPPORTUNITY_WON,
          EventTypes.OPPORTUNITY_LOST ->
          Meaning.CHANGES_OPPORTUNITY;
      case EventTypes.HANDOFF_OFFERED, EventTypes.HANDOFF_ACCEPTED, EventTypes.HANDOFF_REJECTED ->
          Meaning.CHANGES_HANDOFF;
      case EventTypes.RENEWED -> Meaning.RENEWS;
      case EventTypes.ROLE_ASSIGNED -> Meaning.GIVES_ROLE;
      default -> Answers.isAnswer(type) ? Meaning.ANSWERS : Meaning.NONE;
    };
  }

  private List<InterestPlan> interest(String type) {
    List<InterestPlan> plans = new ArrayList<>();
    List<InterestRule> card = rules.playbook().scorecard().interest().rules();
    for (int i = 0; i < card.size(); i++) {
      if (card.get(i).on().equals(type)) {
        plans.add(plan(i, card.get(i)));
      }
    }
    return plans;
  }

  private InterestPlan plan(int number, InterestRule rule) {
    return new InterestPlan(
        number,
        rule.when(),
        onlyColumn(rule.when()),
        rule.points(),
        rule.atMost() == null ? Double.POSITIVE_INFINITY : rule.atMost(),
        rule.handRaise());
  }

  private static int onlyColumn(List<InterestPlan> rules) {
    return rules.stream()
        .filter(rule -> rule.when() != null)
        .mapToInt(InterestPlan::column)
        .reduce((one, other) -> one == other ? one : -1)
        .orElse(-1);
  }

  private int onlyColumn(@Nullable Condition when) {
    if (when == null || !when.counts().isEmpty() || when.fields().size() != 1) {
      return -1;
    }
    Field field = when.fields().iterator().next();
    return field.root() == Field.Root.EVENT ? rules.layout().column(field.name()) : -1;
  }

  private List<Integer> counters(String type) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < rules.counts().size(); i++) {
      if (rules.counts().get(i).type().equals(type)) {
        numbers.add(i);
      }
    }
    return numbers;
  }
}
