package dev.fullcourt.engine.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the engine concluded: one row of a buyer's ledger. Its place in the ledger is its id. */
public sealed interface Decision
    permits AlertDecision,
        ClockDecision,
        HandoffDecision,
        OwnerDecision,
        PassDecision,
        PlayDecision,
        Decision.StageEntered,
        Decision.Amended {

  /** Its place in the buyer's ledger, from 0 (law 8). */
  long position();

  /** When it took effect. */
  Instant at();

  /** Why. */
  Cause cause();

  /** The same decision at another place in the ledger. */
  Decision at(long position);

  /**
   * The buyer entered a stage, and with that left the one before.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param stage the stage entered
   * @param from the stage left, or null at the start
   * @param move in which way
   * @param skipped stages of the stem passed over, in order
   * @param arm the way in of this round
   * @param round which time round, from 1
   * @param reason the declared reason given for a detour, or null
   */
  record StageEntered(
      long position,
      Instant at,
      Cause cause,
      String stage,
      @Nullable String from,
      Move move,
      List<String> skipped,
      String arm,
      int round,
      @Nullable String reason)
      implements Decision {
    public StageEntered {
      skipped = List.copyOf(skipped);
    }

    @Override
    public StageEntered at(long place) {
      return new StageEntered(place, at, cause, stage, from, move, skipped, arm, round, reason);
    }
  }

  /**
   * The buyer's history was corrected. Of the decisions in force so far the first {@code keeps}
   * stay in force; the others, still in the ledger as what was concluded at the time, are replaced
   * by those that follow (law 11).
   *
   * @param position its place in the buyer's ledger
   * @param at the instant of the earliest decision that changed
   * @param cause what made the correction known
   * @param keeps how many decisions in force stay
   */
  record Amended(long position, Instant at, Cause cause, int keeps) implements Decision {

    @Override
    public Amended at(long place) {
      return new Amended(place, at, cause, keeps);
    }
  }
}
