package dev.fullcourt.engine.column;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event of a buyer, in numbers. May be a view on a place in a file that moves on: it is valid
 * until the next step.
 */
public interface Row {

  /** Its place in the log of its buyer's partition. */
  long seq();

  /** When it counts, in milliseconds since 1970. */
  long effective();

  /** The number of its type in the {@link Layout}, or -1 for a type the layout does not have. */
  int type();

  /** The id of the person who did it or to whom it was done; null for the buyer as a whole. */
  @Nullable String person();

  /**
   * The code of its value in a column of the {@link Layout}, as the {@link Codes} in use gave it.
   */
  int code(int column);

  /** The name of its type, also of one the layout does not have. */
  String typeName();

  /** The property of that name, or null when it is unknown. */
  @Nullable Value property(String name);

  /** The property of that name as words, or null when it is unknown. */
  default @Nullable String text(String name) {
    Value value = property(name);
    return value == null ? null : value.toString();
  }

  /**
   * Everything said of it, by name; immutable. Asked for only where all of it is needed, which is
   * seldom: when someone is identified, an account described, an opportunity changed.
   */
  Map<String, Value> properties();

  /** The whole event. Asked for where nothing else will do: it may have to be put together. */
  Event event();
}
