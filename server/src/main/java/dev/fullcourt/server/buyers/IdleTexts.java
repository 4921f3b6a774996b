package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.act.IdleAct;

/** Says why something somebody did had no effect. */
public final class IdleTexts {

  private IdleTexts() {}

  /** Why, in a sentence. */
  public static String of(IdleAct.Why why) {
    return switch (why) {
      case NOT_IN_THE_CYCLE -> "The buyer had not entered a stage yet.";
      case DECIDED -> "The round was decided already, so nobody is handed over any more.";
      case NO_SUCH_HANDOFF -> "The agreement has no such handoff.";
      case OFFERED_ALREADY -> "It was on offer already.";
      case ACCEPTED_ALREADY -> "Somebody had accepted it already.";
      case NOT_OFFERED -> "It was not on offer.";
      case OTHERS_OPPORTUNITY ->
          "The other of the two merged buyers has the open opportunity, and its owner stays.";
      case NOT_ACCEPTED -> "Nobody had accepted it, so it could not be given back.";
      case NOBODY_NAMED -> "It does not say who is to have the buyer.";
      case OWNER_ALREADY -> "They had the buyer already.";
      case NO_SUCH_PASS -> "The agreement has no such task for another team.";
      case ASKED_ALREADY -> "That was asked already, and is still open.";
      case NOT_ASKED -> "No such task was open.";
      case SEVERAL_ASKED -> "Several tasks were open, and it does not say which one is meant.";
      case TAKEN_ALREADY -> "Somebody had taken that task on already.";
      case NO_SUCH_PLAY -> "The agreement has no such play.";
      case NOT_RUNNING -> "That play was not running.";
      case NOT_BY_HAND -> "That play is not one that people start.";
      case RUNS_ALREADY -> "That play was running already.";
      case NOT_IN_THIS_STAGE -> "That play is not for the stage the buyer was in.";
      case NOT_FOR_CUSTOMERS -> "That play is not for customers.";
      case OPPORTUNITY_OPEN -> "That play is not for buyers with an open opportunity.";
      case OPTED_OUT -> "They have said no to being contacted.";
      case STOPPED_ALREADY -> "What would stop that play was so already.";
      case NO_SUCH_TASK -> "No play was waiting for that.";
      case NO_SUCH_QUESTION -> "The agreement has no such question.";
      case THERE_ALREADY -> "The buyer was there already.";
      case NO_WAY_THERE -> "From where the buyer was, the agreement did not lead there.";
    };
  }
}
