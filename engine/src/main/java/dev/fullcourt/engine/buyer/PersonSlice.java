package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.event.Value;
import org.jspecify.annotations.Nullable;

/** One person's part of a workspace. */
public final class PersonSlice {

  /** The place in the order in which people were first seen. */
  int number;

  String id = "";
  final Attributes attributes;
  final Earned earned;
  private long firstSeen;
  long lastSeen;
  boolean identified;

  /** The turn in which they last did something, or -1. */
  int activeIn = -1;

  /** What the fit rules about people say of them; null when not worked out. */
  @Nullable FitPoints fit;

  /** How they may be reached; null while nothing was said and nothing done. */
  @Nullable Reachable reach;

  /** Nobody yet. */
  PersonSlice(Rules rules) {
    this.attributes = new Attributes(rules, Field.Root.PERSON);
    this.earned = new Earned(0);
  }

  /** Becomes somebody of whom nothing is known. */
  void begin(int place, String newId, long seen, int turn) {
    number = place;
    id = newId;
    firstSeen = seen;
    lastSeen = seen;
    attributes.clear();
    earned.clear(turn);
    identified = false;
    activeIn = -1;
    fit = null;
    reach = null;
  }

  PersonSlice(int number, PersonFacts facts, Rules rules, int turn) {
    this.number = number;
    this.id = facts.person();
    this.firstSeen = Times.of(facts.firstSeen());
    this.lastSeen = Times.of(facts.lastSeen());
    this.attributes = new Attributes(rules, Field.Root.PERSON);
    this.attributes.putAll(facts.attributes());
    this.earned = new Earned(facts.interest(), rules.interestRules(), turn);
    this.identified = facts.identified();
    this.activeIn = facts.active() ? turn : -1;
    if (!facts.reach().equals(Reach.NONE)) {
      this.reach = rules.reachable();
      this.reach.restore(facts.reach());
    }
  }

  PersonFacts facts(int interestRules, int turn, long at) {
    return new PersonFacts(
        id,
        identified,
        Times.instant(firstSeen),
        Times.instant(lastSeen),
        activeIn == turn,
        attributes.all(),
        earned.tallies(interestRules, turn),
        reach == null ? Reach.NONE : reach.reach(at));
  }

  /** The person's id. */
  public String id() {
    return id;
  }

  /** How they may be reached; null while nothing was said and nothing done. */
  public @Nullable Reachable reach() {
    return reach;
  }

  /** Whether we know who it is. */
  public boolean identified() {
    return identified;
  }

  /** What the fit rules about people say of them; nothing while it is not known who it is. */
  public FitPoints fit() {
    return fit == null ? FitPoints.NONE : fit;
  }

  /** What we know of them. */
  public @Nullable Value attribute(String name) {
    return attributes.get(name);
  }
}
