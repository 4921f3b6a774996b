package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Count;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Scope;
import org.jspecify.annotations.Nullable;

/** A scope in which nothing is known and nothing has happened. */
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
