package dev.fullcourt.history.pipeline;

import dev.fullcourt.engine.event.Event;

/**
 * Which event, for good (law 6).
 *
 * @param source who sent it
 * @param id the sender's id
 */
public record EventName(String source, String id) {

  static EventName of(Event event) {
    return new EventName(event.source(), event.id());
  }
}
