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
  private final Map<String, OfField> byField = new HashMap<>();
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
      byField.computeIfAbsent(only.name(), name -> new OfField()).rules.add(number);
    } else {
      others.add(number);
    }
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
    BitSet applying = new BitSet();
    byField.forEach((name, rules) -> applying.or(rules.of(attributes.get(name), scope)));
    for (int number : others) {
      applying.set(number, applies(number, scope));
    }
    FitPoints known = points.get(applying);
    if (known == null) {
      double sum = 0;
      for (int number : applying.stream().toArray()) {
        sum += card.get(number).points();
      }
      known = new FitPoints(sum, applying.stream().boxed().toList());
      points.put(applying, known);
    }
    return known;
  }

  private boolean applies(int number, FactsScope scope) {
    return card.get(number).when().test(scope) == Truth.TRUE;
  }

  /** The rules about one field, by value of the field; null where it is unknown. */
  private final class OfField {

    private final List<Integer> rules = new ArrayList<>();
    private final Map<@Nullable Value, BitSet> applying = new HashMap<>();

    BitSet of(@Nullable Value value, FactsScope scope) {
      BitSet known = applying.get(value);
      if (known == null) {
        known = new BitSet();
        for (int number : rules) {
          known.set(number, applies(number, scope));
        }
        if (applying.size() >= MOST) {
          applying.clear();
        }
        applying.put(value, known);
      }
      return known;
    }
  }
}
