package dev.fullcourt.engine.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of a buyer's clock, from its start to its end; of those of one agreed time only the last
 * can still run.
 *
 * @param buyer the buyer's id
 * @param number which run of the buyer, from 0, in the order they started
 * @param sla the name of the agreed time
 * @param round the round in which it started, from 1
 * @param since when it started
 * @param due when it was to be breached, as last put off
 * @param breached when it was breached, or null
 * @param ended when it was stopped or cancelled, or null while it runs
 * @param end what became of it
 * @param contact {@code attempt} or {@code conversation} when that stopped it, else null
 * @param reason why it was cancelled, or null
 * @param position the place in the ledger of the decision that started it
 */
public record ClockRun(
    String buyer,
    int number,
    String sla,
    int round,
    Instant since,
    Instant due,
    @Nullable Instant breached,
    @Nullable Instant ended,
    End end,
    @Nullable String contact,
    @Nullable String reason,
    long position) {

  /** What can become of a run. */
  public enum End {
    /** Nothing yet. */
    RUNNING,
    /** What was promised was done. */
    STOPPED,
    /** It no longer mattered. */
    CANCELLED;

    /** The word in tables. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** How long it ran by the clock on the wall, when it was stopped; else null. */
  public @Nullable Duration taken() {
    return end == End.STOPPED && ended != null ? Duration.between(since, ended) : null;
  }

  /** As it stood at an instant at which it had started. */
  public ClockRun seenAt(Instant horizon) {
    boolean over = ended != null && !ended.isAfter(horizon);
    boolean late = breached != null && !breached.isAfter(horizon);
    return new ClockRun(
        buyer,
        number,
        sla,
        round,
        since,
        due,
        late ? breached : null,
        over ? ended : null,
        over ? end : End.RUNNING,
        over ? contact : null,
        over ? reason : null,
        position);
  }
}
