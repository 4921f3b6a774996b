package dev.fullcourt.engine.condition;

import java.util.ArrayList;
import java.util.List;

/**
 * A predicate as it is run: the same truth, found in fewer steps. Definitions stand in their place,
 * {@code a && b && c} is one step, and what most events ask, how a score or a count compares with a
 * fixed number, wraps no number in an object. All else is asked of the predicate itself.
 */
abstract sealed class Check {

  /** Whether it holds, by what the scope knows. Never throws. */
  abstract Truth test(Scope scope);

  /** The check of a predicate. */
  static Check of(Predicate predicate) {
    return switch (predicate) {
      case Predicate.Meets(var name, var definition) -> definition.check();
      case Predicate.And(var left, var right) -> All.of(of(left), of(right));
      case Predicate.Or(var left, var right) -> Any.of(of(left), of(right));
      case Predicate.Not(var inner) -> new Opposite(of(inner));
      case Predicate.Compared(var operator, Term.Read(var field), Term.Literal(Number bound))
          when isNumber(field) && Values.isExact(bound) ->
          measured(operator, field, bound.doubleValue(), predicate);
      case Predicate.Compared(var operator, Term.Counted(var count), Term.Literal(Long bound)) ->
          new Counted(operator, count, bound);
      case Predicate.Holds(Term.Read(var field)) when field.type() == Field.Type.FLAG ->
          new Flagged(field);
      case Predicate.Always _,
          Predicate.Holds _,
          Predicate.Has _,
          Predicate.Either _,
          Predicate.Compared _,
          Predicate.Within _,
          Predicate.Worded _,
          Predicate.Matched _ ->
          new Asked(predicate);
    };
  }

  private static Check measured(Operator operator, Field field, double bound, Predicate predicate) {
    Score score = Score.of(field);
    return score == null
        ? new Measured(operator, field, bound, predicate)
        : new Scored(operator, score, bound, predicate);
  }

  private static boolean isNumber(Field field) {
    return field.type() == Field.Type.NUMBER || field.type() == Field.Type.WHOLE;
  }

  /** All of several. */
  private static final class All extends Check {

    private final Check[] parts;

    private All(List<Check> parts) {
      this.parts = parts.toArray(Check[]::new);
    }

    static Check of(Check left, Check right) {
      List<Check> parts = new ArrayList<>();
      for (Check each : List.of(left, right)) {
        parts.addAll(each instanceof All all ? List.of(all.parts) : List.of(each));
      }
      return new All(parts);
    }

    @Override
    Truth test(Scope scope) {
      Truth all = Truth.TRUE;
      for (Check part : parts) {
        Truth one = part.test(scope);
        if (one == Truth.FALSE) {
          return Truth.FALSE;
        }
        all = one == Truth.TRUE ? all : one;
      }
      return all;
    }
  }

  /** Any of several. */
  private static final class Any extends Check {

    private final Check[] parts;

    private Any(List<Check> parts) {
      this.parts = parts.toArray(Check[]::new);
    }

    static Check of(Check left, Check right) {
      List<Check> parts = new ArrayList<>();
      for (Check each : List.of(left, right)) {
        parts.addAll(each instanceof Any any ? List.of(any.parts) : List.of(each));
      }
      return new Any(parts);
    }

    @Override
    Truth test(Scope scope) {
      Truth any = Truth.FALSE;
      for (Check part : parts) {
        Truth one = part.test(scope);
        if (one == Truth.TRUE) {
          return Truth.TRUE;
        }
        any = one == Truth.FALSE ? any : one;
      }
      return any;
    }
  }

  /** The opposite. */
  private static final class Opposite extends Check {

    private final Check of;

    Opposite(Check of) {
      this.of = of;
    }

    @Override
    Truth test(Scope scope) {
      return of.test(scope).not();
    }
  }

  /** A score against a fixed number; what is no number here is left to the predicate. */
  private static final class Scored extends Check {

    private final Verdict verdict;
    private final Score score;
    private final double bound;
    private final Predicate predicate;

    Scored(Operator operator, Score score, double bound, Predicate predicate) {
      this.predicate = predicate;
      this.verdict = new Verdict(operator);
      this.score = score;
      this.bound = bound;
    }

    @Override
    Truth test(Scope scope) {
      double value = scope.score(score);
      return Double.isFinite(value) ? verdict.of(value, bound) : predicate.test(scope);
    }
  }

  /** A number against a fixed one; what is no number here is left to the predicate. */
  private static final class Measured extends Check {

    private final Verdict verdict;
    private final Field field;
    private final double bound;
    private final Predicate predicate;

    Measured(Operator operator, Field field, double bound, Predicate predicate) {
      this.predicate = predicate;
      this.verdict = new Verdict(operator);
      this.field = field;
      this.bound = bound;
    }

    @Override
    Truth test(Scope scope) {
      double value = scope.number(field);
      return Double.isFinite(value) ? verdict.of(value, bound) : predicate.test(scope);
    }
  }

  /** A count against a fixed number. */
  private static final class Counted extends Check {

    private final Verdict verdict;
    private final Count count;
    private final long bound;

    Counted(Operator operator, Count count, long bound) {
      this.verdict = new Verdict(operator);
      this.count = count;
      this.bound = bound;
    }

    @Override
    Truth test(Scope scope) {
      return verdict.of(Long.compare(scope.count(count), bound));
    }
  }

  /** A field that is itself yes or no. */
  private static final class Flagged extends Check {

    private final Field field;

    Flagged(Field field) {
      this.field = field;
    }

    @Override
    Truth test(Scope scope) {
      return scope.value(field) instanceof Boolean yes ? Truth.of(yes) : Truth.UNKNOWN;
    }
  }

  /** Anything else. */
  private static final class Asked extends Check {

    private final Predicate predicate;

    Asked(Predicate predicate) {
      this.predicate = predicate;
    }

    @Override
    Truth test(Scope scope) {
      return predicate.test(scope);
    }
  }

  /** What an operator says of less, equal and more. */
  private record Verdict(Truth less, Truth equal, Truth more) {

    Verdict(Operator operator) {
      this(Truth.of(operator.holds(-1)), Truth.of(operator.holds(0)), Truth.of(operator.holds(1)));
    }

    Truth of(double value, double bound) {
      return value < bound ? less : value > bound ? more : equal;
    }

    Truth of(int order) {
      return order < 0 ? less : order > 0 ? more : equal;
    }
  }
}
