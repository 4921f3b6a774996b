package dev.fullcourt.history.corrections;

import dev.fullcourt.engine.condition.Count;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Scope;
import dev.fullcourt.engine.event.Event;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a condition sees of one event, and nothing else.
 *
 * @param event the event
 * @param days the zone in which a date begins
 */
record EventAlone(Event event, ZoneId days) implements Scope {

  @Override
  public @Nullable Object value(Field field) {
    if (field.root() != Field.Root.EVENT) {
      return null;
    }
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
