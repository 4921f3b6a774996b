package dev.fullcourt.engine.condition;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scope in which a test says what is known; the rest is unknown, and nothing was counted. */
final class Facts implements Scope {

  private final Map<String, Object> known = new HashMap<>();
  private final Map<Count, Long> counts = new HashMap<>();

  static Facts none() {
    return new Facts();
  }

  Facts with(String path, Object value) {
    known.put(path, value);
    return this;
  }

  Facts with(Count count, long times) {
    counts.put(count, times);
    return this;
  }

  @Override
  public @Nullable Object value(Field field) {
    return known.get(field.path());
  }

  @Override
  public long count(Count count) {
    return counts.getOrDefault(count, 0L);
  }
}
