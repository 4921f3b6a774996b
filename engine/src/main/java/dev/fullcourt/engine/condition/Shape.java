package dev.fullcourt.engine.condition;

/**
 * A part of a condition that time alone may change, in a form whose next change can be worked out
 * (law 19).
 */
public sealed interface Shape {

  /** How the value is compared. */
  Operator operator();

  /** With what. */
  double bound();

  /** Whether it holds of a value. */
  default boolean holds(double value) {
    return operator().holds(value < bound() ? -1 : value > bound() ? 1 : 0);
  }

  /** {@code buyer.count("page_viewed", "7d") >= 3}. */
  record Counted(Count count, Operator operator, double bound) implements Shape {}

  /** {@code score.interest >= 40}, when points fade. */
  record Scored(Field score, Operator operator, double bound) implements Shape {}
}
