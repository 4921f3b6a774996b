package dev.fullcourt.engine.condition;

import java.util.LinkedHashSet;
import java.util.Set;

/** Finds out what time alone may do to a predicate, and by which of its parts. */
final class Drifts {

  private static final String INTEREST = "score.interest";

  private final Set<String> fading;
  private final Set<Shape> shapes = new LinkedHashSet<>();

  /** For a playbook in which the points of these scores fade, by path. */
  Drifts(Set<String> fading) {
    this.fading = fading;
  }

  /** The parts found so far. */
  Set<Shape> shapes() {
    return shapes;
  }

  Drift of(Term term) {
    return switch (term) {
      case Predicate.Not(var of) -> of(of).reversed();
      case Predicate.And(var left, var right) -> of(left).with(of(right));
      case Predicate.Or(var left, var right) -> of(left).with(of(right));
      case Predicate.Meets(var name, var definition) -> {
        shapes.addAll(definition.shapes());
        yield definition.drift();
      }
      case Predicate.Compared(var operator, var left, Term.Literal(Number bound)) ->
          compared(operator, left, bound.doubleValue());
      case Predicate.Compared(var operator, Term.Literal(Number bound), var right) ->
          compared(operator.flipped(), right, bound.doubleValue());
      case Predicate.Compared(var operator, var left, var right) -> unordered(left, right);
      case Predicate.Either(var when, var then, var otherwise) -> unordered(when, then, otherwise);
      case Predicate.Within(var element, var list) -> unordered(element, list);
      case Predicate.Worded(var wording, var text, var part) -> unordered(text, part);
      case Predicate.Matched(var text, var pattern) -> unordered(text);
      case Predicate.Holds(var of) -> unordered(of);
      case Predicate.Always _, Predicate.Has _, Term.Literal _, Term.Read _, Term.Counted _ ->
          Drift.STEADY;
      case Term.Calculated(var arithmetic, var left, var right) -> unordered(left, right);
      case Term.Joined(var left, var right) -> unordered(left, right);
      case Term.Size(var of) -> unordered(of);
      case Term.Listed(var elements) -> unordered(elements.toArray(Term[]::new));
      case Term.Chosen(var when, var then, var otherwise) -> unordered(when, then, otherwise);
    };
  }

  private Drift unordered(Term... terms) {
    boolean steady = true;
    for (Term term : terms) {
      steady &= of(term) == Drift.STEADY;
    }
    return steady ? Drift.STEADY : Drift.EITHER;
  }

  private Drift compared(Operator operator, Term value, double bound) {
    Drift drift =
        switch (value) {
          case Term.Counted(var count) when count.window() != null -> {
            shapes.add(new Shape.Counted(count, operator, bound));
            yield ofCount(operator, bound);
          }
          case Term.Read(var field) when fading.contains(field.path()) -> {
            shapes.add(new Shape.Scored(field, operator, bound));
            yield field.path().equals(INTEREST) ? ofInterest(operator, bound) : Drift.EITHER;
          }
          default -> unordered(value);
        };
    return drift;
  }

  /** A count within a window only goes down, to 0. */
  private static Drift ofCount(Operator operator, double bound) {
    return switch (operator) {
      case AT_LEAST -> bound > 0 ? Drift.FALLING : Drift.STEADY;
      case MORE -> bound >= 0 ? Drift.FALLING : Drift.STEADY;
      case LESS, AT_MOST -> Drift.RISING;
      case EQUAL -> bound == 0 ? Drift.RISING : Drift.EITHER;
      case DIFFERENT -> bound == 0 ? Drift.FALLING : Drift.EITHER;
    };
  }

  /** Interest goes towards 0, from above or, with negative points, from below. */
  private static Drift ofInterest(Operator operator, double bound) {
    return switch (operator) {
      case AT_LEAST -> bound > 0 ? Drift.FALLING : Drift.RISING;
      case MORE -> bound >= 0 ? Drift.FALLING : Drift.RISING;
      case LESS -> bound > 0 ? Drift.RISING : Drift.FALLING;
      case AT_MOST -> bound >= 0 ? Drift.RISING : Drift.FALLING;
      case EQUAL, DIFFERENT -> Drift.EITHER;
    };
  }
}
