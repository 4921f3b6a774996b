package dev.fullcourt.history.replay;

import dev.fullcourt.engine.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One buyer's events divided into what was decided together, where some rows came in live.
 *
 * <p>Deciding live rows one by one or many at once comes to the same, because each counts from an
 * instant at which everything before it is settled. So there is a batch of live rows only before a
 * close that brings this buyer something, and one at the end.
 */
final class LiveDivision {

  private final List<Event> live = new ArrayList<>();
  private final List<List<Event>> brought = new ArrayList<>();
  private final List<? extends Mark> marks;
  private final List<Batch> batches = new ArrayList<>();
  private final List<Mark> known = new ArrayList<>();
  private int taken;

  LiveDivision(List<Event> events, BitSet isLive, List<? extends Mark> marks) {
    this.marks = marks;
    List<Close> closes =
        marks.stream().filter(Close.class::isInstance).map(Close.class::cast).toList();
    closes.forEach(close -> brought.add(new ArrayList<>()));
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      int at = Batch.firstAfter(event.seq(), closes);
      if (isLive.get(i)) {
        live.add(event);
      } else if (at < closes.size()) {
        brought.get(at).add(event);
      }
    }
    live.sort(Comparator.comparingLong(Event::seq));
  }

  List<Batch> batches() {
    @Nullable Settled settled = null;
    int number = 0;
    for (Mark mark : marks) {
      switch (mark) {
        case Settled so -> settled = so;
        case LiveBegan ignored -> {}
        case Activation activation -> known.add(activation);
        case RevisionSwitch other -> known.add(other);
        case Close close -> settled = after(close, settled, brought.get(number++));
      }
    }
    if (settled != null) {
      settle(settled);
    }
    return batches;
  }

  /** What is settled after a close; a batch only if the close brings this buyer something. */
  private @Nullable Settled after(Close close, @Nullable Settled before, List<Event> events) {
    boolean begun = !batches.isEmpty() || hasLiveBefore(close.seq());
    if (events.isEmpty() && (known.isEmpty() || !begun)) {
      return before == null || close.horizon().isAfter(before.horizon())
          ? new Settled(close.seq(), close.horizon())
          : new Settled(close.seq(), before.horizon());
    }
    if (before != null) {
      settle(before);
    }
    batches.add(new Batch(events, known, close.seq(), close.horizon()));
    known.clear();
    return null;
  }

  private boolean hasLiveBefore(long seq) {
    return !live.isEmpty() && live.getFirst().seq() < seq;
  }

  private void settle(Settled settled) {
    int end = taken;
    Instant horizon = settled.horizon();
    while (end < live.size() && live.get(end).seq() < settled.seq()) {
      Instant at = live.get(end++).effective();
      horizon = at.isAfter(horizon) ? at : horizon;
    }
    if (end > taken || !batches.isEmpty()) {
      batches.add(new Batch(live.subList(taken, end), settled.seq(), horizon));
      taken = end;
    }
  }
}
