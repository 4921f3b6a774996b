package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.buyer.Part;
import dev.fullcourt.engine.buyer.Rules;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Dictionary;
import dev.fullcourt.engine.condition.Drift;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SequencedMap;

/**
 * Conditions beside those of stages, laid out for their engine: what has to change before it is
 * worth testing them. Immutable.
 */
public final class Watched {

  private final List<Each> all = new ArrayList<>();

  /**
   * A condition.
   *
   * @param name what it is called
   * @param full what it says
   * @param usual what that comes to at events of types it does not name
   * @param named the types it names, by number
   * @param parts what it looks at, as bits of {@link Part}
   * @param counts the counts it asks for, as bits
   */
  private record Each(
      String name, Condition full, Condition usual, BitSet named, int parts, long counts) {}

  /** Those, by name. */
  public Watched(Rules rules, SequencedMap<String, Condition> conditions) {
    conditions.forEach((name, condition) -> all.add(each(rules, name, condition)));
  }

  private static Each each(Rules rules, String name, Condition full) {
    Condition usual = Outlook.atMostEvents(full).orElse(full);
    BitSet named = new BitSet();
    if (usual != full) {
      full.wordsFor(Dictionary.EVENT_TYPE).orElseThrow().stream()
          .mapToInt(rules.layout()::type)
          .filter(type -> type >= 0)
          .forEach(named::set);
    }
    int always = Part.of(usual) & Part.MOMENT.bit();
    int parts = always | (Part.of(usual) | Part.of(full)) & ~Part.MOMENT.bit();
    return new Each(name, full, usual, named, parts, rules.countsOf(full));
  }

  int size() {
    return all.size();
  }

  /** What it is called. */
  String name(int number) {
    return all.get(number).name();
  }

  /** What it says. */
  Condition full(int number) {
    return all.get(number).full();
  }

  /** What it comes to at an event of a type. */
  Condition at(int number, int type) {
    Each each = all.get(number);
    return type >= 0 && each.named().get(type) ? each.full() : each.usual();
  }

  /** Whether it may have changed at an event of a type that changed these. */
  boolean mayChange(int number, int type, int parts, long counts) {
    Each each = all.get(number);
    return ((parts | Part.MOMENT.bit()) & each.parts()) != 0
        || (counts & each.counts()) != 0
        || type >= 0 && each.named().get(type);
  }

  /** Whether time alone may make it true. */
  boolean mayRise(int number) {
    Drift drift = full(number).drift();
    return drift == Drift.RISING || drift == Drift.EITHER;
  }

  /** Whether time alone may make it no longer true. */
  boolean mayFall(int number) {
    Drift drift = full(number).drift();
    return drift == Drift.FALLING || drift == Drift.EITHER;
  }

  /** Whether time alone may change it. */
  boolean mayChangeInTime(int number) {
    Condition full = full(number);
    return !full.shapes().isEmpty() && full.eventTypes().isEmpty();
  }
}
