package dev.fullcourt.engine.condition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a compiled condition that has a value: a piece of text, a number, a truth. */
sealed interface Term
    permits Predicate,
        Term.Literal,
        Term.Read,
        Term.Counted,
        Term.Calculated,
        Term.Joined,
        Term.Size,
        Term.Listed,
        Term.Chosen {

  /**
   * Its value: a String, Long, Double, Boolean, Instant or List of these; or null when unknown.
   * Never throws.
   */
  @Nullable Object value(Scope scope);

  /** A value written in the condition itself. */
  record Literal(Object known) implements Term {
    @Override
    public Object value(Scope scope) {
      return known;
    }
  }

  /** What the scope knows of a field. */
  record Read(Field field) implements Term {
    @Override
    public @Nullable Object value(Scope scope) {
      return Values.trusted(field.type(), scope.value(field));
    }
  }

  /** How many events there were. */
  record Counted(Count count) implements Term {
    @Override
    public Object value(Scope scope) {
      return scope.count(count);
    }
  }

  /** Two numbers, calculated. */
  record Calculated(Arithmetic arithmetic, Term left, Term right) implements Term {
    @Override
    public @Nullable Object value(Scope scope) {
      Object a = left.value(scope);
      Object b = a == null ? null : right.value(scope);
      return a == null || b == null ? null : arithmetic.of(a, b);
    }
  }

  /** Two texts, one after the other. */
  record Joined(Term left, Term right) implements Term {
    @Override
    public @Nullable Object value(Scope scope) {
      return left.value(scope) instanceof String a && right.value(scope) instanceof String b
          ? a + b
          : null;
    }
  }

  /** How many characters a text has, or how many words a list. */
  record Size(Term of) implements Term {
    @Override
    public @Nullable Object value(Scope scope) {
      Object value = of.value(scope);
      if (value instanceof String text) {
        return (long) text.codePointCount(0, text.length());
      }
      return value instanceof List<?> list ? (Object) (long) list.size() : null;
    }
  }

  /** Several values; unknown as soon as one of them is. */
  record Listed(List<Term> elements) implements Term {
    public Listed {
      elements = List.copyOf(elements);
    }

    @Override
    public @Nullable Object value(Scope scope) {
      List<Object> values = new ArrayList<>(elements.size());
      for (Term element : elements) {
        Object value = element.value(scope);
        if (value == null) {
          return null;
        }
        values.add(value);
      }
      return values;
    }
  }

  /** One value or another. */
  record Chosen(Predicate when, Term then, Term otherwise) implements Term {
    @Override
    public @Nullable Object value(Scope scope) {
      return switch (when.test(scope)) {
        case TRUE -> then.value(scope);
        case FALSE -> otherwise.value(scope);
        case UNKNOWN -> null;
      };
    }
  }
}
