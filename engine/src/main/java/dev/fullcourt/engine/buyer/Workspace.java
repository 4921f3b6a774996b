package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.condition.Count;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.EventKind;
import dev.fullcourt.engine.playbook.Scorecard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one buyer while its events are taken in. Mutable and used by one thread; knows what
 * happened, decides nothing.
 */
public final class Workspace {

  private final String buyer;
  private final String motion;
  private final Rules rules;
  private final Map<String, PersonSlice> people = new LinkedHashMap<>();
  private final Map<String, Value> account = new HashMap<>();
  private final Map<String, OpportunityFacts> opportunities = new LinkedHashMap<>();
  private final List<List<Instant>> counted = new ArrayList<>();
  private final Tally[] interest;
  private final Map<String, String> handoffs = new HashMap<>();
  private final Answers answers;
  private final GroupRoles roles;
  private int renewals;

  public Workspace(BuyerState state, Rules rules) {
    this.buyer = state.buyer();
    this.motion = state.motion();
    this.rules = rules;
    Facts facts = state.facts();
    int size = rules.playbook().scorecard().interest().rules().size();
    facts.people().forEach(person -> people.put(person.person(), new PersonSlice(person, size)));
    account.putAll(facts.account());
    facts.opportunities().forEach(each -> opportunities.put(each.opportunity(), each));
    for (int i = 0; i < rules.counts().size(); i++) {
      counted.add(new ArrayList<>(i < facts.counted().size() ? facts.counted().get(i) : List.of()));
    }
    interest = noTallies(size);
    for (int i = 0; i < Math.min(size, facts.interest().size()); i++) {
      interest[i] = facts.interest().get(i);
    }
    handoffs.putAll(facts.handoffs());
    renewals = facts.renewals();
    answers = new Answers(rules.playbook().teamwork().qualification(), facts.answers());
    roles = new GroupRoles(this, facts.spoken());
  }

  /** The facts as values. */
  public Facts facts() {
    return new Facts(
        people.values().stream().map(PersonSlice::facts).toList(),
        account,
        List.copyOf(opportunities.values()),
        counted,
        List.of(interest),
        handoffs,
        renewals,
        answers.values(),
        roles.spoken());
  }

  /**
   * Takes in what an event says.
   *
   * @param event the event
   * @param at the instant at which it counts
   * @param round the round it belongs to, from 1
   * @return whether the buyer asked outright to talk
   */
  public boolean takeIn(Event event, Instant at, int round) {
    PersonSlice person = event.person() == null ? null : meet(event.person(), at);
    switch (event.type()) {
      case EventTypes.PERSON_IDENTIFIED -> identify(person, event);
      case EventTypes.ACCOUNT_DESCRIBED -> account.putAll(said(event));
      case EventTypes.OPPORTUNITY_CREATED,
          EventTypes.OPPORTUNITY_UPDATED,
          EventTypes.OPPORTUNITY_WON,
          EventTypes.OPPORTUNITY_LOST ->
          opportunity(event, at, round);
      case EventTypes.HANDOFF_OFFERED -> handoff(event, "offered");
      case EventTypes.HANDOFF_ACCEPTED -> handoff(event, "accepted");
      case EventTypes.HANDOFF_REJECTED -> handoff(event, "rejected");
      case EventTypes.RENEWED -> renewals++;
      default -> {}
    }
    answers.take(event, at);
    roles.take(event, person);
    if (person != null && doneByBuyer(event)) {
      person.active = true;
    }
    for (int i = 0; i < counted.size(); i++) {
      if (rules.counts().get(i).counts(event)) {
        counted.get(i).add(at);
      }
    }
    return earn(event, person);
  }

  private PersonSlice meet(String id, Instant at) {
    PersonSlice person =
        people.computeIfAbsent(id, key -> new PersonSlice(key, at, interest.length));
    person.lastSeen = at;
    return person;
  }

  private static void identify(@Nullable PersonSlice person, Event event) {
    if (person != null) {
      person.attributes.putAll(said(event));
      person.identified = true;
    }
  }

  private void handoff(Event event, String state) {
    String name = event.text(EventTypes.HANDOFF);
    if (name != null) {
      handoffs.put(name, state);
    }
  }

  private void opportunity(Event event, Instant at, int round) {
    String key = event.text(EventTypes.OPPORTUNITY);
    if (key == null) {
      key = "";
    }
    OpportunityFacts before = opportunities.get(key);
    Map<String, Value> attributes = new HashMap<>(before == null ? Map.of() : before.attributes());
    attributes.putAll(said(event));
    Instant opened = before == null ? null : before.opened();
    var outcome = before == null ? OpportunityFacts.Outcome.OPEN : before.outcome();
    Instant closed = before == null ? null : before.closed();
    int closedInRound = before == null ? 0 : before.closedInRound();
    switch (event.type()) {
      case EventTypes.OPPORTUNITY_CREATED -> {
        opened = opened == null && !isUndated(event) ? at : opened;
        outcome = OpportunityFacts.Outcome.OPEN;
        closed = null;
        closedInRound = 0;
      }
      case EventTypes.OPPORTUNITY_WON, EventTypes.OPPORTUNITY_LOST -> {
        outcome =
            event.type().equals(EventTypes.OPPORTUNITY_WON)
                ? OpportunityFacts.Outcome.WON
                : OpportunityFacts.Outcome.LOST;
        closed = at;
        closedInRound = round;
      }
      default -> {}
    }
    opportunities.put(
        key, new OpportunityFacts(key, opened, closed, outcome, closedInRound, attributes));
  }

  private static boolean isUndated(Event event) {
    return event.properties().containsKey(EventTypes.UNDATED);
  }

  /** What an event says of its subject: all but that it bears no date. */
  private static Map<String, Value> said(Event event) {
    if (!isUndated(event)) {
      return event.properties();
    }
    Map<String, Value> said = new HashMap<>(event.properties());
    said.remove(EventTypes.UNDATED);
    return said;
  }

  private boolean doneByBuyer(Event event) {
    return rules
        .playbook()
        .vocabulary()
        .findEvent(event.type())
        .map(EventKind::by)
        .filter("buyer"::equals)
        .isPresent();
  }

  private boolean earn(Event event, @Nullable PersonSlice person) {
    List<Integer> numbers = rules.interestRulesOn(event.type());
    boolean handRaised = false;
    if (numbers.isEmpty()) {
      return false;
    }
    FactsScope scope = new FactsScope(this, event, person);
    Tally[] tallies = person == null ? interest : person.interest;
    for (int number : numbers) {
      Scorecard.InterestRule rule = rules.playbook().scorecard().interest().rules().get(number);
      if (rule.when() == null || rule.when().test(scope) == Truth.TRUE) {
        double limit = rule.atMost() == null ? Double.POSITIVE_INFINITY : rule.atMost();
        tallies[number] = tallies[number].plus(rule.points(), limit);
        handRaised |= rule.handRaise();
      }
    }
    return handRaised;
  }

  /**
   * Starts a new turn: interest, counts, handoffs and renewals begin anew; who people are does not
   * change.
   */
  public void startTurn() {
    for (PersonSlice person : people.values()) {
      Arrays.fill(person.interest, Tally.NONE);
      person.active = false;
    }
    Arrays.fill(interest, Tally.NONE);
    counted.forEach(List::clear);
    handoffs.clear();
    answers.startTurn();
    renewals = 0;
  }

  /** How many events of this turn a count covers at an instant. */
  public long count(Count count, Instant at) {
    int number = rules.number(count);
    if (number < 0) {
      return 0;
    }
    List<Instant> times = counted.get(number);
    if (count.window() == null) {
      return times.size();
    }
    Instant after = at.minus(count.window());
    int fresh = 0;
    for (int i = times.size() - 1; i >= 0 && times.get(i).isAfter(after); i--) {
      fresh++;
    }
    return fresh;
  }

  static Tally[] noTallies(int size) {
    Tally[] tallies = new Tally[size];
    Arrays.fill(tallies, Tally.NONE);
    return tallies;
  }

  /** The buyer's id. */
  public String buyer() {
    return buyer;
  }

  /** The motion the buyer is counted in. */
  public String motion() {
    return motion;
  }

  /** The rules in force. */
  public Rules rules() {
    return rules;
  }

  /** Everyone seen, in the order first seen. */
  public Collection<PersonSlice> people() {
    return Collections.unmodifiableCollection(people.values());
  }

  /** What is known of the account. */
  public @Nullable Value account(String name) {
    return account.get(name);
  }

  /** Every opportunity, in the order created. */
  public Collection<OpportunityFacts> opportunities() {
    return Collections.unmodifiableCollection(opportunities.values());
  }

  /** What an interest rule gave in this turn for events without a person. */
  public Tally interest(int rule) {
    return interest[rule];
  }

  /** Whether a handoff has come so far, for example {@code to_sales.accepted}. */
  public boolean handoff(String nameAndState) {
    int dot = nameAndState.lastIndexOf('.');
    return dot > 0
        && nameAndState.substring(dot + 1).equals(handoffs.get(nameAndState.substring(0, dot)));
  }

  /** How many answers are what, or what an answer is, for example of {@code bant.confirmed}. */
  public @Nullable Object qualification(String name) {
    return answers.value(name);
  }

  /** The roles people of the buyer have, given or inferred, in the order of the alphabet. */
  public List<String> roles() {
    return roles.present();
  }

  /** The wanted roles nobody has, in the order of the playbook. */
  public List<String> rolesMissing() {
    return roles.missing();
  }

  /**
   * The wanted roles of nobody with whom there was a conversation, in the order of the playbook.
   */
  public List<String> rolesUnspoken() {
    return roles.unspoken();
  }

  /** How often the buyer renewed in this turn. */
  public int renewals() {
    return renewals;
  }

  /** The person of that id, if seen. */
  public @Nullable PersonSlice find(@Nullable String person) {
    return person == null ? null : people.get(person);
  }
}
