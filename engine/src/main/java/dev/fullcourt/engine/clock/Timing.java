package dev.fullcourt.engine.clock;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.calendar.Pause;
import dev.fullcourt.engine.calendar.Pauses;
import dev.fullcourt.engine.event.PointInTime;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Sla;
import dev.fullcourt.engine.time.Length;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When an agreed time is over: business hours, with pauses, in closed form. */
public final class Timing {

  private final BusinessHours hours;
  private final Length within;
  private final @Nullable Integer warnPercent;
  private final Length pauseAtMost;

  Timing(Sla sla) {
    this(sla.hours(), sla.within(), sla.warnPercent(), sla.pauseAtMost());
  }

  private Timing(
      BusinessHours hours, Length within, @Nullable Integer warnPercent, Length pauseAtMost) {
    this.hours = hours;
    this.within = within;
    this.warnPercent = warnPercent;
    this.pauseAtMost = pauseAtMost;
  }

  /**
   * The timing of something that nothing puts off.
   *
   * @param hours when they are at work
   * @param within how long it takes at most
   * @param warnPercent after how many percent of that to warn; null for never
   */
  public static Timing of(BusinessHours hours, Length within, @Nullable Integer warnPercent) {
    return new Timing(hours, within, warnPercent, new Length.Plain(Duration.ZERO));
  }

  /** Whether a date the buyer gave puts anything off. */
  boolean mayPause() {
    return switch (pauseAtMost) {
      case Length.Plain(Duration most) -> !most.isZero();
      case Length.BusinessHours(int most) -> most > 0;
      case Length.BusinessDays(int most) -> most > 0;
    };
  }

  /** The term that begins at an instant. */
  public Term from(Instant since, List<Pause> pauses) {
    Instant due = due(since, pauses);
    Instant warnAt = warnAt(since, pauses);
    return new Term(since, due, warnAt == null || warnAt.isBefore(due) ? warnAt : null, false);
  }

  /** The same term with other pauses. What has been warned of is not warned of again. */
  Term again(Term term, List<Pause> pauses) {
    if (term.breached()) {
      return term;
    }
    Term anew = from(term.since(), pauses);
    return term.warnAt() == null ? anew.warned() : anew;
  }

  private Instant due(Instant since, List<Pause> pauses) {
    return hours.plus(since, within, new Pauses(pauses, pauseAtMost));
  }

  private @Nullable Instant warnAt(Instant since, List<Pause> pauses) {
    return warnPercent == null
        ? null
        : hours.warnPoint(since, within, warnPercent, new Pauses(pauses, pauseAtMost));
  }

  /** The clock, standing still from one instant to another. */
  RunningClock paused(RunningClock clock, Instant from, Instant until) {
    List<Pause> pauses = with(clock.pauses(), from, until);
    Term buyer = again(clock.buyer(), pauses);
    RunningClock.Holder holder = clock.holder();
    return clock
        .withPauses(pauses, until.isBefore(buyer.due()) ? until : null)
        .withBuyer(buyer)
        .withHolder(holder == null ? null : holder.withTerm(again(holder.term(), pauses)));
  }

  /** The pauses once the buyer has given a date; a later word takes the place of an earlier one. */
  private static List<Pause> with(List<Pause> pauses, Instant from, Instant until) {
    List<Pause> all = new ArrayList<>();
    for (Pause pause : pauses) {
      if (pause.from().isBefore(from)) {
        all.add(new Pause(pause.from(), pause.until().isBefore(from) ? pause.until() : from));
      }
    }
    all.add(new Pause(from, until));
    return new Pauses(all, null).list();
  }

  /** The instant a value names: a point in time, or the beginning of a day in the owner's zone. */
  @Nullable Instant instant(@Nullable Value value) {
    return PointInTime.of(value, hours.zone());
  }
}
