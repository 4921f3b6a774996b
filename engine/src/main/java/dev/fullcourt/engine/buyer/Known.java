package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.buyer.TypePlan.InterestPlan;
import dev.fullcourt.engine.column.Codes;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Count;
import dev.fullcourt.engine.condition.Scope;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.event.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about single values: a condition over one column is tested once for each value
 * met there. Grows with the values met; used by one thread.
 */
final class Known {

  private static final Truth[] TRUTHS = Truth.values();

  /** For each interest rule and code: 0 when not tested yet, else one more than the truth. */
  private final byte[][] truths;

  /** For each type of events which interest rules apply. */
  private final List<ByCode> ofType = new ArrayList<>();

  private final List<List<Wanted>> wanted = new ArrayList<>();
  private final Codes codes;

  Known(Rules rules, Codes codes) {
    this.codes = codes;
    for (Count count : rules.counts()) {
      List<Wanted> all = new ArrayList<>();
      count
          .match()
          .forEach((name, value) -> {
            int column = rules.layout().column(name);
            int code = column < 0 ? Codes.NOT_REMEMBERED : codes.of(column, value);
            all.add(new Wanted(column, name, value, code));
          });
      wanted.add(all);
    }
    rules.eachPlan(plan -> ofType.add(new ByCode(plan)));
    this.truths = new byte[rules.playbook().scorecard().interest().rules().size()][0];
  }

  /** The interest rules that apply to an event the scope looks at, in the order of the card. */
  List<InterestPlan> applying(TypePlan plan, Row row, Scope scope) {
    ByCode known = ofType.get(plan.number());
    if (known.always != null) {
      return known.always;
    }
    int code = known.column < 0 ? Codes.NOT_REMEMBERED : row.code(known.column);
    if (code == Codes.NOT_REMEMBERED) {
      return test(plan, row, scope);
    }
    List<InterestPlan> applying = known.find(code);
    if (applying == null) {
      applying = List.copyOf(test(plan, row, scope));
      known.keep(code, applying);
    }
    return applying;
  }

  private List<InterestPlan> test(TypePlan plan, Row row, Scope scope) {
    List<InterestPlan> applying = new ArrayList<>();
    for (InterestPlan each : plan.rules()) {
      if (each.when() == null || holds(each, each.when(), row, scope) == Truth.TRUE) {
        applying.add(each);
      }
    }
    return applying;
  }

  private Truth holds(InterestPlan plan, Condition when, Row row, Scope scope) {
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
    List<Wanted> all = wanted.get(number);
    for (int i = 0; i < all.size(); i++) {
      if (!isSaid(all.get(i), row)) {
        return false;
      }
    }
    return true;
  }

  private boolean isSaid(Wanted each, Row row) {
    if (each.column() < 0) {
      String said = each.name().equals("type") ? row.typeName() : row.event().source();
      return Count.isSame(each.value(), Value.of(said));
    }
    int code = row.code(each.column());
    if (code == Codes.NOT_REMEMBERED || each.code() == Codes.NOT_REMEMBERED) {
      return Count.isSame(each.value(), row.property(each.name()));
    }
    return code == each.code() || (code != Codes.UNKNOWN && isCalled(each, code));
  }

  /** Whether a value of another code, such as the number 12, is what a text asks for. */
  private boolean isCalled(Wanted each, int code) {
    Value said = codes.value(each.column(), code);
    return !(said instanceof Value.Text) && Count.isSame(each.value(), said);
  }

  /** Which interest rules apply to events of a type, by what they have in one column. */
  private static final class ByCode {

    final @Nullable List<InterestPlan> always;
    final int column;
    private @Nullable List<InterestPlan>[] byCode;

    @SuppressWarnings({"unchecked", "rawtypes"})
    ByCode(TypePlan plan) {
      always = plan.alwaysEarns() ? plan.rules() : null;
      column = plan.column();
      byCode = new List[0];
    }

    @Nullable List<InterestPlan> find(int code) {
      return code < byCode.length ? byCode[code] : null;
    }

    void keep(int code, List<InterestPlan> applying) {
      if (code >= byCode.length) {
        byCode = Arrays.copyOf(byCode, Math.max(16, code * 2));
      }
      byCode[code] = applying;
    }
  }

  /** A field of the event that a count asks for; its type and source are in no column. */
  private record Wanted(int column, String name, Value value, int code) {}
}
