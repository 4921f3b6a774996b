package dev.fullcourt.history.replay;

import dev.fullcourt.engine.event.Event;
import java.time.Instant;
import java.util.List;

/**
 * The part of one buyer's log that was decided together: what an import brought up to its close.
 *
 * @param events in any order; may be empty, when only time passed
 * @param close the place in the log of the row that closed the import
 * @param horizon up to when timers fire after it
 */
public record Batch(List<Event> events, long close, Instant horizon) {
  public Batch {
    events = List.copyOf(events);
  }
}
