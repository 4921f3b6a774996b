package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.PlayDecision.How.KEPT;
import static dev.fullcourt.engine.decision.PlayDecision.How.TAKEN_OVER;
import static dev.fullcourt.engine.stories.S50_PlayRunsToItsEndTest.SURGE;

import dev.fullcourt.engine.decision.PlayDecision.Hindrance;
import org.junit.jupiter.api.Test;

/** Once a person of ours is with the buyer, machines are silent and the play ends. */
class S54_PersonTakesOverTest {

  private static final String STAY = "aware | 2026-03-02T09:00:00Z | … | 1 inbound | started";

  @Test
  void conversationTakesOverAndWhatIsNotYetSentIsWithdrawn() {
    Story story = S50_PlayRunsToItsEndTest.called();

    story
        .on("2026-03-02T11:00:00Z")
        .person("p1")
        .does("call_logged")
        .staysIn("aware")
        .play(SURGE)
        .ends("3", TAKEN_OVER)
        .play(SURGE)
        .withdraws("2", "2026-03-02T10:40:00Z", Hindrance.ENDED);
    story.until("2026-03-10T00:00:00Z").staysIn("aware");

    story.ends(STAY);
  }

  @Test
  void callThatReachesTheBuyerIsTheStepAndTakesOver() {
    Story story = S50_PlayRunsToItsEndTest.surged();

    story
        .on("2026-03-02T10:40:00Z")
        .person("p1")
        .does("call_logged")
        .staysIn("aware")
        .play(SURGE)
        .isDone("1", "2026-03-02T10:20:00Z")
        .play(SURGE)
        .withholds("2", Hindrance.TAKEN_OVER)
        .play(SURGE)
        .ends("3", TAKEN_OVER);

    story.ends(STAY);
  }

  @Test
  void attemptInAnotherWayWhileTheCallIsOpenSilencesTheMachineOnly() {
    Story story = S50_PlayRunsToItsEndTest.surged();

    story.on("2026-03-02T10:30:00Z").person("p1").does("outbound_email").staysIn("aware");
    story
        .on("2026-03-02T10:40:00Z")
        .person("p1")
        .does("voicemail_left")
        .staysIn("aware")
        .play(SURGE)
        .isDone("1", "2026-03-02T10:20:00Z")
        .play(SURGE)
        .withholds("2", Hindrance.TAKEN_OVER)
        .play(SURGE)
        .ends("3", TAKEN_OVER);

    story.ends(STAY);
  }

  @Test
  void tryingAgainAsAskedTakesNothingOverNorDoesAMachine() {
    Story story = S50_PlayRunsToItsEndTest.called();

    story.on("2026-03-02T10:42:00Z").person("p1").does("voicemail_left").staysIn("aware");
    story
        .on("2026-03-02T10:43:00Z")
        .person("p1")
        .does("outbound_message", "device", "robot")
        .staysIn("aware");
    story
        .on("2026-03-03T11:00:00Z")
        .person("p1")
        .does("outbound_message")
        .staysIn("aware")
        .play(SURGE)
        .ends("3", TAKEN_OVER); // the guide may not go out any more: nothing to withdraw

    story.ends(STAY);
  }

  @Test
  void acceptingAHandoffTakesOver() {
    Story story = S50_PlayRunsToItsEndTest.called();

    story
        .on("2026-03-02T11:00:00Z")
        .does("handoff_accepted", "handoff", "to_sales")
        .staysIn("aware")
        .offered("to_sales", "sales", "sales", null, false)
        .then()
        .accepted("to_sales", "2026-03-02T11:00:00Z")
        .then()
        .play(SURGE)
        .ends("3", TAKEN_OVER)
        .play(SURGE)
        .withdraws("2", "2026-03-02T10:40:00Z", Hindrance.ENDED);

    story.ends(STAY);
  }

  @Test
  void offerAloneTakesNothingOverButNobodyIsRecycledWhileItIsOpen() {
    Story story = S50_PlayRunsToItsEndTest.called();

    story
        .on("2026-03-03T11:00:00Z")
        .does("handoff_offered", "handoff", "to_sales")
        .staysIn("aware")
        .offered("to_sales", "sales", "sales", null, false);
    story
        .until("2026-03-05T10:40:00Z")
        .staysIn("aware")
        .play(SURGE)
        .byTimer("plays.pricing surge.3.over", "2026-03-05T10:40:00Z")
        .ends("3.else.1", KEPT, "went silent");

    story.ends(STAY);
  }
}
