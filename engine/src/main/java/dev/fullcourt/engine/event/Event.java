package dev.fullcourt.engine.event;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a buyer, or that someone on the team did about it: one row of the log.
 *
 * <p>All instants are whole milliseconds. An event is immutable; a wrong one is corrected by
 * another event.
 *
 * @param seq its place in the log of its buyer's partition; later rows have greater numbers
 * @param source who sent it; ids are unique within a source, for good
 * @param id the sender's own id: the idempotency key
 * @param buyer the id of the buyer it belongs to
 * @param person the id of the person who did it or to whom it was done; null for an event of the
 *     buyer as a whole
 * @param type what happened, past tense, for example {@code content_downloaded}
 * @param occurredAt when the source says it happened
 * @param known when we knew it (law 2)
 * @param effective when it counts (laws 1 and 2)
 * @param properties what else is known about it, by name
 */
public record Event(
    long seq,
    String source,
    String id,
    String buyer,
    @Nullable String person,
    String type,
    Instant occurredAt,
    Instant known,
    Instant effective,
    Map<String, Value> properties) {

  public Event {
    occurredAt = Instant.ofEpochMilli(occurredAt.toEpochMilli());
    known = Instant.ofEpochMilli(known.toEpochMilli());
    effective = Instant.ofEpochMilli(effective.toEpochMilli());
    properties = Map.copyOf(properties);
  }

  /** The property of that name, or null when it is unknown. */
  public @Nullable Value property(String name) {
    return properties.get(name);
  }

  /** The property of that name as words, or null when it is unknown. */
  public @Nullable String text(String name) {
    Value value = properties.get(name);
    return value == null ? null : value.toString();
  }
}
