package dev.fullcourt.history.measures.alerts;

import dev.fullcourt.engine.alert.AlertRun;
import dev.fullcourt.history.measures.alerts.AlertGroup.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts alerts of one cause together, as far as they follow upon each other without a break; what is
 * back within a day was not over.
 */
public final class AlertGroups {

  /** The order in which they were raised; of one instant, by buyer and number. */
  static final Comparator<AlertRun> ORDER =
      Comparator.comparing(AlertRun::raised)
          .thenComparing(AlertRun::buyer)
          .thenComparing(AlertRun::number);

  /**
   * A count within a window falls for minutes in the middle of a surge, as what is old leaves it; of
   * a backlog that is worked off, one call comes before its time is over and the next after.
   */
  private static final Duration LULL = Duration.ofDays(1);

  private AlertGroups() {}

  /**
   * The groups, in the order they opened. Alerts of one cause belong together while one of them is
   * open, and for a day after the last ended.
   *
   * @param runs in any order
   */
  public static List<AlertGroup> of(Collection<AlertRun> runs) {
    Map<Cause, List<AlertRun>> byCause = new LinkedHashMap<>();
    runs.stream()
        .sorted(ORDER)
        .forEach(run -> byCause.computeIfAbsent(Cause.of(run), c -> new ArrayList<>()).add(run));
    List<AlertGroup> groups = new ArrayList<>();
    byCause.forEach((cause, all) -> groups.addAll(cut(cause, all)));
    groups.sort(
        Comparator.comparing(AlertGroup::raised).thenComparing(group -> group.cause().alert()));
    return List.copyOf(groups);
  }

  private static List<AlertGroup> cut(Cause cause, List<AlertRun> runs) {
    List<AlertGroup> groups = new ArrayList<>();
    List<AlertRun> together = new ArrayList<>();
    Instant until = null;
    for (AlertRun run : runs) {
      if (!together.isEmpty() && until != null && run.raised().isAfter(until.plus(LULL))) {
        groups.add(group(cause, together, until));
        together.clear();
      }
      until = together.isEmpty() ? run.ended() : later(until, run.ended());
      together.add(run);
    }
    if (!together.isEmpty()) {
      groups.add(group(cause, together, until));
    }
    return groups;
  }

  private static AlertGroup group(Cause cause, List<AlertRun> runs, @Nullable Instant until) {
    return new AlertGroup(cause, runs.getFirst().raised(), until, runs);
  }

  /** The later end; one that is open has none. */
  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return null;
    }
    return one.isAfter(other) ? one : other;
  }
}
