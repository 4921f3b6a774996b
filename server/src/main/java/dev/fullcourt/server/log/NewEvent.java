package dev.fullcourt.server.log;

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
    Map<String, Value> properties) {
  public NewEvent {
    properties = Map.copyOf(properties);
  }
}
