package dev.fullcourt.engine.condition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a predicate once a field is known. Where the field decides, the rest falls away.
 */
final class Residual {

  private final String path;
  private final @Nullable Object value;

  /**
   * Of predicates in which a field has a value.
   *
   * @param path the field's path
   * @param value its value, or null when it is unknown
   */
  Residual(String path, @Nullable Object value) {
    this.path = path;
    this.value = value;
  }

  /** The predicate with the field's value in its place. */
  Predicate of(Predicate predicate) {
    return switch (predicate) {
      case Predicate.Always always -> always;
      case Predicate.Holds(var term) -> holds(of(term));
      case Predicate.Has(var field) ->
          field.path().equals(path) ? new Predicate.Always(Truth.of(value != null)) : predicate;
      case Predicate.Not(var inner) -> not(of(inner));
      case Predicate.And(var left, var right) -> and(of(left), of(right));
      case Predicate.Or(var left, var right) -> or(of(left), of(right));
      case Predicate.Either(var when, var then, var otherwise) ->
          either(of(when), of(then), of(otherwise));
      case Predicate.Compared(var operator, var left, var right) -> {
        Term a = of(left);
        Term b = of(right);
        yield decided(new Predicate.Compared(operator, a, b), a, b);
      }
      case Predicate.Within(var element, var list) -> {
        Term a = of(element);
        Term b = of(list);
        yield decided(new Predicate.Within(a, b), a, b);
      }
      case Predicate.Worded(var wording, var text, var part) ->
          new Predicate.Worded(wording, of(text), of(part));
      case Predicate.Matched(var text, var pattern) -> new Predicate.Matched(of(text), pattern);
      case Predicate.Meets(var name, var definition) -> {
        Predicate inner = of(definition.root());
        yield inner.equals(definition.root()) ? predicate : inner;
      }
    };
  }

  private Term of(Term term) {
    return switch (term) {
      case Predicate predicate -> of(predicate);
      case Term.Read(var field) when field.path().equals(path) ->
          value == null ? new Predicate.Always(Truth.UNKNOWN) : new Term.Literal(value);
      case Term.Literal _, Term.Read _, Term.Counted _ -> term;
      case Term.Calculated(var arithmetic, var left, var right) ->
          new Term.Calculated(arithmetic, of(left), of(right));
      case Term.Joined(var left, var right) -> new Term.Joined(of(left), of(right));
      case Term.Size(var inner) -> new Term.Size(of(inner));
      case Term.Listed(var elements) -> new Term.Listed(elements.stream().map(this::of).toList());
      case Term.Chosen(var when, var then, var otherwise) ->
          new Term.Chosen(of(when), of(then), of(otherwise));
    };
  }

  private static Predicate holds(Term term) {
    if (term instanceof Predicate predicate) {
      return predicate;
    }
    return term instanceof Term.Literal(Boolean yes)
        ? new Predicate.Always(Truth.of(yes))
        : new Predicate.Holds(term);
  }

  private static Predicate not(Predicate of) {
    return of instanceof Predicate.Always(var truth)
        ? new Predicate.Always(truth.not())
        : new Predicate.Not(of);
  }

  private static Predicate either(Predicate when, Predicate then, Predicate otherwise) {
    if (!(when instanceof Predicate.Always(var truth))) {
      return new Predicate.Either(when, then, otherwise);
    }
    return switch (truth) {
      case TRUE -> then;
      case FALSE -> otherwise;
      case UNKNOWN -> when;
    };
  }

  private static Predicate and(Predicate left, Predicate right) {
    if (is(left, Truth.FALSE) || is(right, Truth.TRUE)) {
      return left;
    }
    return is(right, Truth.FALSE) || is(left, Truth.TRUE) ? right : new Predicate.And(left, right);
  }

  private static Predicate or(Predicate left, Predicate right) {
    if (is(left, Truth.TRUE) || is(right, Truth.FALSE)) {
      return left;
    }
    return is(right, Truth.TRUE) || is(left, Truth.FALSE) ? right : new Predicate.Or(left, right);
  }

  private static boolean is(Predicate predicate, Truth truth) {
    return predicate instanceof Predicate.Always(var always) && always == truth;
  }

  /** A comparison of which both sides are known is as it is. */
  private static Predicate decided(Predicate predicate, Term left, Term right) {
    return isKnown(left) && isKnown(right)
        ? new Predicate.Always(predicate.test(Nothing.KNOWN))
        : predicate;
  }

  private static boolean isKnown(Term term) {
    return term instanceof Term.Literal || term instanceof Predicate.Always;
  }

  private enum Nothing implements Scope {
    KNOWN;

    @Override
    public @Nullable Object value(Field field) {
      return null;
    }

    @Override
    public long count(Count count) {
      return 0;
    }
  }

  /**
   * The words a field is compared with, when it is only ever compared for being a written word or
   * one of several; empty when it is looked at in another way.
   */
  static Optional<Set<String>> words(String path, Predicate predicate) {
    Set<String> words = new HashSet<>();
    return addWords(path, predicate, words) ? Optional.of(words) : Optional.empty();
  }

  private static boolean addWords(String path, Term term, Set<String> words) {
    return switch (term) {
      case Predicate.Compared(var operator, Term.Read(var field), Term.Literal(String word))
          when field.path().equals(path) && isEquality(operator) -> {
        words.add(word);
        yield true;
      }
      case Predicate.Compared(var operator, Term.Literal(String word), Term.Read(var field))
          when field.path().equals(path) && isEquality(operator) -> {
        words.add(word);
        yield true;
      }
      case Predicate.Within(Term.Read(var field), Term.Literal(List<?> list))
          when field.path().equals(path) -> {
        list.forEach(word -> words.add(word.toString()));
        yield true;
      }
      case Term.Read(var field) -> !field.path().equals(path);
      case Predicate.Has(var field) -> !field.path().equals(path);
      case Predicate.Meets(var name, var definition) -> addWords(path, definition.root(), words);
      default -> {
        boolean all = true;
        for (Term part : parts(term)) {
          all &= addWords(path, part, words);
        }
        yield all;
      }
    };
  }

  private static boolean isEquality(Operator operator) {
    return operator == Operator.EQUAL || operator == Operator.DIFFERENT;
  }

  private static List<Term> parts(Term term) {
    return switch (term) {
      case Predicate.Not(var of) -> List.of(of);
      case Predicate.And(var left, var right) -> List.of(left, right);
      case Predicate.Or(var left, var right) -> List.of(left, right);
      case Predicate.Either(var when, var then, var otherwise) -> List.of(when, then, otherwise);
      case Predicate.Compared(var operator, var left, var right) -> List.of(left, right);
      case Predicate.Within(var element, var list) -> List.of(element, list);
      case Predicate.Worded(var wording, var text, var part) -> List.of(text, part);
      case Predicate.Matched(var text, var pattern) -> List.of(text);
      case Predicate.Holds(var of) -> List.of(of);
      case Term.Calculated(var arithmetic, var left, var right) -> List.of(left, right);
      case Term.Joined(var left, var right) -> List.of(left, right);
      case Term.Size(var of) -> List.of(of);
      case Term.Listed(var elements) -> new ArrayList<>(elements);
      case Term.Chosen(var when, var then, var otherwise) -> List.of(when, then, otherwise);
      case Predicate.Always _, Predicate.Has _, Predicate.Meets _ -> List.of();
      case Term.Literal _, Term.Read _, Term.Counted _ -> List.of();
    };
  }
}
