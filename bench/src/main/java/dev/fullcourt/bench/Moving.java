package dev.fullcourt.bench;

import dev.fullcourt.engine.column.Codes;
import dev.fullcourt.engine.column.Layout;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event that happens again and again, later each time; its numbers are known beforehand. */
final class Moving implements Row {

  private final Event event;
  private final int type;
  private final int[] codes;
  private long seq;
  private long effective;

  Moving(Event event, Layout layout, Codes known) {
    this.event = event;
    this.type = layout.type(event.type());
    this.codes = new int[layout.columns().size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = known.of(i, event.property(layout.columns().get(i).name()));
    }
  }

  void place(long number, long moment) {
    seq = number;
    effective = moment;
  }

  @Override
  public long seq() {
    return seq;
  }

  @Override
  public long effective() {
    return effective;
  }

  @Override
  public int type() {
    return type;
  }

  @Override
  public @Nullable String person() {
    return event.person();
  }

  @Override
  public int code(int column) {
    return codes[column];
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

  @Override
  public Event event() {
    Instant now = Instant.ofEpochMilli(effective);
    return new Event(
        seq,
        event.source(),
        event.id(),
        event.buyer(),
        event.person(),
        event.type(),
        now,
        now,
        now,
        event.properties());
  }
}
