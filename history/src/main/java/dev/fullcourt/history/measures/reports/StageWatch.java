package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.history.measures.Act;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.survival.Sample;
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
 * it, so that nobody has the advantage of having lived to show it.
 */
final class StageWatch {

  private static final int BANDS = 10;

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
  private long[] bounds = {};

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

  /** To be called when all are there: cuts the time since entry where tenths of those went on. */
  void cut() {
    Sample gone = Sample.of(stays.stream().filter(Watched::forward).map(Watched::length).toList());
    List<Long> cuts = new ArrayList<>();
    for (int i = 1; i < BANDS; i++) {
      Long at = gone.quantile((double) i / BANDS);
      if (at != null && at > 0 && (cuts.isEmpty() || at > cuts.getLast())) {
        cuts.add(at);
      }
    }
    bounds = cuts.stream().mapToLong(Long::longValue).toArray();
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
    Exposure seen = new Exposure(bounds.length + 1);
    for (Watched stay : stays) {
      Long at = stay.shown().get(behaviour);
      seen.stay(stay.length(), at, stay.forward(), stay.atOnce().contains(behaviour));
      spread(0, at == null ? stay.length() : at, seen.otherTime);
      if (at != null) {
        spread(at, stay.length(), seen.time);
      }
      if (stay.forward()) {
        (at == null ? seen.otherEvents : seen.events)[band(stay.length())]++;
      }
    }
    return seen;
  }

  /** The band that ends at a length, or in which it lies. */
  private int band(long length) {
    int place = Arrays.binarySearch(bounds, length);
    return place >= 0 ? place : -place - 1;
  }

  private void spread(long from, long to, double[] bands) {
    long low = 0;
    for (int k = 0; k < bands.length; k++) {
      long high = k < bounds.length ? bounds[k] : Long.MAX_VALUE;
      bands[k] += Math.max(0, Math.min(to, high) - Math.max(from, low));
      low = high;
    }
  }
}
