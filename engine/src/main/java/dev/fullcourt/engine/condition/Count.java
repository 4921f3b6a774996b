package dev.fullcourt.engine.condition;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A count a condition asks for: {@code buyer.count("page_viewed", {"path": "/pricing"}, "7d")}.
 *
 * @param type the event type counted
 * @param match properties that must equal these values; empty means any
 * @param window how far back, or null for the whole turn; an event exactly that old no longer
 *     counts
 */
public record Count(String type, Map<String, Value> match, @Nullable Duration window) {

  public Count {
    match = Map.copyOf(match);
  }

  /** Whether the event is one of those counted. */
  public boolean counts(Event event) {
    if (!event.type().equals(type)) {
      return false;
    }
    for (var wanted : match.entrySet()) {
      if (!wanted.getValue().equals(event.property(wanted.getKey()))) {
        return false;
      }
    }
    return true;
  }
}
