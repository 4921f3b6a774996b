package dev.fullcourt.history.corrections;

import dev.fullcourt.engine.buyer.FactsScope;
import dev.fullcourt.engine.condition.Count;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Scope;
import dev.fullcourt.engine.event.Event;
import org.jspecify.annotations.Nullable;

/** What a condition sees of one event, and nothing else. */
record EventAlone(Event event) implements Scope {

  @Override
  public @Nullable Object value(Field field) {
    if (field.root() != Field.Root.EVENT) {
      return null;
    }
    return switch (field.name()) {
      case "type" -> event.type();
      case "source" -> event.source();
      default -> FactsScope.typed(event.property(field.name()), field.type());
    };
  }

  @Override
  public long count(Count count) {
    return 0;
  }
}
