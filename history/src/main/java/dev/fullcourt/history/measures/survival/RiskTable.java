package dev.fullcourt.history.measures.survival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * For each time at which something ended: how many were watched, and how many ended in which way.
 *
 * <p>At one time, those who enter late come first, then exits, then censorings: a spell is at risk
 * at t when {@code entry <= t <= exit}. (Klein and Moeschberger, section 4.6, have entry &lt; t; in
 * whole days that would drop whoever enters and leaves on the same day.)
 */
final class RiskTable {

  /**
   * One time of exits.
   *
   * @param time when, in the unit of the spells
   * @param atRisk how many were watched
   * @param exits how many ended, by outcome
   * @param exited how many ended in all
   */
  record Row(long time, int atRisk, Map<String, Integer> exits, int exited) {
    Row {
      exits = Map.copyOf(exits);
    }
  }

  private final long[] entries;
  private final long[] exits;
  private final List<Row> rows;

  RiskTable(Collection<Spell> spells) {
    entries = spells.stream().mapToLong(Spell::entry).sorted().toArray();
    exits = spells.stream().mapToLong(Spell::exit).sorted().toArray();
    List<Spell> ended =
        spells.stream()
            .filter(spell -> spell.outcome() != null)
            .sorted(Comparator.comparingLong(Spell::exit))
            .toList();
    List<Row> found = new ArrayList<>();
    int next = 0;
    while (next < ended.size()) {
      long time = ended.get(next).exit();
      Map<String, Integer> by = new HashMap<>();
      int first = next;
      for (; next < ended.size() && ended.get(next).exit() == time; next++) {
        String outcome = ended.get(next).outcome();
        if (outcome != null) {
          by.merge(outcome, 1, Integer::sum);
        }
      }
      found.add(new Row(time, atRisk(time), by, next - first));
    }
    rows = List.copyOf(found);
  }

  List<Row> rows() {
    return rows;
  }

  int size() {
    return entries.length;
  }

  /** How many are watched at a time: entered by then, and not gone before it. */
  int atRisk(long time) {
    return countBelow(entries, time + 1) - countBelow(exits, time);
  }

  private static int countBelow(long[] sorted, long limit) {
    return Search.count(sorted.length, place -> sorted[place] < limit);
  }
}
