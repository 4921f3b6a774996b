package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;
import static dev.fullcourt.engine.stories.PassEntry.Does.ACCEPTED;
import static dev.fullcourt.engine.stories.PassEntry.Does.ASKED;
import static dev.fullcourt.engine.stories.PassEntry.Does.BREACHED;
import static dev.fullcourt.engine.stories.PassEntry.Does.ENDS;
import static dev.fullcourt.engine.stories.PassEntry.Does.WARNS;

import dev.fullcourt.engine.decision.PassDecision.End;
import org.junit.jupiter.api.Test;

/**
 * Sales asks marketing for help and keeps the buyer. Each task has its own clock in the hours of
 * who is to answer.
 */
class S40_TaskIsPassedAndAnsweredTest {

  @Test
  void researchIsTakenOnAndDoneInTime() {
    Story story = Story.under("passes");

    story
        .on("2026-03-02T09:00:00Z")
        .does("opportunity_created", "opportunity", "o")
        .enters("opportunity", STARTED)
        .skipping("aware");
    story
        .on("2026-03-02T15:00:00Z")
        .does("pass_asked", "pass", "p1", "to", "marketing", "task", "who decides there?")
        .staysIn("opportunity")
        .pass("research", ASKED, 2)
        .of("marketing")
        .due("2026-03-03T15:00:00Z")
        .warns("2026-03-03T13:00:00Z");
    story
        .on("2026-03-02T16:00:00Z")
        .does("pass_accepted", "pass", "p1")
        .staysIn("opportunity")
        .pass("research", ACCEPTED, 2);
    story.on("2026-03-02T16:30:00Z").does("pass_accepted", "pass", "p1").staysIn("opportunity");
    story
        .on("2026-03-03T10:00:00Z")
        .does("pass_answered", "pass", "p1", "result", "Ms Weber")
        .staysIn("opportunity")
        .pass("research", ENDS, 2)
        .since("2026-03-02T15:00:00Z")
        .due("2026-03-03T15:00:00Z");
    story.until("2026-04-01T00:00:00Z").staysIn("opportunity");

    story.ends("opportunity | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }

  @Test
  void severalAreOpenAtOnceAndEachRunsOutByItself() {
    Story story = Story.under("passes");

    story
        .on("2026-03-02T09:00:00Z")
        .does("pass_asked", "pass", "p1", "name", "introduction", "to", "sales")
        .enters("aware", STARTED)
        .then()
        .pass("introduction", ASKED, 1)
        .of("sales")
        .due("2026-03-02T13:00:00Z");
    story
        .on("2026-03-02T10:00:00Z")
        .does("pass_asked", "pass", "p2", "to", "marketing")
        .staysIn("aware")
        .pass("research", ASKED, 2)
        .of("marketing")
        .due("2026-03-03T10:00:00Z")
        .warns("2026-03-02T16:00:00Z");
    story.on("2026-03-02T10:30:00Z").does("pass_answered").staysIn("aware");
    story
        .until("2026-03-02T17:00:00Z")
        .staysIn("aware")
        .pass("introduction", BREACHED, 1)
        .byTimer("breach", "2026-03-02T13:00:00Z")
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-02T13:00:00Z")
        .then()
        .pass("research", WARNS, 2)
        .byTimer("warn", "2026-03-02T16:00:00Z")
        .since("2026-03-02T10:00:00Z")
        .due("2026-03-03T10:00:00Z");
    story
        .on("2026-03-02T18:00:00Z")
        .does("pass_answered", "pass", "p1")
        .staysIn("aware")
        .pass("introduction", ENDS, 1)
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-02T13:00:00Z")
        .late();
    story
        .on("2026-03-02T18:05:00Z")
        .does("pass_declined", "reason", "no time")
        .staysIn("aware")
        .pass("research", ENDS, 2)
        .since("2026-03-02T10:00:00Z")
        .due("2026-03-03T10:00:00Z")
        .by(End.DECLINED);

    story.ends("aware | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }

  @Test
  void whatNobodyAskedForIsNoStepOfAPass() {
    Story story = Story.under("passes");

    story.on("2026-03-02T09:00:00Z").does("pass_answered", "pass", "p1").enters("aware", STARTED);
    story
        .on("2026-03-02T09:01:00Z")
        .does("pass_asked", "pass", "p1", "to", "partner")
        .staysIn("aware");
    story
        .on("2026-03-02T09:02:00Z")
        .does("pass_asked", "pass", "p1", "name", "poem")
        .staysIn("aware");
    story
        .on("2026-03-02T09:03:00Z")
        .does("pass_asked", "to", "sales")
        .staysIn("aware")
        .pass("introduction", ASKED, 4)
        .of("sales")
        .due("2026-03-02T13:03:00Z");
    story.on("2026-03-02T09:04:00Z").does("pass_accepted", "pass", "p1").staysIn("aware");
    story
        .on("2026-03-02T09:05:00Z")
        .does("pass_withdrawn", "pass", "e4")
        .staysIn("aware")
        .pass("introduction", ENDS, 4)
        .since("2026-03-02T09:03:00Z")
        .due("2026-03-02T13:03:00Z")
        .by(End.WITHDRAWN);
    story.on("2026-03-02T09:06:00Z").does("pass_answered", "pass", "e4").staysIn("aware");

    story.ends("aware | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }

  @Test
  void aNewTurnMakesAllOfThemMoot() {
    Story story = Story.under("passes");

    story
        .on("2026-03-02T09:00:00Z")
        .does("opportunity_created", "opportunity", "o")
        .enters("opportunity", STARTED)
        .skipping("aware");
    story
        .on("2026-03-02T09:10:00Z")
        .does("pass_asked", "pass", "p1", "to", "marketing")
        .staysIn("opportunity")
        .pass("research", ASKED, 2)
        .of("marketing")
        .due("2026-03-03T09:10:00Z")
        .warns("2026-03-02T15:10:00Z");
    story
        .on("2026-03-02T09:20:00Z")
        .does("pass_asked", "pass", "p2", "to", "sales")
        .staysIn("opportunity")
        .pass("introduction", ASKED, 3)
        .of("sales")
        .due("2026-03-02T13:20:00Z");
    story
        .on("2026-03-02T14:00:00Z")
        .does("opportunity_won", "opportunity", "o")
        .pass("introduction", BREACHED, 3)
        .byTimer("breach", "2026-03-02T13:20:00Z")
        .since("2026-03-02T09:20:00Z")
        .due("2026-03-02T13:20:00Z")
        .then()
        .enters("customer", FORWARD)
        .then()
        .pass("research", ENDS, 2)
        .because("cycle.customer")
        .since("2026-03-02T09:10:00Z")
        .due("2026-03-03T09:10:00Z")
        .by(End.TURN_OVER)
        .then()
        .pass("introduction", ENDS, 3)
        .because("cycle.customer")
        .since("2026-03-02T09:20:00Z")
        .due("2026-03-02T13:20:00Z")
        .late()
        .by(End.TURN_OVER);

    story.ends(
        """
        opportunity | 2026-03-02T09:00:00Z | 2026-03-02T14:00:00Z | 1 inbound | started
        customer | 2026-03-02T14:00:00Z | … | 1 inbound | forward
        """);
  }
}
