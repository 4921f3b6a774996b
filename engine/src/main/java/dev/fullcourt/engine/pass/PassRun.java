package dev.fullcourt.engine.pass;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One pass, from asking to its end.
 *
 * @param buyer the buyer's id
 * @param number which pass of the buyer, from 0, in the order they were asked for
 * @param pass the name of its kind
 * @param function who was to answer
 * @param team the team, or null
 * @param round the round in which it was asked for, from 1
 * @param asked when it was asked for
 * @param due by when it was to be answered
 * @param accepted when somebody took it on, or null
 * @param breached when its time was over, or null
 * @param ended when it came to an end, or null while it is open
 * @param outcome {@code open}, or the word of how it ended
 * @param won when the round in which it was answered was won later, or null
 * @param position the place in the ledger of the decision that says it was asked for
 */
public record PassRun(
    String buyer,
    int number,
    String pass,
    String function,
    @Nullable String team,
    int round,
    Instant asked,
    Instant due,
    @Nullable Instant accepted,
    @Nullable Instant breached,
    @Nullable Instant ended,
    String outcome,
    @Nullable Instant won,
    long position) {

  /** The word of one that has not ended. */
  public static final String OPEN = "open";

  /** Whether the answer helped to win: an assist of who answered. */
  public boolean isAssist() {
    return won != null;
  }

  /** As it stood at an instant at which it had been asked for. */
  public PassRun seenAt(Instant horizon) {
    Instant end = before(ended, horizon);
    return new PassRun(
        buyer,
        number,
        pass,
        function,
        team,
        round,
        asked,
        due,
        before(accepted, horizon),
        before(breached, horizon),
        end,
        end == null ? OPEN : outcome,
        before(won, horizon),
        position);
  }

  private static @Nullable Instant before(@Nullable Instant at, Instant horizon) {
    return at == null || at.isAfter(horizon) ? null : at;
  }
}
