package dev.fullcourt.engine.clock;

import dev.fullcourt.engine.calendar.Pause;
import dev.fullcourt.engine.decision.ClockDecision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clock of an agreed time, while it runs.
 *
 * @param sla the name of the agreed time
 * @param buyer the time of the buyer who waits
 * @param holder the person responsible, if one was named since; else null
 * @param pauses when it stood or stands still, in the order of time
 * @param resumeAt when the present pause is over, or null when nothing is to be said of that
 * @param stage the stage whose entry started it, or null
 * @param handoff the handoff that started it, or null
 */
public record RunningClock(
    String sla,
    Term buyer,
    @Nullable Holder holder,
    List<Pause> pauses,
    @Nullable Instant resumeAt,
    @Nullable String stage,
    @Nullable String handoff) {

  public RunningClock {
    pauses = List.copyOf(pauses);
  }

  /**
   * Who is responsible, and their own time.
   *
   * @param event the place in the log of the event that named them
   * @param owner how it named them, or null
   * @param term their time
   */
  public record Holder(long event, @Nullable String owner, Term term) {

    Holder withTerm(Term other) {
      return new Holder(event, owner, other);
    }

    ClockDecision.Assignment assignment() {
      return new ClockDecision.Assignment(event, term.since(), term.due());
    }
  }

  /** When its next timer is due, or null when none is. */
  public @Nullable Instant nextDue() {
    Timer next = Timer.nextOf(0, this);
    return next == null ? null : next.at();
  }

  ClockDecision.@Nullable Assignment assignment() {
    return holder == null ? null : holder.assignment();
  }

  RunningClock withBuyer(Term term) {
    return new RunningClock(sla, term, holder, pauses, resumeAt, stage, handoff);
  }

  RunningClock withHolder(@Nullable Holder other) {
    return new RunningClock(sla, buyer, other, pauses, resumeAt, stage, handoff);
  }

  RunningClock withPauses(List<Pause> all, @Nullable Instant until) {
    return new RunningClock(sla, buyer, holder, all, until, stage, handoff);
  }
}
