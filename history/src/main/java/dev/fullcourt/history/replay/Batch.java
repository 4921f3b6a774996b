package dev.fullcourt.history.replay;

import dev.fullcourt.engine.event.Event;
import java.time.Instant;
import java.util.ArrayList;
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

  /**
   * One buyer's events, divided by the closes of its partition. The first batch is that of the
   * first close after an event; what no import has closed yet is not decided yet and left out.
   *
   * @param events in any order
   * @param closes in the order of the log
   */
  public static List<Batch> divide(List<Event> events, List<Close> closes) {
    List<List<Event>> brought = new ArrayList<>(closes.size());
    closes.forEach(close -> brought.add(new ArrayList<>()));
    for (Event event : events) {
      int at = firstAfter(event.seq(), closes);
      if (at < closes.size()) {
        brought.get(at).add(event);
      }
    }
    List<Batch> batches = new ArrayList<>();
    for (int i = 0; i < closes.size(); i++) {
      if (!batches.isEmpty() || !brought.get(i).isEmpty()) {
        batches.add(new Batch(brought.get(i), closes.get(i).seq(), closes.get(i).horizon()));
      }
    }
    return batches;
  }

  private static int firstAfter(long seq, List<Close> closes) {
    int low = 0;
    int high = closes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (closes.get(middle).seq() > seq) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
