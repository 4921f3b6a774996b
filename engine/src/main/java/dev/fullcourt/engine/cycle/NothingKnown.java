package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.condition.Count;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Scope;
import org.jspecify.annotations.Nullable;

/** A view on a buyer of whom nothing is known. */
enum NothingKnown implements Scope {
  SCOPE;

  @Override
  public @Nullable Object value(Field field) {
    return null;
  }

  @Override
  public long count(Count count) {
    return 0;
  }
}
