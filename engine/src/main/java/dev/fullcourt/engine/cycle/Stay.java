package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.decision.Move;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A buyer's time in one stage. The stays of a buyer follow each other with no gap and no overlap;
 * the last is still open.
 *
 * @param buyer the buyer's id
 * @param number which stay of the buyer, from 0
 * @param stage where
 * @param entered when it began
 * @param left when it ended, or null while the buyer is still there
 * @param next the stage entered next, or null while the buyer is still there
 * @param nextMove in which way the next stage was entered, or null
 * @param move in which way this one was entered
 * @param arm the way in of the round
 * @param round which time round, from 1
 * @param reason the declared reason for a detour, or null
 * @param playbook the version under which it was entered
 * @param position the place in the ledger of the decision that began it
 */
public record Stay(
    String buyer,
    int number,
    String stage,
    Instant entered,
    @Nullable Instant left,
    @Nullable String next,
    @Nullable Move nextMove,
    Move move,
    String arm,
    int round,
    @Nullable String reason,
    int playbook,
    long position) {

  /** Whether the buyer is still there. */
  public boolean open() {
    return left == null;
  }
}
