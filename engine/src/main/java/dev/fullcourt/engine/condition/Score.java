package dev.fullcourt.engine.condition;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The scores of a buyer: what most conditions look at, at most events. */
public enum Score {
  FIT,
  INTEREST,
  TOTAL;

  private final Field field =
      new Field(Field.Root.SCORE, name().toLowerCase(Locale.ROOT), Field.Type.NUMBER);

  /** The field by which conditions name it. */
  Field field() {
    return field;
  }

  /** The score a field is, or null. */
  static @Nullable Score of(Field field) {
    for (Score score : values()) {
      if (score.field.equals(field)) {
        return score;
      }
    }
    return null;
  }
}
