package dev.fullcourt.engine.calendar;

import dev.fullcourt.engine.time.Length;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pauses of one clock (law 29).
 *
 * @param list in the order of time and apart from each other; overlapping ones are joined
 * @param atMost how much later than without pauses the clock may end, all pauses together; null for
 *     no limit
 */
public record Pauses(List<Pause> list, @Nullable Length atMost) {

  /** No pause. */
  public static final Pauses NONE = new Pauses(List.of(), null);

  public Pauses {
    list = joined(list);
  }

  private static List<Pause> joined(List<Pause> pauses) {
    List<Pause> joined = new ArrayList<>();
    for (Pause pause : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
      Pause last = joined.isEmpty() ? null : joined.getLast();
      if (last == null || pause.from().isAfter(last.until())) {
        joined.add(pause);
      } else {
        joined.set(joined.size() - 1, new Pause(last.from(), later(last.until(), pause.until())));
      }
    }
    return List.copyOf(joined);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
