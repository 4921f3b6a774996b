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
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * What was found out about single values: a condition over one column is tested once for each value
 * met there. Grows with the values met; used by one thread.
 */
final class Known {

  private static final Truth[] TRUTHS = Truth.values();

  private final Rules rules;
  private final Codes codes;

  /** For each interest rule and code: 0 when not tested yet, else one more than the truth. */
  private final byte[][] truths;

  Known(Rules rules, Codes codes) {
    this.rules = rules;
    this.codes = codes;
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

  /** Whether a count covers an event of its type. */
  boolean isCounted(int number, Row row) {
    Count count = rules.counts().get(number);
    for (Map.Entry<String, Value> wanted : count.match().entrySet()) {
      int column = rules.layout().column(wanted.getKey());
      int code = row.code(column);
      Value value =
          code == Codes.NOT_REMEMBERED
              ? row.event().property(wanted.getKey())
              : codes.value(column, code);
      if (!wanted.getValue().equals(value)) {
        return false;
      }
    }
    return true;
  }
}
