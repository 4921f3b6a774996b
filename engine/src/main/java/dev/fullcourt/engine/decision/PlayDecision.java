package dev.fullcourt.engine.decision;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a play does (law 31). A run of it is told by the play's name and how many times it has been
 * started for this buyer. Asking is all it ever does: what is sent and who is told is another's
 * business, and comes back as events.
 */
public sealed interface PlayDecision extends Decision {

  /** The name of the play. */
  String play();

  @Override
  PlayDecision at(long position);

  /**
   * A run began.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param play which play
   * @param run which run of it, from 1
   * @param person the person it is about, or null when nobody is known
   */
  record Started(
      long position, Instant at, Cause cause, String play, int run, @Nullable String person)
      implements PlayDecision {
    @Override
    public Started at(long place) {
      return new Started(place, at, cause, play, run, person);
    }
  }

  /**
   * A person started it, but it may not start.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param play which play
   * @param why why not
   */
  record Refused(long position, Instant at, Cause cause, String play, Refusal why)
      implements PlayDecision {
    @Override
    public Refused at(long place) {
      return new Refused(place, at, cause, play, why);
    }
  }

  /**
   * Somebody is asked to do something.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param play which play
   * @param run which run of it, from 1
   * @param step which step
   * @param ask who, and what
   */
  record StepAsked(
      long position, Instant at, Cause cause, String play, int run, String step, Ask ask)
      implements PlayDecision {
    @Override
    public StepAsked at(long place) {
      return new StepAsked(place, at, cause, play, run, step, ask);
    }
  }

  /**
   * A step is passed over.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param play which play
   * @param run which run of it, from 1
   * @param step which step
   * @param why what stands against it
   * @param until when the contact budget has room again, else null
   */
  record StepWithheld(
      long position,
      Instant at,
      Cause cause,
      String play,
      int run,
      String step,
      Hindrance why,
      @Nullable Instant until)
      implements PlayDecision {
    @Override
    public StepWithheld at(long place) {
      return new StepWithheld(place, at, cause, play, run, step, why, until);
    }
  }

  /**
   * What was asked for, and is not known to be sent or done, is no longer wanted.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param play which play
   * @param run which run of it, from 1
   * @param step which step
   * @param asked when it was asked for
   * @param why what stands against it
   */
  record StepWithdrawn(
      long position,
      Instant at,
      Cause cause,
      String play,
      int run,
      String step,
      Instant asked,
      Hindrance why)
      implements PlayDecision {
    @Override
    public StepWithdrawn at(long place) {
      return new StepWithdrawn(place, at, cause, play, run, step, asked, why);
    }
  }

  /**
   * What was asked for was done; the cause is the event that says so.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param play which play
   * @param run which run of it, from 1
   * @param step which step
   * @param asked when it was asked for
   */
  record StepDone(
      long position, Instant at, Cause cause, String play, int run, String step, Instant asked)
      implements PlayDecision {
    @Override
    public StepDone at(long place) {
      return new StepDone(place, at, cause, play, run, step, asked);
    }
  }

  /**
   * What a person was asked for was not done in time.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param play which play
   * @param run which run of it, from 1
   * @param step which step
   * @param asked when it was asked for
   */
  record StepOverdue(
      long position, Instant at, Cause cause, String play, int run, String step, Instant asked)
      implements PlayDecision {
    @Override
    public StepOverdue at(long place) {
      return new StepOverdue(place, at, cause, play, run, step, asked);
    }
  }

  /**
   * It waits.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param play which play
   * @param run which run of it, from 1
   * @param step which step
   * @param until when at the latest it goes on
   */
  record Waiting(
      long position, Instant at, Cause cause, String play, int run, String step, Instant until)
      implements PlayDecision {
    @Override
    public Waiting at(long place) {
      return new Waiting(place, at, cause, play, run, step, until);
    }
  }

  /**
   * It went one way of two.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param play which play
   * @param run which run of it, from 1
   * @param step which step
   * @param held whether the condition was true
   */
  record Branched(
      long position, Instant at, Cause cause, String play, int run, String step, boolean held)
      implements PlayDecision {
    @Override
    public Branched at(long place) {
      return new Branched(place, at, cause, play, run, step, held);
    }
  }

  /**
   * The run is over.
   *
   * @param position its place in the buyer's ledger
   * @param at when
   * @param cause why
   * @param play which play
   * @param run which run of it, from 1
   * @param how in what way
   * @param reason the reason the play gives, or null
   */
  record Ended(
      long position,
      Instant at,
      Cause cause,
      String play,
      int run,
      How how,
      @Nullable String reason)
      implements PlayDecision {
    @Override
    public Ended at(long place) {
      return new Ended(place, at, cause, play, run, how, reason);
    }
  }

  /** Who is asked for what. */
  sealed interface Ask {

    /** The function that is asked, or in whose name a machine writes. */
    String function();

    /**
     * A person of ours is asked.
     *
     * @param function of which function
     * @param team of which team, or null when the playbook names the function alone
     * @param doing {@code call}, {@code email}, {@code meeting} or {@code task}
     * @param text what, in the words of the playbook; null unless it is a task
     * @param person the person of the buyer it is about, or null
     * @param due when it is to be done, in their hours; null for no time
     */
    record Task(
        String function,
        @Nullable String team,
        String doing,
        @Nullable String text,
        @Nullable String person,
        @Nullable Instant due)
        implements Ask {}

    /**
     * A machine is asked to send something.
     *
     * @param function in whose name
     * @param team in the name of which team, or null
     * @param person to whom
     * @param channel by which channel
     * @param purpose what for
     * @param content which asset
     * @param notAfter the last instant at which it may still go out (law 5)
     */
    record Message(
        String function,
        @Nullable String team,
        String person,
        String channel,
        String purpose,
        String content,
        Instant notAfter)
        implements Ask {}
  }

  /** What can stand against a step. */
  enum Hindrance {
    /** What the step names under {@code unless}. */
    UNLESS,
    /** A person of ours has taken over. */
    TAKEN_OVER,
    /** It is not known to whom. */
    NOBODY,
    /** They said no. */
    OPTED_OUT,
    /** They did not say yes. */
    NO_CONSENT,
    /** Emails to them come back. */
    UNREACHABLE,
    /** It would be one contact too many. */
    BUDGET,
    /** The run that asked for it has ended. */
    ENDED;

    /** The word in ledger and reports. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why a play may not start. */
  enum Refusal {
    /** It is not one that people start. */
    NOT_BY_HAND,
    /** It runs already. */
    RUNS,
    /** Not in this stage. */
    STAGE,
    /** Not for customers. */
    CUSTOMER,
    /** Not while an opportunity is open. */
    OPEN_OPPORTUNITY,
    /** Not about somebody who has said no. */
    OPTED_OUT,
    /** What would end it holds already. */
    STOPPED;

    /** The word in ledger and reports. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a run ends. */
  enum How {
    /** Its steps came to their end. */
    FINISHED,
    /** By a step that ends it. */
    ENDED,
    /** The buyer was recycled. */
    RECYCLED,
    /** The buyer was to be recycled, but may not be from here, or was asked for nothing. */
    KEPT,
    /** By what stops it. */
    STOPPED,
    /** A person of ours took over. */
    TAKEN_OVER,
    /** A new turn began. */
    TURN_OVER,
    /** The playbook no longer has it, or not this step. */
    DROPPED;

    /** The word in ledger and reports. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
