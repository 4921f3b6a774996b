package dev.fullcourt.engine.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** That somebody is to be told of something about the buyer, and that it is over. */
public sealed interface AlertDecision extends Decision {

  /** The name of the alert; of what an agreed time or a pass tells by itself, its name. */
  String alert();

  /** Its kind, as the playbook writes it. */
  String kind();

  /** The stage, handoff, agreed time or pass it is about; null when it is about the buyer as a whole. */
  @Nullable String subject();

  @Override
  AlertDecision at(long position);

  /**
   * It was raised.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param alert which
   * @param kind of what kind
   * @param subject what it is about
   * @param since since when that which it tells of lasts
   * @param to who is told, as the playbook writes it
   * @param function the function in charge then; of a late pass the one that is to answer
   * @param team the team in charge, or null when it is no team in particular
   * @param event the place in the log of the event that named who has the buyer, or null
   * @param named who has the buyer as the playbook names them, or null
   */
  record Raised(
      long position,
      Instant at,
      Cause cause,
      String alert,
      String kind,
      @Nullable String subject,
      Instant since,
      List<String> to,
      String function,
      @Nullable String team,
      @Nullable Long event,
      @Nullable String named)
      implements AlertDecision {
    public Raised {
      to = List.copyOf(to);
    }

    @Override
    public Raised at(long place) {
      return new Raised(
          place, at, cause, alert, kind, subject, since, to, function, team, event, named);
    }
  }

  /**
   * It is over.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param alert which
   * @param kind of what kind
   * @param subject what it is about
   * @param raised when it was raised
   * @param end what ended it
   */
  record Ended(
      long position,
      Instant at,
      Cause cause,
      String alert,
      String kind,
      @Nullable String subject,
      Instant raised,
      End end)
      implements AlertDecision {
    @Override
    public Ended at(long place) {
      return new Ended(place, at, cause, alert, kind, subject, raised, end);
    }
  }

  /** What can end an alert. */
  enum End {
    /** What it told of is over: the call was made, the buyer was answered, somebody has it. */
    OVER,
    /** It no longer matters: the stage was left, the clock cancelled, the offer fell through. */
    MOOT,
    /** The playbook no longer has the alert. */
    DROPPED;

    /** The word in ledger and reports. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
