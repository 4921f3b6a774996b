package dev.fullcourt.server.cycle;

import dev.fullcourt.server.log.LiveReader.Work;
import dev.fullcourt.server.log.Partitions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whose turn it is: under load all have theirs, those with high numbers too. */
final class Rota {

  /** Behind those that had the last turn. */
  private int first;

  /**
   * Those of the next turn: as many as fill it, the last of them perhaps with more than fits.
   *
   * @param work what there is to do
   * @param most at most so many partitions
   * @param rows so many rows fill a turn
   */
  List<Integer> next(List<Work> work, int most, int rows) {
    List<Integer> chosen = new ArrayList<>();
    long waiting = 0;
    for (Work each : work.stream().sorted(Comparator.comparingInt(this::place)).toList()) {
      if (chosen.size() < most && waiting < rows) {
        chosen.add(each.partition());
        waiting += each.rows();
      }
    }
    return chosen;
  }

  /** Notes that these had their turn. */
  void had(List<Integer> turn) {
    if (!turn.isEmpty()) {
      first = turn.getLast() + 1;
    }
  }

  private int place(Work work) {
    return Math.floorMod(work.partition() - first, Partitions.COUNT);
  }
}
