package dev.fullcourt.engine.condition;

import org.jspecify.annotations.Nullable;

/** What a condition sees at one instant. */
public interface Scope {

  /** The field's value, in the class its type names, or null when it is unknown. */
  @Nullable Object value(Field field);

  /**
   * The value of a field as a number, exactly the same as {@link #value}; {@link Double#NaN} when
   * it is unknown, not of the field's type, or cannot be told so.
   */
  default double number(Field field) {
    Object value = value(field);
    if (value instanceof Double number) {
      return field.type() == Field.Type.NUMBER ? number : Double.NaN;
    }
    boolean isWhole = field.type() == Field.Type.WHOLE;
    return isWhole && value instanceof Long whole && Values.isExact(whole) ? whole : Double.NaN;
  }

  /** A score: the same as {@link #number} of its field. */
  default double score(Score which) {
    return number(which.field());
  }

  /** How many events of this turn the count covers. */
  long count(Count count);
}
