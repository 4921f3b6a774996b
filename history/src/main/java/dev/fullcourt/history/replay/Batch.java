package dev.fullcourt.history.replay;

import dev.fullcourt.engine.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The part of one buyer's log that was decided together: what came in up to a close.
 *
 * @param events in any order; may be empty, when only time passed
 * @param marks what else became known about the whole partition, in the order of the log
 * @param close the place in the log of the row that closed it
 * @param horizon up to when timers fire after it
 */
public record Batch(List<Event> events, List<Mark> marks, long close, Instant horizon) {
  public Batch {
    events = List.copyOf(events);
    marks = List.copyOf(marks);
  }

  /** A batch in which nothing but events came in. */
  public Batch(List<Event> events, long close, Instant horizon) {
    this(events, List.of(), close, horizon);
  }

  /** What became known of versions of the playbook, in the order of the log. */
  List<Activation> activations() {
    return marks.stream().filter(Activation.class::isInstance).map(Activation.class::cast).toList();
  }

  /**
   * One buyer's events, divided by the closes of its partition. The first batch is that of the
   * first close after an event, and has all marks before it; what nothing has closed yet is not
   * decided yet and left out.
   *
   * @param events in any order
   * @param marks of the partition, in the order of the log
   */
  public static List<Batch> divide(List<Event> events, List<? extends Mark> marks) {
    List<Close> closes =
        marks.stream().filter(Close.class::isInstance).map(Close.class::cast).toList();
    List<List<Event>> brought = new ArrayList<>(closes.size());
    closes.forEach(close -> brought.add(new ArrayList<>()));
    for (Event event : events) {
      int at = firstAfter(event.seq(), closes);
      if (at < closes.size()) {
        brought.get(at).add(event);
      }
    }
    return batches(brought, marks);
  }

  /**
   * The same for a log in which some rows came in live. These belong to no close: they are decided
   * as they came, up to what the marks say is settled.
   *
   * @param events in any order
   * @param live which of them, by their place in the list
   * @param marks of the partition, in the order of the log; the last one, {@link Settled}, tells
   *     how far all of it is decided
   */
  public static List<Batch> divide(List<Event> events, BitSet live, List<? extends Mark> marks) {
    if (marks.stream().noneMatch(LiveBegan.class::isInstance)) {
      return divide(events, marks);
    }
    return new LiveDivision(events, live, marks).batches();
  }

  private static List<Batch> batches(List<List<Event>> brought, List<? extends Mark> marks) {
    List<Batch> batches = new ArrayList<>();
    List<Mark> known = new ArrayList<>();
    int number = 0;
    for (Mark mark : marks) {
      if (mark instanceof Close close) {
        List<Event> events = brought.get(number++);
        if (!batches.isEmpty() || !events.isEmpty()) {
          batches.add(new Batch(events, known, close.seq(), close.horizon()));
          known.clear();
        }
      } else {
        known.add(mark);
      }
    }
    return batches;
  }

  static int firstAfter(long seq, List<Close> closes) {
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
