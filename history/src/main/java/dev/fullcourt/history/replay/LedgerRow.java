package dev.fullcourt.history.replay;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.LedgerText;

/**
 * A row of a buyer's ledger, as far as it follows from the log.
 *
 * @param position its place in the buyer's ledger
 * @param revision the engine revision that decided it
 * @param kind the kind of decision
 * @param at when it took effect, in milliseconds since 1970
 * @param body its one text form
 */
public record LedgerRow(long position, int revision, String kind, long at, String body) {

  /** The row of a decision taken by this engine. */
  public static LedgerRow of(Decision decision) {
    return new LedgerRow(
        decision.position(),
        Engine.REVISION,
        LedgerText.kind(decision),
        decision.at().toEpochMilli(),
        LedgerText.of(decision));
  }

  @Override
  public String toString() {
    return position + " r" + revision + " " + kind + " " + at + " " + body;
  }
}
