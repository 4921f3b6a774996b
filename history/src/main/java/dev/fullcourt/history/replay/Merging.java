package dev.fullcourt.history.replay;

import dev.fullcourt.engine.event.Event;
import java.util.ArrayList;
import java.util.List;

/** Two lists in the order of events, put together to one. */
final class Merging {

  private Merging() {}

  /** Both, in order; at the cost of the second alone when it comes after the first. */
  static List<Event> of(List<Event> first, List<Event> second) {
    if (first.isEmpty()) {
      return second;
    }
    if (second.isEmpty()) {
      return first;
    }
    List<Event> both = new ArrayList<>(first.size() + second.size());
    both.addAll(first);
    both.addAll(second);
    if (Replay.ORDER.compare(first.getLast(), second.getFirst()) > 0) {
      both.sort(Replay.ORDER);
    }
    return both;
  }
}
