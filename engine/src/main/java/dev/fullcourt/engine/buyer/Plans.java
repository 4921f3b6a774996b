package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.buyer.TypePlan.CounterPlan;
import dev.fullcourt.engine.buyer.TypePlan.InterestPlan;
import dev.fullcourt.engine.buyer.TypePlan.Meaning;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Count;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.EventKind;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Scorecard.InterestRule;
import dev.fullcourt.engine.playbook.Stage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Works out, for every event type, what there is to do and which conditions it may change. What is
 * not named here as a cause of change is one at every event.
 */
final class Plans {

  private static final List<String> OWN =
      List.of(
          EventTypes.PERSON_IDENTIFIED,
          EventTypes.ACCOUNT_DESCRIBED,
          EventTypes.OPPORTUNITY_CREATED,
          EventTypes.OPPORTUNITY_UPDATED,
          EventTypes.OPPORTUNITY_WON,
          EventTypes.OPPORTUNITY_LOST,
          EventTypes.HANDOFF_OFFERED,
          EventTypes.HANDOFF_ACCEPTED,
          EventTypes.HANDOFF_REJECTED,
          EventTypes.RENEWED,
          EventTypes.ROLE_ASSIGNED,
          EventTypes.QUALIFICATION_ANSWERED);

  private final Rules rules;
  private final List<TypePlan> plans = new ArrayList<>();
  private final TypePlan others;
  private final Touch ofInterest;
  private final Touch ofActivity;

  Plans(Rules rules) {
    this.rules = rules;
    this.ofInterest = touched(field -> field.root() == Field.Root.SCORE);
    this.ofActivity = touched(field -> field.path().equals("buyer.people.active"));
    for (String type : rules.layout().types()) {
      plans.add(plan(type));
    }
    this.others = plan("");
  }

  /** Every event type that means something under a playbook. */
  static List<String> types(Playbook playbook) {
    Set<String> types = new LinkedHashSet<>(playbook.vocabulary().events().keySet());
    types.addAll(OWN);
    playbook.scorecard().interest().rules().forEach(rule -> types.add(rule.on()));
    return List.copyOf(types);
  }

  TypePlan of(int type) {
    return type < 0 ? others : plans.get(type);
  }

  Touch ofInterest() {
    return ofInterest;
  }

  Touch ofActivity() {
    return ofActivity;
  }

  private TypePlan plan(String type) {
    List<InterestPlan> interest = interest(type);
    List<CounterPlan> counters = counters(type);
    boolean byBuyer =
        rules.playbook().vocabulary().findEvent(type).map(EventKind::by).stream()
            .anyMatch("buyer"::equals);
    Meaning meaning = meaning(type);
    boolean contact = rules.contacts().mayBe(type);
    Touch touch =
        atEveryEvent(type)
            .and(touched(field -> isChangedBy(meaning, field) || contact && isCoverage(field)));
    Touch most = touch;
    for (CounterPlan counter : counters) {
      most = most.and(counter.touch());
    }
    most = interest.isEmpty() ? most : most.and(ofInterest);
    most = byBuyer ? most.and(ofActivity) : most;
    return new TypePlan(meaning, contact, byBuyer, interest, counters, touch, most);
  }

  private static Meaning meaning(String type) {
    return switch (type) {
      case EventTypes.PERSON_IDENTIFIED -> Meaning.IDENTIFIES;
      case EventTypes.ACCOUNT_DESCRIBED -> Meaning.DESCRIBES;
      case EventTypes.OPPORTUNITY_CREATED,
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

  /** Whether events of that meaning change what a field says; those of any event are elsewhere. */
  private static boolean isChangedBy(Meaning meaning, Field field) {
    return switch (field.root()) {
      case ACCOUNT, MARKET -> meaning == Meaning.DESCRIBES;
      case SCORE -> isWho(meaning);
      case OPPORTUNITY -> meaning == Meaning.CHANGES_OPPORTUNITY;
      case HANDOFF -> meaning == Meaning.CHANGES_HANDOFF;
      case BUYER ->
          switch (field.name()) {
            case "renewals" -> meaning == Meaning.RENEWS;
            case "people.known" -> meaning == Meaning.IDENTIFIES;
            case "roles", "roles_missing", "roles_unspoken" -> isWho(meaning);
            default -> false;
          };
      case QUALIFICATION -> meaning == Meaning.ANSWERS;
      case EVENT, PERSON -> false;
    };
  }

  /** Whether events of that meaning say who somebody is. */
  private static boolean isWho(Meaning meaning) {
    return meaning == Meaning.DESCRIBES
        || meaning == Meaning.IDENTIFIES
        || meaning == Meaning.GIVES_ROLE;
  }

  /** What a conversation changes. */
  private static boolean isCoverage(Field field) {
    return field.path().equals("buyer.roles_unspoken");
  }

  /** Conditions that may change at any event of a type, because they look at event or person. */
  private Touch atEveryEvent(String type) {
    Touch momentary = touched(Plans::isOfTheMoment);
    Touch possible =
        where(
            condition -> condition.eventTypes().isEmpty() || condition.eventTypes().contains(type));
    return new Touch(momentary.enters() & possible.enters(), momentary.holds());
  }

  /** Conditions that look at what is at hand only at an event. */
  Touch ofTheMoment() {
    return touched(Plans::isOfTheMoment);
  }

  private static boolean isOfTheMoment(Field field) {
    return switch (field.root()) {
      case EVENT, PERSON -> true;
      case BUYER -> !isKeptUp(field.name());
      case ACCOUNT, SCORE, OPPORTUNITY, MARKET, HANDOFF, QUALIFICATION -> false;
    };
  }

  /** Fields of the buyer of which it is known when they change; moves look at everything anew. */
  private static boolean isKeptUp(String name) {
    return switch (name) {
      case "stage", "arm", "round", "motion", "renewals", "people.known", "people.active" -> true;
      case "roles", "roles_missing", "roles_unspoken" -> true;
      default -> false;
    };
  }

  private List<InterestPlan> interest(String type) {
    List<InterestPlan> plans = new ArrayList<>();
    List<InterestRule> card = rules.playbook().scorecard().interest().rules();
    for (int i = 0; i < card.size(); i++) {
      if (card.get(i).on().equals(type)) {
        plans.add(new InterestPlan(i, onlyColumn(card.get(i).when())));
      }
    }
    return plans;
  }

  private int onlyColumn(@Nullable Condition when) {
    if (when == null || !when.counts().isEmpty() || when.fields().size() != 1) {
      return -1;
    }
    Field field = when.fields().iterator().next();
    return field.root() == Field.Root.EVENT ? rules.layout().column(field.name()) : -1;
  }

  private List<CounterPlan> counters(String type) {
    List<CounterPlan> plans = new ArrayList<>();
    for (int i = 0; i < rules.counts().size(); i++) {
      Count count = rules.counts().get(i);
      if (count.type().equals(type)) {
        plans.add(new CounterPlan(i, where(condition -> condition.counts().contains(count))));
      }
    }
    return plans;
  }

  private Touch touched(Predicate<Field> by) {
    return where(condition -> condition.fields().stream().anyMatch(by));
  }

  private Touch where(Predicate<Condition> is) {
    long enters = 0;
    long holds = 0;
    for (int i = 0; i < rules.stages().size(); i++) {
      Stage stage = rules.stages().get(i);
      Condition enter = stage.enter();
      Condition hold = Rules.holds(stage);
      enters |= enter != null && is.test(enter) ? 1L << i : 0;
      holds |= hold != null && is.test(hold) ? 1L << i : 0;
    }
    return new Touch(enters, holds);
  }
}
