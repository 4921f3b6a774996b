package dev.fullcourt.engine.condition;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Finds the scores without which a predicate cannot hold, and where they are written. */
final class Demands {

  private final Map<Predicate, Integer> offsets = new IdentityHashMap<>();

  /** Remembers where a comparison stands in the text. */
  void place(Predicate comparison, int offset) {
    offsets.put(comparison, offset);
  }

  /** Those the predicate itself says; those of its definitions are found with them. */
  List<Demand> of(Predicate predicate) {
    return switch (predicate) {
      case Predicate.And(var left, var right) -> {
        List<Demand> both = new ArrayList<>(of(left));
        both.addAll(of(right));
        yield both;
      }
      case Predicate.Compared(var operator, Term.Read(var field), Term.Literal(Number points)) ->
          demand(predicate, operator, field, points);
      case Predicate.Compared(var operator, Term.Literal(Number points), Term.Read(var field)) ->
          demand(predicate, operator.flipped(), field, points);
      default -> List.of();
    };
  }

  private List<Demand> demand(Predicate at, Operator operator, Field field, Number points) {
    boolean demanding =
        switch (operator) {
          case EQUAL, MORE, AT_LEAST -> true;
          case DIFFERENT, LESS, AT_MOST -> false;
        };
    return demanding && field.root() == Field.Root.SCORE
        ? List.of(
            new Demand(
                field,
                points.doubleValue(),
                operator == Operator.MORE,
                offsets.getOrDefault(at, 0)))
        : List.of();
  }
}
