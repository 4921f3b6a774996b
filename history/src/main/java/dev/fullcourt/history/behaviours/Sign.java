package dev.fullcourt.history.behaviours;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Count;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Scope;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By which events a behaviour is shown.
 *
 * @param type the event type
 * @param match properties that must equal these values
 * @param when must hold of the event, or null
 */
record Sign(String type, Map<String, Value> match, @Nullable Condition when) {

  Sign {
    match = Map.copyOf(match);
  }

  /** Any event of a type. */
  static Sign of(String type) {
    return new Sign(type, Map.of(), null);
  }

  /** The events a count counts. */
  static Sign of(Count count) {
    return new Sign(count.type(), count.match(), null);
  }

  /** The events an interest rule is about, so far as the event alone tells. */
  static Sign of(String type, @Nullable Condition when) {
    boolean alone =
        when != null
            && when.counts().isEmpty()
            && when.fields().stream().allMatch(field -> field.root() == Field.Root.EVENT);
    return new Sign(type, Map.of(), alone ? when : null);
  }

  /** A text that tells it from others. */
  String id() {
    String more = match.isEmpty() ? "" : " " + new java.util.TreeMap<>(match);
    return type + more + (when == null ? "" : " when " + when.text());
  }

  /**
   * Whether an event shows it.
   *
   * @param days the zone in which a date begins
   */
  boolean isShownBy(Event event, ZoneId days) {
    return new Count(type, match, null).counts(event)
        && (when == null || when.test(new EventAlone(event, days)) == Truth.TRUE);
  }

  private record EventAlone(Event event, ZoneId days) implements Scope {
    @Override
    public @Nullable Object value(Field field) {
      return switch (field.name()) {
        case "type" -> event.type();
        case "source" -> event.source();
        default -> field.typed(event.property(field.name()), days);
      };
    }

    @Override
    public long count(Count count) {
      return 0;
    }
  }
}
