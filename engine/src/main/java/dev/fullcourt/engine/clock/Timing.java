package dev.fullcourt.engine.clock;

import dev.fullcourt.engine.calendar.Pause;
import dev.fullcourt.engine.calendar.Pauses;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Sla;
import dev.fullcourt.engine.time.Length;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When the time of one agreed time is over: business hours, with pauses, in closed form. */
final class Timing {

  private final Sla sla;

  Timing(Sla sla) {
    this.sla = sla;
  }

  /** Whether a date the buyer gave puts anything off. */
  boolean mayPause() {
    return switch (sla.pauseAtMost()) {
      case Length.Plain(Duration most) -> !most.isZero();
      case Length.BusinessHours(int most) -> most > 0;
      case Length.BusinessDays(int most) -> most > 0;
    };
  }

  /** The term that begins at an instant. */
  Term from(Instant since, List<Pause> pauses) {
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
    return sla.hours().plus(since, sla.within(), new Pauses(pauses, sla.pauseAtMost()));
  }

  private @Nullable Instant warnAt(Instant since, List<Pause> pauses) {
    return sla.warnPercent() == null
        ? null
        : sla.hours()
            .warnPoint(
                since, sla.within(), sla.warnPercent(), new Pauses(pauses, sla.pauseAtMost()));
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
    if (value instanceof Value.Moment(Instant instant)) {
      return instant;
    }
    try {
      return value == null
          ? null
          : LocalDate.parse(value.toString()).atStartOfDay(sla.hours().zone()).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
