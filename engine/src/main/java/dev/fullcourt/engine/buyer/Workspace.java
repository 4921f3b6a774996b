package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.buyer.TypePlan.InterestPlan;
import dev.fullcourt.engine.buyer.TypePlan.Meaning;
import dev.fullcourt.engine.column.Codes;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.condition.Count;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Consent;
import dev.fullcourt.engine.playbook.Contact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one buyer while its events are taken in. Mutable and used by one thread; knows what
 * happened, decides nothing.
 *
 * <p>Keeps note of what has changed, so that conditions that look at other things need not be
 * tested.
 */
public final class Workspace {

  private final Rules rules;
  private final Codes codes;
  private final Known known;
  private final FactsScope scope = new FactsScope(this);
  private final People people;
  private final Opportunities opportunities = new Opportunities();
  private final Attributes account;
  private final Counter[] counters;
  private final Interest interest;
  private final Fit fit;
  private final MarketFit marketFit;
  private final Answers answers;
  private final GroupRoles roles;
  private final Reachable reach;
  private final Map<String, String> handoffs = new HashMap<>();
  private String buyer;
  private String motion;
  private @Nullable PersonSlice atHand;
  private int turn;
  private int renewals;
  private int identified;
  private int active;
  private int changed;
  private long countsChanged;

  public Workspace(BuyerState state, Rules rules, Codes codes) {
    this.rules = rules;
    this.codes = codes;
    this.account = new Attributes(rules, Field.Root.ACCOUNT);
    this.known = new Known(rules, codes);
    this.people = new People(rules);
    this.interest = new Interest(people.all(), rules);
    this.fit = new Fit(this, people.all());
    this.marketFit = new MarketFit(rules.playbook().market().fit());
    this.answers = new Answers(rules.playbook().teamwork().qualification());
    this.roles = new GroupRoles(this);
    this.reach =
        new Reachable(rules.playbook().teamwork().outreach().consent(), Consent.Budget.Per.BUYER);
    this.counters = new Counter[rules.counts().size()];
    for (int i = 0; i < counters.length; i++) {
      counters[i] = new Counter(rules.counts().get(i));
    }
    this.buyer = state.buyer();
    this.motion = state.motion();
    restore(state.facts());
  }

  private void restore(Facts facts) {
    for (PersonFacts each : facts.people()) {
      PersonSlice person = new PersonSlice(people.all().size(), each, rules, turn);
      people.add(person);
      added(person);
      identified += each.identified() ? 1 : 0;
      active += each.active() ? 1 : 0;
    }
    account.putAll(facts.account());
    opportunities.restore(facts.opportunities());
    for (int i = 0; i < Math.min(counters.length, facts.counted().size()); i++) {
      counters[i].restore(facts.counted().get(i));
    }
    interest.restore(facts);
    fit.accountChanged();
    handoffs.putAll(facts.handoffs());
    renewals = facts.renewals();
    answers.restore(facts.answers());
    roles.restore(people.all(), facts.spoken());
    reach.restore(facts.reach());
  }

  /** Forgets all of this buyer and begins another one, of whom nothing is known. */
  public void reopen(String nextBuyer, String nextMotion) {
    buyer = nextBuyer;
    motion = nextMotion;
    people.clear();
    interest.clear();
    account.clear();
    opportunities.clear();
    roles.clear();
    reach.clear();
    atHand = null;
    identified = 0;
    startTurn();
    fit.clear();
    marketFit.accountChanged();
  }

  /** The facts as values, as they are at an instant in milliseconds since 1970. */
  public Facts facts(long at) {
    List<Counted> counted = new ArrayList<>(counters.length);
    for (Counter counter : counters) {
      counted.add(counter.counted(at));
    }
    return new Facts(
        people.all().stream().map(person -> person.facts(rules.interestRules(), turn, at)).toList(),
        account.all(),
        opportunities.list(),
        counted,
        interest.ofNobody(),
        interest.reference(),
        handoffs,
        renewals,
        answers.values(),
        roles.spoken(),
        reach.reach(at));
  }

  /**
   * Takes in what an event says.
   *
   * @param row the event
   * @param at the instant at which it counts, in milliseconds since 1970
   * @param round the round it belongs to, from 1
   * @return whether the buyer asked outright to talk
   */
  public boolean takeIn(Row row, long at, int round) {
    TypePlan plan = rules.plan(row.type());
    String id = row.person();
    PersonSlice person = id == null ? null : meet(id, at);
    atHand = person;
    if (plan.meaning() != Meaning.NONE) {
      changed |= plan.meaning().changes();
      understand(plan.meaning(), row, person, at, round);
    }
    if (plan.reaching() != Reaching.NOTHING) {
      reached(plan.reaching(), row, person, at);
    }
    if (person != null && plan.mayBeContact()) {
      scope.look(row, person, at);
      if (rules.contacts().of(typeOf(row), scope) == Contact.CONVERSATION) {
        roles.spokeWith(person);
        changed |= Part.ROLES.bit();
      }
    }
    if (person != null && plan.byBuyer() && person.activeIn != turn) {
      person.activeIn = turn;
      active++;
      changed |= Part.ACTIVE_PEOPLE.bit();
    }
    List<Integer> counts = plan.counters();
    for (int i = 0; i < counts.size(); i++) {
      int number = counts.get(i);
      if (known.isCounted(number, row)) {
        counters[number].add(at);
        countsChanged |= Rules.bit(number);
      }
    }
    return !plan.rules().isEmpty() && earn(plan, row, person, at);
  }

  private void reached(Reaching reaching, Row row, @Nullable PersonSlice person, long at) {
    if (person != null && person.reach == null) {
      person.reach = rules.reachable();
    }
    if (reaching == Reaching.CONTACTS) {
      reach.contacted(at);
      if (person != null && person.reach != null) {
        person.reach.contacted(at);
      }
    } else if (person != null && person.reach != null) {
      person.reach.take(reaching, row);
    } else if (reaching == Reaching.WITHDRAWS || reaching == Reaching.UNSUBSCRIBES) {
      reach.take(reaching, row); // a no that names nobody is everybody's (law 23)
    }
  }

  private PersonSlice meet(String id, long at) {
    PersonSlice person = people.find(id);
    if (person == null) {
      person = people.add(id, at, turn);
      added(person);
      changed |= rules.newcomersChange();
    }
    person.lastSeen = at;
    return person;
  }

  private void added(PersonSlice person) {
    interest.added(person);
    fit.added(person);
  }

  private void understand(
      Meaning meaning, Row row, @Nullable PersonSlice person, long at, int round) {
    switch (meaning) {
      case IDENTIFIES -> identify(person, row);
      case DESCRIBES -> {
        if (account.putAll(Opportunities.said(row))) { // else everybody would be looked at
          fit.accountChanged();
          marketFit.accountChanged();
          roles.accountChanged(people.all());
        }
      }
      case CHANGES_OPPORTUNITY -> opportunities.take(row, typeOf(row), at, round);
      case CHANGES_HANDOFF -> handoff(row);
      case RENEWS -> renewals++;
      case ANSWERS -> answers.take(row, typeOf(row), Times.instant(at));
      case GIVES_ROLE -> giveRole(person, row);
      case NONE -> {}
    }
  }

  private void identify(@Nullable PersonSlice person, Row row) {
    if (person == null) {
      return;
    }
    if (person.reach != null && isAnotherAddress(person, row)) {
      person.reach.changedAddress();
    }
    person.attributes.putAll(Opportunities.said(row));
    identified += person.identified ? 0 : 1;
    person.identified = true;
    fit.changed(person);
    roles.look(person);
  }

  private static boolean isAnotherAddress(PersonSlice person, Row row) {
    Value address = row.property(EventTypes.EMAIL);
    return address != null && !address.equals(person.attribute(EventTypes.EMAIL));
  }

  private void giveRole(@Nullable PersonSlice person, Row row) {
    Value role = row.property(GroupRoles.ROLE);
    if (person != null && role != null) {
      person.attributes.putAll(Map.of(GroupRoles.ROLE, role));
      fit.changed(person);
      roles.look(person);
    }
  }

  private void handoff(Row row) {
    String name = row.text(EventTypes.HANDOFF);
    if (name != null) {
      handoffs.put(name, typeOf(row).substring("handoff_".length()));
    }
  }

  /** What became of a handoff by itself. */
  public void noteHandoff(String name, String step) {
    handoffs.put(name, step);
    changed |= Part.HANDOFF.bit();
  }

  private boolean earn(TypePlan plan, Row row, @Nullable PersonSlice person, long at) {
    scope.look(row, person, at);
    List<InterestPlan> applying = known.applying(plan, row, scope);
    boolean handRaised = false;
    for (int i = 0; i < applying.size(); i++) {
      InterestPlan rule = applying.get(i);
      if (interest.add(person, rule, at)) {
        changed |= Part.INTEREST.bit();
      }
      handRaised |= rule.handRaise();
    }
    return handRaised;
  }

  /**
   * Starts a new turn: interest, counts, handoffs and renewals begin anew; who people are does not
   * change.
   */
  public void startTurn() {
    turn++;
    interest.startTurn(turn);
    for (Counter counter : counters) {
      counter.clear();
    }
    handoffs.clear();
    answers.startTurn();
    renewals = 0;
    active = 0;
  }

  /** Whether an event may be the first of its person in this turn. */
  public boolean mayBecomeActive(Row row) {
    String id = row.person();
    PersonSlice person = id == null ? null : people.find(id);
    return id != null && (person == null || person.activeIn != turn);
  }

  /** The parts that have changed since {@link #forgetChanges}, as bits. */
  public int changed() {
    return changed;
  }

  /** The counts that have changed since {@link #forgetChanges}, as bits of their numbers. */
  public long countsChanged() {
    return countsChanged;
  }

  /** Has nothing changed. */
  public void forgetChanges() {
    changed = Part.NONE;
    countsChanged = 0;
  }

  /** How many events of this turn a count covers at an instant. */
  public long count(Count count, long at) {
    int number = rules.number(count);
    return number < 0 ? 0 : counters[number].count(at);
  }

  /** The counter of a count that some condition asks for. */
  Counter counter(Count count) {
    return counters[rules.number(count)];
  }

  /** The type of an event. */
  public String typeOf(Row row) {
    return row.type() < 0 ? row.typeName() : rules.layout().types().get(row.type());
  }

  /** The codes in use. */
  Codes codes() {
    return codes;
  }

  /** What the people did, and what it is worth. */
  public Interest interest() {
    return interest;
  }

  /** Who they are, and what it is worth. */
  public Fit fit() {
    return fit;
  }

  /** Whether the account is of the market. */
  public MarketFit marketFit() {
    return marketFit;
  }

  /** Every opportunity. */
  public Opportunities opportunities() {
    return opportunities;
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
    return people.all();
  }

  /** How many people we know who they are. */
  public int knownPeople() {
    return identified;
  }

  /** How many people did something themselves in this turn. */
  public int activePeople() {
    return active;
  }

  /** What is known of the account. */
  public Attributes account() {
    return account;
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

  /** How the buyer as a whole may be reached. */
  public Reachable reach() {
    return reach;
  }

  /** The roles people of the buyer have, given or inferred, in the order of the alphabet. */
  public List<String> roles() {
    return roles.present();
  }

  /** Who has which role: those of the playbook in its order, then others that were given. */
  public List<RoleHolders> roleHolders() {
    return roles.of(people.all());
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

  /** The person of the event taken in last, or null. */
  public @Nullable PersonSlice atHand() {
    return atHand;
  }

  /** The person of that id, if seen. */
  public @Nullable PersonSlice find(@Nullable String person) {
    return person == null ? null : people.find(person);
  }
}
