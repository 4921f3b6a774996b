package dev.fullcourt.engine.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of the clock of an agreed time. Points play no part in it. */
public sealed interface ClockDecision extends Decision {

  /** The name of the agreed time. */
  String sla();

  @Override
  ClockDecision at(long position);

  /**
   * Somebody was made responsible while the clock ran, and has had it since then.
   *
   * @param event the place in the log of the event that says so, and names them
   * @param since when
   * @param due when their own time is over
   */
  record Assignment(long event, Instant since, Instant due) {}

  /**
   * It began to run.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param sla which
   * @param function who answers for it
   * @param team the team, or null when the playbook names the function alone
   * @param due when it will be breached
   * @param warn when it will warn, or null
   */
  record Started(
      long position,
      Instant at,
      Cause cause,
      String sla,
      String function,
      @Nullable String team,
      Instant due,
      @Nullable Instant warn)
      implements ClockDecision {
    @Override
    public Started at(long place) {
      return new Started(place, at, cause, sla, function, team, due, warn);
    }
  }

  /**
   * Most of the time has passed.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param sla which
   * @param since since when the buyer waits
   * @param due when the buyer's time is over
   * @param assignment set when it is the time of the person responsible that passes, else null
   */
  record Warned(
      long position,
      Instant at,
      Cause cause,
      String sla,
      Instant since,
      Instant due,
      @Nullable Assignment assignment)
      implements ClockDecision {
    @Override
    public Warned at(long place) {
      return new Warned(place, at, cause, sla, since, due, assignment);
    }
  }

  /**
   * The time is over. The clock runs on until it is stopped or cancelled.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param sla which
   * @param since since when the buyer waits
   * @param due when the buyer's time is over
   * @param assignment set when it is the time of the person responsible that is over, else null
   */
  record Breached(
      long position,
      Instant at,
      Cause cause,
      String sla,
      Instant since,
      Instant due,
      @Nullable Assignment assignment)
      implements ClockDecision {
    @Override
    public Breached at(long place) {
      return new Breached(place, at, cause, sla, since, due, assignment);
    }
  }

  /**
   * It stands still until a date the buyer gave.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param sla which
   * @param until the date
   * @param due when it will now be breached
   */
  record Paused(long position, Instant at, Cause cause, String sla, Instant until, Instant due)
      implements ClockDecision {
    @Override
    public Paused at(long place) {
      return new Paused(place, at, cause, sla, until, due);
    }
  }

  /**
   * It goes on.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param sla which
   * @param due when it will be breached
   */
  record Resumed(long position, Instant at, Cause cause, String sla, Instant due)
      implements ClockDecision {
    @Override
    public Resumed at(long place) {
      return new Resumed(place, at, cause, sla, due);
    }
  }

  /**
   * Somebody else is responsible now. The buyer's clock goes on as before.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param sla which
   * @param since since when the buyer waits
   * @param due when the buyer's time is over
   * @param assignment the new person's time
   */
  record Reassigned(
      long position,
      Instant at,
      Cause cause,
      String sla,
      Instant since,
      Instant due,
      Assignment assignment)
      implements ClockDecision {
    @Override
    public Reassigned at(long place) {
      return new Reassigned(place, at, cause, sla, since, due, assignment);
    }
  }

  /**
   * What was promised was done.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param sla which
   * @param since since when the buyer waited
   * @param due when the buyer's time was over
   * @param late whether that was before
   * @param contact {@code attempt} or {@code conversation}, or null when it was no contact
   * @param assignment the time of the person responsible, if one was named while it ran
   */
  record Stopped(
      long position,
      Instant at,
      Cause cause,
      String sla,
      Instant since,
      Instant due,
      boolean late,
      @Nullable String contact,
      @Nullable Assignment assignment)
      implements ClockDecision {
    @Override
    public Stopped at(long place) {
      return new Stopped(place, at, cause, sla, since, due, late, contact, assignment);
    }
  }

  /**
   * It no longer matters.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why; its rule says what made it moot
   * @param sla which
   * @param since since when the buyer waited
   * @param due when the buyer's time was over, or would have been
   * @param late whether that was before
   * @param reason what made it moot
   */
  record Cancelled(
      long position,
      Instant at,
      Cause cause,
      String sla,
      Instant since,
      Instant due,
      boolean late,
      Reason reason)
      implements ClockDecision {
    @Override
    public Cancelled at(long place) {
      return new Cancelled(place, at, cause, sla, since, due, late, reason);
    }
  }

  /** What can make a clock moot. */
  enum Reason {
    /** What the agreed time names under {@code cancels}. */
    CANCELLED,
    /** The stage was left whose entry started it. */
    STAGE_LEFT,
    /** The handoff was closed that started it. */
    HANDOFF_CLOSED,
    /** A new turn began. */
    TURN_OVER;

    /** The word in ledger and reports. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
