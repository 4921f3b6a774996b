package dev.fullcourt.engine.act;

import java.util.Locale;

/**
 * An act that changed nothing.
 *
 * @param event the place in the log of the event it is
 * @param why why not
 */
public record IdleAct(long event, Why why) {

  /** Why an act changed nothing. */
  public enum Why {
    /** The buyer has not entered a stage yet. */
    NOT_IN_THE_CYCLE,
    /** The round was decided beside the stem: nobody is handed over any more. */
    DECIDED,
    /** The agreement has no handoff of that name, or none was named. */
    NO_SUCH_HANDOFF,
    /** It is on offer already, and nobody has answered yet. */
    OFFERED_ALREADY,
    /** Somebody has accepted it already. */
    ACCEPTED_ALREADY,
    /** It is not on offer. */
    NOT_OFFERED,
    /** Two buyers were merged, and the open opportunity is the other's, whose owner stays. */
    OTHERS_OPPORTUNITY,
    /** Nobody has accepted it, so nobody can give it back. */
    NOT_ACCEPTED,
    /** The event says of nobody that they are to have the buyer. */
    NOBODY_NAMED,
    /** Whoever was named had the buyer already. */
    OWNER_ALREADY,
    /** The agreement has no pass of that name to that team. */
    NO_SUCH_PASS,
    /** That pass is open already. */
    ASKED_ALREADY,
    /** No pass of that name is open. */
    NOT_ASKED,
    /** Several passes are open and the event names none of them. */
    SEVERAL_ASKED,
    /** Somebody has taken that pass on already. */
    TAKEN_ALREADY,
    /** The agreement has no play of that name. */
    NO_SUCH_PLAY,
    /** That play does not run. */
    NOT_RUNNING,
    /** That play is not one that people start. */
    NOT_BY_HAND,
    /** That play runs already. */
    RUNS_ALREADY,
    /** That play is not for the stage the buyer is in. */
    NOT_IN_THIS_STAGE,
    /** That play is not for customers. */
    NOT_FOR_CUSTOMERS,
    /** That play is not for buyers with an open opportunity. */
    OPPORTUNITY_OPEN,
    /** That play is not for somebody who has said no to being contacted. */
    OPTED_OUT,
    /** What would stop that play holds already. */
    STOPPED_ALREADY,
    /** No task of a play waits for that. */
    NO_SUCH_TASK,
    /** The agreement has no such question. */
    NO_SUCH_QUESTION,
    /** The buyer is there already. */
    THERE_ALREADY,
    /** From where the buyer is the agreement does not lead there, or not yet. */
    NO_WAY_THERE;

    /** The word in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
