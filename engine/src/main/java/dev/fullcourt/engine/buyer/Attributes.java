package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.event.Value;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person or an account, by name. What conditions ask for is kept ready in the
 * class of its declared type.
 */
public final class Attributes {

  private final Slots slots;
  private final Field.Root root;
  private final ZoneId days;
  private Map<String, Value> values = Map.of();
  private final @Nullable Object[] ready;

  Attributes(Rules rules, Field.Root root) {
    this.slots = rules.slots();
    this.root = root;
    this.days = rules.days();
    this.ready = new Object[slots.size(root)];
  }

  /**
   * Adds what is said, a map that does not change; later words replace earlier ones.
   *
   * @return whether that is anything new
   */
  boolean putAll(Map<String, Value> said) {
    if (values.entrySet().containsAll(said.entrySet())) {
      return false;
    }
    values = Opportunities.with(values, said);
    for (int i = 0; i < ready.length; i++) {
      Field field = slots.field(root, i);
      if (said.containsKey(field.name())) {
        ready[i] = field.typed(said.get(field.name()), days);
      }
    }
    return true;
  }

  void clear() {
    if (!values.isEmpty()) {
      values = Map.of();
      java.util.Arrays.fill(ready, null);
    }
  }

  /** What is known under a name, or null. */
  public @Nullable Value get(String name) {
    return values.get(name);
  }

  /** The value of a field in the class of its type, or null when it is unknown or of another. */
  @Nullable Object typed(Field field) {
    int slot = slots.of(field);
    return slot < 0 ? field.typed(values.get(field.name()), days) : ready[slot];
  }

  /** All that is known. */
  Map<String, Value> all() {
    return values;
  }
}
