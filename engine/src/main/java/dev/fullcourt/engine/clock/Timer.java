package dev.fullcourt.engine.clock;

import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.ClockDecision;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something a clock does by itself. Timers of one instant fire in the order of their keys (law 3).
 *
 * @param number the number of the agreed time
 * @param at when
 * @param key its name, for example {@code slas.first conversation.breach}
 * @param kind what it does
 */
public record Timer(int number, Instant at, String key, Kind kind) implements Comparable<Timer> {

  private static final Comparator<Timer> ORDER =
      Comparator.comparing(Timer::at).thenComparing(Timer::key);

  /** What a timer does; the word ends its key. */
  public enum Kind {
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

  @Override
  public int compareTo(Timer other) {
    return ORDER.compare(this, other);
  }

  /** The next timer of a clock, or null when none is due any more. */
  static @Nullable Timer nextOf(int number, RunningClock clock) {
    return Stream.of(
            ofTerm(number, clock, clock.buyer(), Kind.WARN, Kind.BREACH),
            clock.holder() == null
                ? null
                : ofTerm(
                    number, clock, clock.holder().term(), Kind.HOLDER_WARN, Kind.HOLDER_BREACH),
            clock.resumeAt() == null ? null : of(number, clock, clock.resumeAt(), Kind.RESUME))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static @Nullable Timer ofTerm(
      int number, RunningClock clock, Term term, Kind warn, Kind breach) {
    Instant due = term.nextDue();
    return due == null ? null : of(number, clock, due, term.warnAt() == null ? breach : warn);
  }

  private static Timer of(int number, RunningClock clock, Instant at, Kind kind) {
    return new Timer(number, at, "slas." + clock.sla() + "." + kind.word, kind);
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
