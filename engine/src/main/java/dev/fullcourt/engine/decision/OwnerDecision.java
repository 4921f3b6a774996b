package dev.fullcourt.engine.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who of ours has the buyer, so far as it does not follow from stage and handoffs alone. Which
 * person takes a buyer depends on other buyers too: the engine asks, and an event answers (law 16).
 */
public sealed interface OwnerDecision extends Decision {

  /** The function that has the buyer. */
  String function();

  @Override
  OwnerDecision at(long position);

  /**
   * Somebody is wanted. Until one is named, the queue of the function has the buyer.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param function of which function
   * @param team of which team, or null when the playbook names the function alone
   * @param why what makes it necessary
   */
  record AssignmentRequested(
      long position, Instant at, Cause cause, String function, @Nullable String team, Why why)
      implements OwnerDecision {
    @Override
    public AssignmentRequested at(long place) {
      return new AssignmentRequested(place, at, cause, function, team, why);
    }
  }

  /**
   * Somebody has the buyer from now on. Who that is stands in the event named, or in the playbook;
   * exactly one of the two is set.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param function the function that has the buyer
   * @param event the place in the log of the event that names them, or null
   * @param named the person, as the playbook names them, or null
   */
  record Assigned(
      long position,
      Instant at,
      Cause cause,
      String function,
      @Nullable Long event,
      @Nullable String named)
      implements OwnerDecision {
    @Override
    public Assigned at(long place) {
      return new Assigned(place, at, cause, function, event, named);
    }
  }

  /**
   * Two buyers are one, and the other one's owner was named while this one's is at work on an open
   * opportunity: who has the buyer stays, and the other is to be told (law 35).
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param function the function that has the buyer
   * @param event the place in the log of the event that names the other
   */
  record Kept(long position, Instant at, Cause cause, String function, long event)
      implements OwnerDecision {
    @Override
    public Kept at(long place) {
      return new Kept(place, at, cause, function, event);
    }
  }

  /** What makes somebody necessary. */
  enum Why {
    /** A handoff was offered. */
    OFFERED,
    /** A stage was entered that another function leads. */
    STAGE_ENTERED,
    /** An agreed time is over, and is to be kept by somebody else. */
    BREACHED;

    /** The word in ledger and reports. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
