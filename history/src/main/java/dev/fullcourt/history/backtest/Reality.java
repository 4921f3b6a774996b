package dev.fullcourt.history.backtest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What really happened with one buyer. Times are milliseconds since 1970.
 *
 * @param first its first event
 * @param when when what happened, in order
 */
record Reality(long first, Map<Happened, List<Long>> when) {

  Reality {
    Map<Happened, List<Long>> copy = new EnumMap<>(Happened.class);
    when.forEach((what, times) -> copy.put(what, List.copyOf(times)));
    when = copy;
  }

  List<Long> times(Happened what) {
    return when.getOrDefault(what, List.of());
  }

  /** The first time in a stretch, or -1; from its first instant on and before its end. */
  long first(Happened what, long from, long before) {
    for (long at : times(what)) {
      if (at >= from && at < before) {
        return at;
      }
    }
    return -1;
  }
}
