package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Scorecard.About;
import dev.fullcourt.engine.playbook.Scorecard.FitRule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fit rules about people, or those about the account. Rules that look at one field alone are
 * tested once for each value met there. Grows with the values met; used by one thread.
 */
final class FitRules {

  private static final int MOST = 20_000;

  private final List<FitRule> card;
  private final Field.Root root;
  private final List<OfField> fields = new ArrayList<>();
  private final List<Integer> others = new ArrayList<>();
  private final Map<BitSet, FitPoints> points = new HashMap<>();
  private boolean none = true;
  private boolean alone = true;

  /** Those of a card that are about one of the two. */
  FitRules(List<FitRule> card, About about) {
    this.card = card;
    this.root =
        switch (about) {
          case PERSON -> Field.Root.PERSON;
          case ACCOUNT -> Field.Root.ACCOUNT;
        };
    for (int i = 0; i < card.size(); i++) {
      if (card.get(i).about() == about) {
        add(i, card.get(i).when());
      }
    }
  }

  private void add(int number, Condition when) {
    none = false;
    Set<Field> fields = when.fields();
    alone &= when.counts().isEmpty() && fields.stream().allMatch(each -> each.root() == root);
    Field only = fields.size() == 1 && when.counts().isEmpty() ? fields.iterator().next() : null;
    if (only != null && only.root() == root && !only.path().equals("person.known")) {
      of(only.name()).rules.add(number);
    } else {
      others.add(number);
    }
  }

  private OfField of(String name) {
    for (OfField each : fields) {
      if (each.name.equals(name)) {
        return each;
      }
    }
    fields.add(new OfField(name));
    return fields.getLast();
  }

  /** Whether there are none. */
  boolean isEmpty() {
    return none;
  }

  /** Whether they look at nothing but the person, or the account. */
  boolean lookAtNothingElse() {
    return alone;
  }

  /** What they say; the scope looks at the person, if it is about one. */
  FitPoints of(Attributes attributes, FactsScope scope) {
    if (fields.size() == 1 && others.isEmpty()) {
      OfField only = fields.getFirst();
      return only.known(attributes.get(only.name), scope).points;
    }
    BitSet applying = new BitSet();
    for (int i = 0; i < fields.size(); i++) {
      OfField field = fields.get(i);
      applying.or(field.known(attributes.get(field.name), scope).applying);
    }
    for (int number : others) {
      applying.set(number, applies(number, scope));
    }
    return points(applying);
  }

  private FitPoints points(BitSet applying) {
    FitPoints known = points.get(applying);
    if (known == null) {
      double sum = 0;
      for (int number : applying.stream().toArray()) {
        sum += card.get(number).points();
      }
      known = new FitPoints(sum, applying.stream().boxed().toList());
      if (points.size() >= MOST) {
        points.clear();
      }
      points.put(applying, known);
    }
    return known;
  }

  private boolean applies(int number, FactsScope scope) {
    return card.get(number).when().test(scope) == Truth.TRUE;
  }

  /** What the rules about one field say of a value: which apply, and what they alone give. */
  private record Said(BitSet applying, FitPoints points) {}

  /** The rules about one field, by value of the field; null where it is unknown. */
  private final class OfField {

    final String name;
    final List<Integer> rules = new ArrayList<>();
    private final Map<@Nullable Value, Said> byValue = new HashMap<>();

    OfField(String name) {
      this.name = name;
    }

    Said known(@Nullable Value value, FactsScope scope) {
      Said known = byValue.get(value);
      if (known == null) {
        BitSet applying = new BitSet();
        for (int number : rules) {
          applying.set(number, applies(number, scope));
        }
        known = new Said(applying, points(applying));
        if (byValue.size() >= MOST) {
          byValue.clear();
        }
        byValue.put(value, known);
      }
      return known;
    }
  }
}
