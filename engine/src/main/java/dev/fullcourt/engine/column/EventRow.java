package dev.fullcourt.engine.column;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that is there as a whole, read as a row.
 *
 * @param event the event
 * @param layout the columns
 * @param codes the codes in use
 * @param type the number of its type
 */
public record EventRow(Event event, Layout layout, Codes codes, int type) implements Row {

  /** The row of an event. */
  public static EventRow of(Event event, Layout layout, Codes codes) {
    return new EventRow(event, layout, codes, layout.type(event.type()));
  }

  @Override
  public long seq() {
    return event.seq();
  }

  @Override
  public long effective() {
    return event.effective().toEpochMilli();
  }

  @Override
  public @Nullable String person() {
    return event.person();
  }

  @Override
  public int code(int column) {
    return codes.of(column, event.property(layout.columns().get(column).name()));
  }

  @Override
  public String typeName() {
    return event.type();
  }

  @Override
  public @Nullable Value property(String name) {
    return event.property(name);
  }

  @Override
  public Map<String, Value> properties() {
    return event.properties();
  }
}
