package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.history.measures.Act;
import dev.fullcourt.history.measures.BuyerHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stays in one stage, and when behaviours were first shown in them. A stay is watched from its
 * entry until it was left, or until the horizon; time before a behaviour is shown is time without
 * it, so that nobody has the advantage of having lived to show it. Whenever somebody goes on, those
 * who had shown it by then are compared with those who had not, of all who had been there as long.
 */
final class StageWatch {

  /**
   * A stay.
   *
   * @param length from entry to its end, in milliseconds
   * @param forward whether it ended by going on
   * @param shown how long after entry each behaviour was shown first, strictly within the stay
   * @param atOnce the behaviours shown at the very instant of going on
   */
  private record Watched(
      long length, boolean forward, Map<String, Long> shown, Set<String> atOnce) {}

  private final List<Watched> stays = new ArrayList<>();
  private long[] moments = {};

  /** Adds a stay of a buyer. */
  void add(BuyerHistory buyer, Stay stay, Instant horizon) {
    Instant end = stay.left() == null ? horizon : stay.left();
    boolean forward = stay.left() != null && stay.nextMove() == Move.FORWARD;
    Map<String, Long> shown = new HashMap<>();
    Set<String> atOnce = new HashSet<>();
    for (Act act : buyer.acts()) {
      if (act.at().isAfter(stay.entered()) && act.at().isBefore(end)) {
        shown.putIfAbsent(act.behaviour(), act.at().toEpochMilli() - stay.entered().toEpochMilli());
      } else if (forward && act.at().equals(end)) {
        atOnce.add(act.behaviour());
      }
    }
    long length = Math.max(0, end.toEpochMilli() - stay.entered().toEpochMilli());
    stays.add(new Watched(length, forward, shown, atOnce));
  }

  /** To be called when all are there: finds how long after entry somebody went on. */
  void cut() {
    moments =
        stays.stream()
            .filter(Watched::forward)
            .mapToLong(Watched::length)
            .sorted()
            .distinct()
            .toArray();
  }

  int stays() {
    return stays.size();
  }

  /** Every behaviour shown in some stay. */
  Set<String> shown() {
    Set<String> all = new HashSet<>();
    stays.forEach(stay -> all.addAll(stay.shown().keySet()));
    return all;
  }

  /** What was seen of one behaviour. */
  Exposure exposure(String behaviour) {
    Exposure seen = new Exposure(moments.length);
    for (Watched stay : stays) {
      Long at = stay.shown().get(behaviour);
      long length = stay.length();
      int upTo = until(length);
      seen.watched(length, at, upTo, at == null ? upTo : until(at));
      seen.ended(length, at, stay.forward(), upTo - 1, stay.atOnce().contains(behaviour));
    }
    return seen;
  }

  /** How many moments there are up to a length of stay, that one included. */
  private int until(long length) {
    int place = Arrays.binarySearch(moments, length);
    return place >= 0 ? place + 1 : -place - 1;
  }
}
