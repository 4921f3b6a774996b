package dev.fullcourt.engine.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of the handing over of a buyer (law 25): offered, then accepted, rejected or expired;
 * once accepted, returned or closed. An open one, offered or accepted, is of each handoff at most
 * one.
 */
public sealed interface HandoffDecision extends Decision {

  /** The name of the handoff. */
  String handoff();

  @Override
  HandoffDecision at(long position);

  /**
   * The buyer was offered, and from now on is the receiver's.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why; by a rule of the playbook with the score then
   * @param handoff which
   * @param function to whom
   * @param team the team, or null when the playbook names the function alone
   * @param expires when the offer falls through if nobody answers, or null for never
   * @param handRaised whether the buyer asked outright to talk: then it goes first
   */
  record Offered(
      long position,
      Instant at,
      Cause cause,
      String handoff,
      String function,
      @Nullable String team,
      @Nullable Instant expires,
      boolean handRaised)
      implements HandoffDecision {
    @Override
    public Offered at(long place) {
      return new Offered(place, at, cause, handoff, function, team, expires, handRaised);
    }
  }

  /**
   * The receiver has taken it, and works on it from now on.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param handoff which
   * @param offered when it was offered
   */
  record Accepted(long position, Instant at, Cause cause, String handoff, Instant offered)
      implements HandoffDecision {
    @Override
    public Accepted at(long place) {
      return new Accepted(place, at, cause, handoff, offered);
    }
  }

  /**
   * The receiver does not take it.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param handoff which
   * @param offered when it was offered
   * @param reason the declared reason given, or null
   */
  record Rejected(
      long position,
      Instant at,
      Cause cause,
      String handoff,
      Instant offered,
      @Nullable String reason)
      implements HandoffDecision {
    @Override
    public Rejected at(long place) {
      return new Rejected(place, at, cause, handoff, offered, reason);
    }
  }

  /**
   * Nobody answered in time.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param handoff which
   * @param offered when it was offered
   */
  record Expired(long position, Instant at, Cause cause, String handoff, Instant offered)
      implements HandoffDecision {
    @Override
    public Expired at(long place) {
      return new Expired(place, at, cause, handoff, offered);
    }
  }

  /**
   * The receiver, who had accepted it, has given it back.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param handoff which
   * @param accepted when it was accepted
   * @param reason the declared reason given, or null
   */
  record Returned(
      long position,
      Instant at,
      Cause cause,
      String handoff,
      Instant accepted,
      @Nullable String reason)
      implements HandoffDecision {
    @Override
    public Returned at(long place) {
      return new Returned(place, at, cause, handoff, accepted, reason);
    }
  }

  /**
   * It is over, because the buyer has moved on.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why; its rule names the stage entered
   * @param handoff which
   * @param since since when it was offered, or accepted if it was
   * @param wasAccepted whether it had been accepted
   * @param end what ended it
   */
  record Closed(
      long position,
      Instant at,
      Cause cause,
      String handoff,
      Instant since,
      boolean wasAccepted,
      End end)
      implements HandoffDecision {
    @Override
    public Closed at(long place) {
      return new Closed(place, at, cause, handoff, since, wasAccepted, end);
    }
  }

  /** What ends a handoff besides an answer. */
  enum End {
    /** The buyer was recycled; the stage's entry at that instant says why. */
    RECYCLED,
    /** The round was decided: won, lost or disqualified. */
    DECIDED,
    /** The buyer has left the stage that begins with it. */
    STAGE_LEFT;

    /** The word in ledger and reports. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
