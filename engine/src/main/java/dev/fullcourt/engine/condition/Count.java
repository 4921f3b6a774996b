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
 * @param match fields of the event that must have these values, as a condition would compare them;
 *     empty means any
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
      if (!isSame(wanted.getValue(), said(event, wanted.getKey()))) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Value said(Event event, String name) {
    return switch (name) {
      case "type" -> Value.of(event.type());
      case "source" -> Value.of(event.source());
      default -> event.property(name);
    };
  }

  /**
   * Whether what is said is what is asked for: words are what a value is called, as in conditions.
   */
  public static boolean isSame(Value wanted, @Nullable Value said) {
    return wanted instanceof Value.Text(String text)
        ? said != null && !(said instanceof Value.Texts) && text.equals(said.toString())
        : wanted.equals(said);
  }
}
