package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.buyer.TypePlan.InterestPlan;
import dev.fullcourt.engine.column.Codes;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Count;
import dev.fullcourt.engine.condition.Scope;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Scorecard.InterestRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about single values: a condition over one column is tested once for each value
 * met there. Grows with the values met; used by one thread.
 */
final class Known {

  private static final int MOST = 20_000;
  private static final Truth[] TRUTHS = Truth.values();

  /** For each interest rule and code: 0 when not tested yet, else one more than the truth. */
  private final byte[][] truths;

  /** The same for fit rules over one field of person or account, by the field's value. */
  private final List<Map<Value, Truth>> ofFit = new ArrayList<>();

  private final List<List<Wanted>> wanted = new ArrayList<>();

  Known(Rules rules, Codes codes) {
    for (Count count : rules.counts()) {
      List<Wanted> all = new ArrayList<>();
      count
          .match()
          .forEach((name, value) -> {
            int column = rules.layout().column(name);
            all.add(new Wanted(column, name, value, codes.of(column, value)));
          });
      wanted.add(all);
    }
    rules.playbook().scorecard().fit().forEach(rule -> ofFit.add(new HashMap<>()));
    this.truths = new byte[rules.playbook().scorecard().interest().rules().size()][0];
  }

  /** Whether a rule with a condition applies to an event the scope looks at. */
  Truth holds(InterestPlan plan, InterestRule rule, Row row, Scope scope) {
    Condition when = Objects.requireNonNull(rule.when());
    int code = plan.column() < 0 ? Codes.NOT_REMEMBERED : row.code(plan.column());
    if (code == Codes.NOT_REMEMBERED) {
      return when.test(scope);
    }
    byte[] tested = truths[plan.number()];
    if (code >= tested.length) {
      tested = Arrays.copyOf(tested, Math.max(16, code * 2));
      truths[plan.number()] = tested;
    }
    if (tested[code] == 0) {
      tested[code] = (byte) (when.test(scope).ordinal() + 1);
    }
    return TRUTHS[tested[code] - 1];
  }

  /** What a fit rule says of a value of the one field it looks at. */
  @Nullable Truth ofFit(int rule, Value value) {
    return ofFit.get(rule).get(value);
  }

  /** Remembers it. */
  void ofFit(int rule, Value value, Truth truth) {
    Map<Value, Truth> known = ofFit.get(rule);
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(value, truth);
  }

  /** Whether a count covers an event of its type. */
  boolean isCounted(int number, Row row) {
    List<Wanted> all = wanted.get(number);
    for (int i = 0; i < all.size(); i++) {
      Wanted each = all.get(i);
      int code = row.code(each.column());
      boolean same =
          code == Codes.NOT_REMEMBERED
              ? each.value().equals(row.event().property(each.name()))
              : code == each.code();
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** A property a count asks for. */
  private record Wanted(int column, String name, Value value, int code) {}
}
