package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.event.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One person's part of a workspace. */
public final class PersonSlice {

  final String id;
  final Map<String, Value> attributes = new HashMap<>();
  final Tally[] interest;
  final Instant firstSeen;
  Instant lastSeen;
  boolean identified;
  boolean active;

  PersonSlice(String id, Instant firstSeen, int rules) {
    this.id = id;
    this.firstSeen = firstSeen;
    this.lastSeen = firstSeen;
    this.interest = Workspace.noTallies(rules);
  }

  PersonSlice(PersonFacts facts, int rules) {
    this(facts.person(), facts.firstSeen(), rules);
    lastSeen = facts.lastSeen();
    identified = facts.identified();
    active = facts.active();
    attributes.putAll(facts.attributes());
    for (int i = 0; i < Math.min(rules, facts.interest().size()); i++) {
      interest[i] = facts.interest().get(i);
    }
  }

  PersonFacts facts() {
    return new PersonFacts(
        id,
        identified,
        firstSeen,
        lastSeen,
        active,
        attributes,
        new ArrayList<>(List.of(interest)));
  }

  /** The person's id. */
  public String id() {
    return id;
  }

  /** Whether we know who it is. */
  public boolean identified() {
    return identified;
  }

  /** Whether they did something in this turn. */
  public boolean active() {
    return active;
  }

  /** What we know of them. */
  public @Nullable Value attribute(String name) {
    return attributes.get(name);
  }

  /** What an interest rule gave in this turn. */
  public Tally interest(int rule) {
    return interest[rule];
  }

  /** All interest points of this turn. */
  public double interest() {
    double sum = 0;
    for (Tally tally : interest) {
      sum += tally.points();
    }
    return sum;
  }
}
