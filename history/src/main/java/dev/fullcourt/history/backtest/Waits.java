package dev.fullcourt.history.backtest;

import dev.fullcourt.engine.clock.ClockRun;
import dev.fullcourt.engine.playbook.Sla;
import dev.fullcourt.engine.time.Length;
import dev.fullcourt.history.measures.survival.KaplanMeier;
import dev.fullcourt.history.measures.survival.Spell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The runs of the clock of one agreed time. */
final class Waits {

  private static final String DONE = "done";

  private final Longs since = new Longs();
  private final Longs due = new Longs();
  private final Longs until = new Longs();
  private final Longs done = new Longs();
  private int breached;
  private int cancelled;
  private int running;

  /** Adds a run; one that still runs was watched up to the horizon. */
  void add(ClockRun run, long horizon) {
    Instant ended = run.ended();
    since.add(run.since().toEpochMilli());
    due.add(run.due().toEpochMilli());
    until.add(ended == null ? horizon : ended.toEpochMilli());
    done.add(run.end() == ClockRun.End.STOPPED ? 1 : 0);
    breached += run.breached() == null ? 0 : 1;
    cancelled += run.end() == ClockRun.End.CANCELLED ? 1 : 0;
    running += run.end() == ClockRun.End.RUNNING ? 1 : 0;
  }

  void addAll(Waits others) {
    since.addAll(others.since);
    due.addAll(others.due);
    until.addAll(others.until);
    done.addAll(others.done);
    breached += others.breached;
    cancelled += others.cancelled;
    running += others.running;
  }

  int started() {
    return since.size();
  }

  int breached() {
    return breached;
  }

  int cancelled() {
    return cancelled;
  }

  int running() {
    return running;
  }

  /** How long it took to do what was promised, measured as another agreed time measures. */
  KaplanMeier pace(Sla measure) {
    List<Spell> spells = new ArrayList<>(since.size());
    for (int i = 0; i < since.size(); i++) {
      long length = length(measure, since.get(i), Math.max(since.get(i), until.get(i)));
      spells.add(Spell.of(length, done.get(i) == 1 ? DONE : null));
    }
    return KaplanMeier.of(spells);
  }

  /** How many of these would be breached if each took as long as the pace says. */
  double expectedBreaches(Sla measure, KaplanMeier pace) {
    double breaches = 0;
    for (int i = 0; i < since.size(); i++) {
      long allowed = length(measure, since.get(i), Math.max(since.get(i), due.get(i)));
      // At the very end of the time it is too late already.
      breaches += pace.survival(Math.max(0, allowed - 1));
    }
    return breaches;
  }

  /** Milliseconds as the agreed time counts them: of its owner's hours, or on the clock. */
  private static long length(Sla measure, long from, long to) {
    return switch (measure.within()) {
      case Length.Plain _ -> to - from;
      case Length.BusinessHours _, Length.BusinessDays _ ->
          measure.hours().between(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to)).toMillis();
    };
  }
}
