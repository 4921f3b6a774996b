package dev.fullcourt.engine.clock;

import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.ClockDecision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a clock does by itself. Timers of one instant fire in the order of their keys (law 3).
 *
 * @param number the number of the agreed time
 * @param sla its name
 * @param at when
 * @param kind what it does
 */
record Timer(int number, String sla, Instant at, Kind kind) implements Comparable<Timer> {

  /** What a timer does, in the order of the words that end its key. */
  enum Kind {
    BREACH("breach"),
    HOLDER_BREACH("owner.breach"),
    HOLDER_WARN("owner.warn"),
    RESUME("resume"),
    WARN("warn");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /** Its name, for example {@code slas.first conversation.breach}. */
  String key() {
    return "slas." + sla + "." + kind.word;
  }

  @Override
  public int compareTo(Timer other) {
    int order = at.compareTo(other.at);
    return order == 0 ? key().compareTo(other.key()) : order;
  }

  /** The next timer of a clock, or null when none is due any more. */
  static @Nullable Timer nextOf(int number, RunningClock clock) {
    Timer next = ofTerm(number, clock, clock.buyer(), Kind.WARN, Kind.BREACH);
    if (clock.holder() != null) {
      Term theirs = clock.holder().term();
      next = earlier(next, ofTerm(number, clock, theirs, Kind.HOLDER_WARN, Kind.HOLDER_BREACH));
    }
    return clock.resumeAt() == null
        ? next
        : earlier(next, new Timer(number, clock.sla(), clock.resumeAt(), Kind.RESUME));
  }

  /** The one that fires first, if there is any. */
  static @Nullable Timer earlier(@Nullable Timer one, @Nullable Timer other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static @Nullable Timer ofTerm(
      int number, RunningClock clock, Term term, Kind warn, Kind breach) {
    Instant due = term.nextDue();
    return due == null
        ? null
        : new Timer(number, clock.sla(), due, term.warnAt() == null ? breach : warn);
  }

  /** The clock once it has fired. */
  RunningClock applied(RunningClock clock) {
    RunningClock.Holder holder = clock.holder();
    return switch (kind) {
      case HOLDER_WARN ->
          holder == null ? clock : clock.withHolder(holder.withTerm(holder.term().warned()));
      case HOLDER_BREACH ->
          holder == null ? clock : clock.withHolder(holder.withTerm(holder.term().over()));
      case WARN -> clock.withBuyer(clock.buyer().warned());
      case BREACH -> clock.withBuyer(clock.buyer().over()).withPauses(clock.pauses(), null);
      case RESUME -> clock.withPauses(clock.pauses(), null);
    };
  }

  /** What it says. */
  ClockDecision decision(RunningClock clock, Cause cause) {
    Instant since = clock.buyer().since();
    Instant due = clock.buyer().due();
    return switch (kind) {
      case WARN -> new ClockDecision.Warned(0, at, cause, clock.sla(), since, due, null);
      case BREACH -> new ClockDecision.Breached(0, at, cause, clock.sla(), since, due, null);
      case RESUME -> new ClockDecision.Resumed(0, at, cause, clock.sla(), due);
      case HOLDER_WARN ->
          new ClockDecision.Warned(0, at, cause, clock.sla(), since, due, clock.assignment());
      case HOLDER_BREACH ->
          new ClockDecision.Breached(0, at, cause, clock.sla(), since, due, clock.assignment());
    };
  }
}
