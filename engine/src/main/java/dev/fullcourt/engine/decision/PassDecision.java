package dev.fullcourt.engine.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a task given to another function. Points play no part in it. */
public sealed interface PassDecision extends Decision {

  /** The name of the kind of pass in the playbook. */
  String pass();

  /** The place in the log of the event that asked: it tells the open passes of a buyer apart. */
  long asked();

  @Override
  PassDecision at(long position);

  /**
   * It was asked for.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param pass which kind
   * @param asked the event that asked
   * @param function who is to answer
   * @param team the team, or null when the playbook names the function alone
   * @param due by when
   * @param warn when it will be warned of, or null
   */
  record Asked(
      long position,
      Instant at,
      Cause cause,
      String pass,
      long asked,
      String function,
      @Nullable String team,
      Instant due,
      @Nullable Instant warn)
      implements PassDecision {
    @Override
    public Asked at(long place) {
      return new Asked(place, at, cause, pass, asked, function, team, due, warn);
    }
  }

  /**
   * Somebody took it on. Its time runs on.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param pass which kind
   * @param asked the event that asked
   */
  record Accepted(long position, Instant at, Cause cause, String pass, long asked)
      implements PassDecision {
    @Override
    public Accepted at(long place) {
      return new Accepted(place, at, cause, pass, asked);
    }
  }

  /**
   * Most of its time has passed.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param pass which kind
   * @param asked the event that asked
   * @param since since when it is asked for
   * @param due by when it is to be answered
   */
  record Warned(
      long position, Instant at, Cause cause, String pass, long asked, Instant since, Instant due)
      implements PassDecision {
    @Override
    public Warned at(long place) {
      return new Warned(place, at, cause, pass, asked, since, due);
    }
  }

  /**
   * Its time is over. It stays open until it is answered or no longer matters.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param pass which kind
   * @param asked the event that asked
   * @param since since when it is asked for
   * @param due by when it was to be answered
   */
  record Breached(
      long position, Instant at, Cause cause, String pass, long asked, Instant since, Instant due)
      implements PassDecision {
    @Override
    public Breached at(long place) {
      return new Breached(place, at, cause, pass, asked, since, due);
    }
  }

  /**
   * It came to an end.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why; the event says in which words
   * @param pass which kind
   * @param asked the event that asked
   * @param since since when it was asked for
   * @param due by when it was to be answered
   * @param late whether that was before
   * @param how which end
   */
  record Ended(
      long position,
      Instant at,
      Cause cause,
      String pass,
      long asked,
      Instant since,
      Instant due,
      boolean late,
      End how)
      implements PassDecision {
    @Override
    public Ended at(long place) {
      return new Ended(place, at, cause, pass, asked, since, due, late, how);
    }
  }

  /** How a pass can end. */
  enum End {
    /** It was done. */
    ANSWERED,
    /** Who was asked said no. */
    DECLINED,
    /** Who had asked no longer needs it. */
    WITHDRAWN,
    /** A new turn began. */
    TURN_OVER;

    /** The word in ledger and reports. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
