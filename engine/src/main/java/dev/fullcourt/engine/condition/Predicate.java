package dev.fullcourt.engine.condition;

import com.google.re2j.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a compiled condition that is true, false or unknown. Testing it never throws. */
sealed interface Predicate extends Term {

  /** Whether it holds, by what the scope knows. */
  Truth test(Scope scope);

  @Override
  default @Nullable Object value(Scope scope) {
    return switch (test(scope)) {
      case TRUE -> Boolean.TRUE;
      case FALSE -> Boolean.FALSE;
      case UNKNOWN -> null;
    };
  }

  /** {@code true} or {@code false}. */
  record Always(Truth truth) implements Predicate {
    @Override
    public Truth test(Scope scope) {
      return truth;
    }
  }

  /** A term that is itself yes or no. */
  record Holds(Term term) implements Predicate {
    @Override
    public Truth test(Scope scope) {
      return term.value(scope) instanceof Boolean yes ? Truth.of(yes) : Truth.UNKNOWN;
    }
  }

  /** {@code has(field)}: always known. */
  record Has(Field field) implements Predicate {
    @Override
    public Truth test(Scope scope) {
      return Truth.of(Values.trusted(field.type(), scope.value(field)) != null);
    }
  }

  /** {@code !a}. */
  record Not(Predicate of) implements Predicate {
    @Override
    public Truth test(Scope scope) {
      return of.test(scope).not();
    }
  }

  /** {@code a && b}. */
  record And(Predicate left, Predicate right) implements Predicate {
    @Override
    public Truth test(Scope scope) {
      Truth first = left.test(scope);
      return first == Truth.FALSE ? Truth.FALSE : first.and(right.test(scope));
    }
  }

  /** {@code a || b}. */
  record Or(Predicate left, Predicate right) implements Predicate {
    @Override
    public Truth test(Scope scope) {
      Truth first = left.test(scope);
      return first == Truth.TRUE ? Truth.TRUE : first.or(right.test(scope));
    }
  }

  /** {@code a ? b : c}. */
  record Either(Predicate when, Predicate then, Predicate otherwise) implements Predicate {
    @Override
    public Truth test(Scope scope) {
      return switch (when.test(scope)) {
        case TRUE -> then.test(scope);
        case FALSE -> otherwise.test(scope);
        case UNKNOWN -> Truth.UNKNOWN;
      };
    }
  }

  /** {@code a >= b} and its like. */
  record Compared(Operator operator, Term left, Term right) implements Predicate {
    @Override
    public Truth test(Scope scope) {
      Object a = left.value(scope);
      Object b = a == null ? null : right.value(scope);
      return a == null || b == null
          ? Truth.UNKNOWN
          : Truth.of(operator.holds(Values.compare(a, b)));
    }
  }

  /** {@code a in list}. */
  record Within(Term element, Term list) implements Predicate {
    @Override
    public Truth test(Scope scope) {
      Object wanted = element.value(scope);
      if (wanted == null || !(list.value(scope) instanceof List<?> values)) {
        return Truth.UNKNOWN;
      }
      for (int i = 0; i < values.size(); i++) {
        if (Values.compare(wanted, values.get(i)) == 0) {
          return Truth.TRUE;
        }
      }
      return Truth.FALSE;
    }
  }

  /** {@code text.startsWith(part)} and its like. */
  record Worded(Wording wording, Term text, Term part) implements Predicate {
    @Override
    public Truth test(Scope scope) {
      return text.value(scope) instanceof String whole && part.value(scope) instanceof String piece
          ? Truth.of(wording.holds(whole, piece))
          : Truth.UNKNOWN;
    }
  }

  /** {@code text.matches(pattern)}: somewhere in the text. */
  record Matched(Term text, Pattern pattern) implements Predicate {
    @Override
    public Truth test(Scope scope) {
      return text.value(scope) instanceof String whole
          ? Truth.of(pattern.matcher(whole).find())
          : Truth.UNKNOWN;
    }
  }

  /** {@code meets(NAME)}: the definition in its place. */
  record Meets(String name, CompiledCondition definition) implements Predicate {
    @Override
    public Truth test(Scope scope) {
      return definition.test(scope);
    }
  }
}
