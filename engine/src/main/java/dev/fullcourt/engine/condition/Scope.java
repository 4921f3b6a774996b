package dev.fullcourt.engine.condition;

import org.jspecify.annotations.Nullable;

/** What a condition sees at one instant. */
public interface Scope {

  /** The field's value, in the class its type names, or null when it is unknown. */
  @Nullable Object value(Field field);

  /** How many events of this turn the count covers. */
  long count(Count count);
}
