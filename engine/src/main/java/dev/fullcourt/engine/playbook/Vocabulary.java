package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Field;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The event types and fields a playbook may use: the standard ones and those it declares.
 *
 * @param events declared event types by name, standard ones first
 * @param fields all fields a condition may look at, by path, for example {@code account.employees}
 */
public record Vocabulary(SequencedMap<String, EventKind> events, Map<String, Field> fields) {
  public Vocabulary {
    events = Ordered.copyOf(events);
    fields = Map.copyOf(fields);
  }

  /** What is declared of the event type. */
  public Optional<EventKind> findEvent(String type) {
    return Optional.ofNullable(events.get(type));
  }
}
