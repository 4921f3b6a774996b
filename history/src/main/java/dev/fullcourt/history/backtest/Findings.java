package dev.fullcourt.history.backtest;

import dev.fullcourt.engine.playbook.FiscalYear;
import dev.fullcourt.history.measures.CalendarCut;
import dev.fullcourt.history.measures.CalendarCut.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was found of some buyers; what was found of others can be added to it. */
final class Findings {

  private static final long NEVER = Long.MAX_VALUE;

  final Side current = new Side();
  final Side proposed = new Side();
  final SortedMap<Stretch, WeekCount> weeks = new TreeMap<>();
  final List<Named> gained = new ArrayList<>();
  final List<Named> lost = new ArrayList<>();

  /**
   * Of buyers who met it under both: the first time under the proposed less that under the other.
   */
  final Longs shifts = new Longs();

  final WinCount wins = new WinCount();
  long events;
  long buyers;
  Instant horizon = Instant.EPOCH;
  private final FiscalYear calendar;

  Findings(FiscalYear calendar) {
    this.calendar = calendar;
  }

  /** What adds up in one week. */
  static final class WeekCount {
    int current;
    int proposed;
    int gained;
    int lost;
  }

  /**
   * Takes in what became of a buyer.
   *
   * @param before under the current playbook; null when it did not meet the definition and was not
   *     won
   * @param after under the proposed one
   */
  void take(@Nullable Tried before, Tried after) {
    Reality reality = before == null ? after.reality() : before.reality();
    List<Long> was = before == null ? List.of() : before.met();
    List<Long> is = after.met();
    current.crossings.add(was, reality);
    proposed.crossings.add(is, reality);
    was.forEach(at -> week(at).current++);
    is.forEach(at -> week(at).proposed++);
    Tried really = new Tried(after.partition(), after.buyer(), is, reality, after.name());
    if (!was.isEmpty() && !is.isEmpty()) {
      shifts.add(is.getFirst() - was.getFirst());
    } else if (!is.isEmpty()) {
      week(is.getFirst()).gained++;
      gained.add(Named.of(really, after.name().get(), is.getFirst()));
    } else if (!was.isEmpty()) {
      week(was.getFirst()).lost++;
      lost.add(Named.of(really, after.name().get(), was.getFirst()));
    }
    wins(really, was, is);
  }

  /** What was met since the win before, and before this one, has caught it. */
  private void wins(Tried buyer, List<Long> was, List<Long> is) {
    Reality reality = buyer.reality();
    long since = Long.MIN_VALUE;
    for (long won : reality.times(Happened.WON)) {
      long early = firstIn(was, since, won);
      long late = firstIn(is, since, won);
      wins.add(
          reality.first() >= won,
          early == NEVER ? -1 : won - early,
          late == NEVER ? -1 : won - late);
      if ((early == NEVER) != (late == NEVER)) {
        Named named =
            new Named(
                buyer.buyer(), buyer.name().get(), Instant.ofEpochMilli(won), Happened.WON.word());
        (late == NEVER ? wins.onlyCurrent : wins.onlyProposed).add(named);
      }
      since = won;
    }
  }

  private static long firstIn(List<Long> met, long from, long before) {
    for (long at : met) {
      if (at >= from && at < before) {
        return at;
      }
    }
    return NEVER;
  }

  private WeekCount week(long at) {
    Stretch week = CalendarCut.WEEK.stretch(Instant.ofEpochMilli(at), calendar);
    return weeks.computeIfAbsent(week, none -> new WeekCount());
  }

  void addAll(Findings other) {
    current.addAll(other.current);
    proposed.addAll(other.proposed);
    other.weeks.forEach((week, count) -> {
      WeekCount sum = weeks.computeIfAbsent(week, none -> new WeekCount());
      sum.current += count.current;
      sum.proposed += count.proposed;
      sum.gained += count.gained;
      sum.lost += count.lost;
    });
    gained.addAll(other.gained);
    lost.addAll(other.lost);
    shifts.addAll(other.shifts);
    wins.addAll(other.wins);
    events += other.events;
    buyers += other.buyers;
    horizon = other.horizon.isAfter(horizon) ? other.horizon : horizon;
  }
}
