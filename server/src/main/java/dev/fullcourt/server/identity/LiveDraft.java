package dev.fullcourt.server.identity;

import dev.fullcourt.engine.event.Value;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A live message that was understood and is nobody's yet.
 *
 * @param source who sent it
 * @param id its id, unique within the source for good
 * @param claim whom it is about
 * @param type what happened, or null when it only says who is who
 * @param occurredAt when, by its sender's corrected clock
 * @param properties what else it says
 */
public record LiveDraft(
    String source,
    String id,
    Claim claim,
    @Nullable String type,
    Instant occurredAt,
    Map<String, Value> properties) {
  public LiveDraft {
    properties = Map.copyOf(properties);
  }
}
