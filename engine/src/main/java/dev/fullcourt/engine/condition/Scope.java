package dev.fullcourt.engine.condition;

import org.jspecify.annotations.Nullable;

/** What a condition sees at one instant. */
public interface Scope {

  /** The field's value, in the class its type names, or null when it is unknown. */
  @Nullable Object value(Field field);

  /**
   * The value of a field as a number: the same as {@link #value}, or {@link Double#NaN} when it is
   * unknown or no floating-point number.
   */
  default double number(Field field) {
    return value(field) instanceof Double number ? number : Double.NaN;
  }

  /** How many events of this turn the count covers. */
  long count(Count count);
}
