package dev.fullcourt.engine.play;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One run of a play for a buyer, as its decisions tell of it.
 *
 * @param buyer the buyer's id
 * @param number which run of the buyer, from 0, in the order they started
 * @param play the name of the play
 * @param run which run of that play, from 1
 * @param round the round in which it started, from 1
 * @param started when it started
 * @param byHand whether a person started it
 * @param person the person it is about, or null
 * @param ended when it ended, or null while it runs
 * @param end what became of it
 * @param reason the reason it gave at its end, or null
 * @param steps what became of its steps, in order; some after its end
 * @param position the place in the ledger of the decision that started it
 */
public record PlayRun(
    String buyer,
    int number,
    String play,
    int run,
    int round,
    Instant started,
    boolean byHand,
    @Nullable String person,
    @Nullable Instant ended,
    End end,
    @Nullable String reason,
    List<Step> steps,
    long position) {

  public PlayRun {
    steps = List.copyOf(steps);
  }

  /** The same run with these steps. */
  public PlayRun with(List<Step> others) {
    return new PlayRun(
        buyer, number, play, run, round, started, byHand, person, ended, end, reason, others,
        position);
  }

  /** What can become of a run; but for the first, the words of the ledger. */
  public enum End {
    RUNNING,
    FINISHED,
    ENDED,
    RECYCLED,
    KEPT,
    STOPPED,
    TAKEN_OVER,
    TURN_OVER,
    DROPPED;

    /** The word in tables. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What can become of a step. */
  public enum Fate {
    ASKED,
    WITHHELD,
    WITHDRAWN,
    DONE,
    OVERDUE;

    /** The word in tables. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Something that became of a step.
   *
   * @param step which
   * @param at when
   * @param fate what
   * @param why what stood against it, or null
   */
  public record Step(String step, Instant at, Fate fate, @Nullable String why) {}

  /** Of how many steps that became. */
  public int steps(Fate fate) {
    return (int) steps.stream().filter(step -> step.fate() == fate).count();
  }

  /** How long it ran, once it is over; else null. */
  public @Nullable Duration taken() {
    return ended == null ? null : Duration.between(started, ended);
  }

  /** As it stood at an instant at which it had started. */
  public PlayRun seenAt(Instant horizon) {
    boolean over = ended != null && !ended.isAfter(horizon);
    return new PlayRun(
        buyer,
        number,
        play,
        run,
        round,
        started,
        byHand,
        person,
        over ? ended : null,
        over ? end : End.RUNNING,
        over ? reason : null,
        steps.stream().filter(step -> !step.at().isAfter(horizon)).toList(),
        position);
  }
}
