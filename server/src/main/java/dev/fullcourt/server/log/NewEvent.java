package dev.fullcourt.server.log;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that knows whose it is and waits to be appended; the sequencer gives it its number.
 *
 * @param source who sent it
 * @param id unique within the source
 * @param buyer the buyer's id
 * @param person the person's id, or null
 * @param type what happened
 * @param occurredAt when the source says it happened
 * @param known when we knew it
 * @param effective when it counts
 * @param properties what else is known
 * @param adoptedFrom the buyer whose row it is a copy of, or null
 * @param adoptedSeq the place of that row in the log of that buyer's partition, or null
 */
public record NewEvent(
    String source,
    String id,
    String buyer,
    @Nullable String person,
    String type,
    Instant occurredAt,
    Instant known,
    Instant effective,
    Map<String, Value> properties,
    @Nullable String adoptedFrom,
    @Nullable Long adoptedSeq) {
  public NewEvent {
    properties = Map.copyOf(properties);
  }

  /** One that came in. */
  public NewEvent(
      String source,
      String id,
      String buyer,
      @Nullable String person,
      String type,
      Instant occurredAt,
      Instant known,
      Instant effective,
      Map<String, Value> properties) {
    this(source, id, buyer, person, type, occurredAt, known, effective, properties, null, null);
  }

  /** A copy of a buyer's row, for another buyer, known from an instant on. */
  public static NewEvent adopted(Event row, String from, String buyer, Instant known) {
    return new NewEvent(
        row.source(),
        row.id(),
        buyer,
        row.person(),
        row.type(),
        row.occurredAt(),
        row.known().isAfter(known) ? row.known() : known,
        row.effective(),
        row.properties(),
        from,
        row.seq());
  }

  /** The same for another buyer, under an id of its own that is the same each time. */
  public NewEvent in(String other) {
    return new NewEvent(
        source, id + "@" + other, other, person, type, occurredAt, known, effective, properties);
  }

  /** As a row of its buyer's log at a place; an adopted one names the buyer it came from. */
  public Event at(long seq) {
    return new Event(
        seq,
        source,
        id,
        adoptedFrom == null ? buyer : adoptedFrom,
        person,
        type,
        occurredAt,
        known,
        effective,
        properties);
  }
}
