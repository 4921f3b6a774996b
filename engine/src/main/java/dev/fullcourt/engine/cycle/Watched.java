package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.buyer.Part;
import dev.fullcourt.engine.buyer.Rules;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Dictionary;
import dev.fullcourt.engine.condition.Drift;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Definitions of a playbook that are watched, laid out for its engine: what has to change before it
 * is worth testing them. Immutable.
 */
public final class Watched {

  private final List<Each> all = new ArrayList<>();

  /**
   * A definition.
   *
   * @param full what it says
   * @param usual what that comes to at events of types it does not name
   * @param named the types it names, by number
   * @param parts what it looks at, as bits of {@link Part}
   * @param counts the counts it asks for, as bits
   */
  private record Each(Condition full, Condition usual, BitSet named, int parts, long counts) {}

  /** Those of the playbook's definitions. */
  public Watched(Rules rules, List<String> definitions) {
    for (String name : definitions) {
      Condition condition = rules.playbook().definitions().get(name);
      if (condition == null) {
        throw new IllegalArgumentException("the playbook does not define " + name);
      }
      all.add(each(rules, condition));
    }
  }

  private static Each each(Rules rules, Condition full) {
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
    return new Each(full, usual, named, parts, rules.countsOf(full));
  }

  int size() {
    return all.size();
  }

  /** What a definition says. */
  Condition full(int number) {
    return all.get(number).full();
  }

  /** What a definition comes to at an event of a type. */
  Condition at(int number, int type) {
    Each each = all.get(number);
    return type >= 0 && each.named().get(type) ? each.full() : each.usual();
  }

  /** Whether a definition may have changed at an event of a type that changed these. */
  boolean mayChange(int number, int type, int parts, long counts) {
    Each each = all.get(number);
    return ((parts | Part.MOMENT.bit()) & each.parts()) != 0
        || (counts & each.counts()) != 0
        || type >= 0 && each.named().get(type);
  }

  /** Whether time alone may make a definition true. */
  boolean mayRise(int number) {
    Drift drift = full(number).drift();
    return drift == Drift.RISING || drift == Drift.EITHER;
  }

  /** Whether time alone may make a definition no longer true. */
  boolean mayFall(int number) {
    Drift drift = full(number).drift();
    return drift == Drift.FALLING || drift == Drift.EITHER;
  }
}
