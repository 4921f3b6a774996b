package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.condition.Count;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the events of one {@link Count}. Those that have left its window are forgotten when
 * another one is counted; to look at it changes nothing, so that who looks a moment earlier sees
 * the same whoever has looked before.
 */
final class Counter {

  private static final long[] NONE = {};

  /** The window in milliseconds, or -1 for the whole turn. */
  private final long window;

  private long[] times = NONE;
  private int head;
  private int tail;
  private long all;

  Counter(Count count) {
    this.window = millis(count.window());
  }

  static long millis(@Nullable Duration window) {
    if (window == null) {
      return -1;
    }
    return window.compareTo(Duration.ofMillis(Long.MAX_VALUE)) > 0
        ? Long.MAX_VALUE
        : window.toMillis();
  }

  void restore(Counted counted) {
    all = counted.times();
    counted.lately().forEach(each -> push(each.toEpochMilli()));
  }

  void add(long at) {
    if (window < 0) {
      all++;
    } else {
      forget(at);
      push(at);
    }
  }

  private void push(long at) {
    if (tail == times.length) {
      makeRoom();
    }
    times[tail++] = at;
  }

  private void makeRoom() {
    int kept = tail - head;
    long[] room = kept * 2 > times.length || times.length == 0 ? new long[kept * 2 + 8] : times;
    System.arraycopy(times, head, room, 0, kept);
    times = room;
    head = 0;
    tail = kept;
  }

  private void forget(long at) {
    head = firstWithin(at);
  }

  /** The place of the first that is within the window at an instant; the latest are the last. */
  private int firstWithin(long at) {
    int low = head;
    if (low == tail || at - times[low] < window) {
      return low;
    }
    int high = tail;
    while (high - low > 1) { // the one at low has left the window, the one at high has not
      int middle = (low + high) >>> 1;
      if (at - times[middle] >= window) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** How many count at an instant, not before the last one counted. */
  long count(long at) {
    return window < 0 ? all : tail - firstWithin(at);
  }

  /** When it goes down to so many after an instant by time alone, or {@link Times#NEVER}. */
  long fallsTo(long many, long after) {
    long now = count(after);
    return window < 0 || many < 0 || many >= now
        ? Times.NEVER
        : Times.plus(times[(int) (tail - many - 1)], window);
  }

  void clear() {
    head = 0;
    tail = 0;
    all = 0;
  }

  Counted counted(long at) {
    if (window < 0) {
      return new Counted(all, List.of());
    }
    forget(at);
    List<Instant> lately = new ArrayList<>(tail - head);
    for (int i = head; i < tail; i++) {
      lately.add(Instant.ofEpochMilli(times[i]));
    }
    return new Counted(0, lately);
  }
}
