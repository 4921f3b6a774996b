package dev.fullcourt.engine.condition;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the cases some conditions tell apart: a value for every field they look at.
 *
 * @param samples by the path of the field
 */
record Case(Map<String, Sample> samples) implements Scope {
  Case {
    samples = Map.copyOf(samples);
  }

  /**
   * A value that stands for all that the conditions treat alike.
   *
   * @param value one of them, or null for unknown
   * @param words what they are, for people
   */
  record Sample(@Nullable Object value, String words) {}

  @Override
  public @Nullable Object value(Field field) {
    Sample sample = samples.get(field.path());
    return sample == null ? null : sample.value();
  }

  @Override
  public long count(Count count) {
    return 0; // conditions that count have no cases
  }
}
