package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.DETOUR;
import static dev.fullcourt.engine.decision.Move.STARTED;
import static dev.fullcourt.engine.stories.PassEntry.Does.ASKED;
import static dev.fullcourt.engine.stories.PassEntry.Does.BREACHED;
import static dev.fullcourt.engine.stories.PassEntry.Does.ENDS;
import static dev.fullcourt.engine.stories.PassEntry.Does.WARNS;

import dev.fullcourt.engine.decision.AlertDecision;
import dev.fullcourt.engine.decision.PassDecision.End;
import dev.fullcourt.engine.playbook.Alert.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A pass may say itself who is told when nobody answers it. Several of one kind that are late at
 * once are told of as one, until none is.
 */
class S69_TaskIsNotAnsweredInTimeTest {

  private static final String ASKED_AT = "2026-03-02T09:30:00Z";
  private static final String DUE = "2026-03-03T09:30:00Z";

  @Test
  void whoIsNamedThereIsToldAndThatItIsOverAtTheLateAnswer() {
    Story story = asked();

    late(story.until(DUE)).ownedBy("sales ben");
    story.until("2026-03-03T11:00:00Z").staysIn("opportunity").ownedBy("sales ben");
    story
        .on("2026-03-03T12:00:00Z")
        .does("pass_answered", "pass", "p1", "result", "Ms Weber")
        .staysIn("opportunity")
        .ownedBy("sales ben")
        .pass("research", ENDS, 3)
        .since(ASKED_AT)
        .due(DUE)
        .late()
        .then()
        .ended("research", Kind.PASS, "research", DUE, AlertDecision.End.OVER)
        .by("passes.research.on-breach");
    story.until("2026-04-01T00:00:00Z").staysIn("opportunity").ownedBy("sales ben");

    story.ends("opportunity | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }

  @Test
  void aSecondThatIsLateIsNoSecondAlertAndTheLastOneEndsIt() {
    Story story = asked();

    story
        .on("2026-03-02T10:00:00Z")
        .does("pass_asked", "pass", "p2", "to", "marketing")
        .staysIn("opportunity")
        .pass("research", ASKED, 4)
        .of("marketing")
        .due("2026-03-03T10:00:00Z")
        .warns("2026-03-02T16:00:00Z");
    Told told =
        warned(story.until("2026-03-03T10:00:00Z"))
            .pass("research", WARNS, 4)
            .byTimer("warn", "2026-03-02T16:00:00Z")
            .since("2026-03-02T10:00:00Z")
            .due("2026-03-03T10:00:00Z")
            .then();
    breached(told)
        .pass("research", BREACHED, 4)
        .byTimer("breach", "2026-03-03T10:00:00Z")
        .since("2026-03-02T10:00:00Z")
        .due("2026-03-03T10:00:00Z")
        .then()
        .staysIn("opportunity");
    story
        .on("2026-03-03T11:00:00Z")
        .does("pass_answered", "pass", "p1")
        .staysIn("opportunity")
        .ownedBy("sales ben")
        .pass("research", ENDS, 3)
        .since(ASKED_AT)
        .due(DUE)
        .late();
    story
        .on("2026-03-03T12:00:00Z")
        .does("pass_withdrawn", "pass", "p2")
        .staysIn("opportunity")
        .pass("research", ENDS, 4)
        .since("2026-03-02T10:00:00Z")
        .due("2026-03-03T10:00:00Z")
        .late()
        .by(End.WITHDRAWN)
        .then()
        .ended("research", Kind.PASS, "research", DUE, AlertDecision.End.MOOT)
        .by("passes.research.on-breach");

    story.ends("opportunity | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }

  @Test
  void aNewTurnMakesItMoot() {
    Story story = asked();

    late(story.until(DUE));
    story
        .on("2026-03-04T09:00:00Z")
        .does("recycled")
        .enters("recycled", DETOUR)
        .then()
        .ownedBy("marketing")
        .pass("research", ENDS, 3)
        .because("cycle.recycled")
        .since(ASKED_AT)
        .due(DUE)
        .late()
        .by(End.TURN_OVER)
        .then()
        .ended("research", Kind.PASS, "research", DUE, AlertDecision.End.MOOT)
        .by("passes.research.on-breach");

    story.ends(
        """
        opportunity | 2026-03-02T09:00:00Z | 2026-03-04T09:00:00Z | 1 inbound | started
        recycled | 2026-03-04T09:00:00Z | … | 1 inbound | detour\
        """);
  }

  @Test
  void whereNobodyIsToBeToldNobodyIs() {
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
        .until("2026-03-02T17:00:00Z")
        .staysIn("aware")
        .pass("introduction", BREACHED, 1)
        .byTimer("breach", "2026-03-02T13:00:00Z")
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-02T13:00:00Z");

    story.ends("aware | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }

  /** Ben of sales has the buyer and has asked marketing for research. */
  private static Story asked() {
    Story story = Story.under("passes");
    story
        .on("2026-03-02T09:00:00Z")
        .does("opportunity_created", "opportunity", "o")
        .enters("opportunity", STARTED)
        .skipping("aware");
    story
        .on("2026-03-02T09:15:00Z")
        .does("owner_assigned", "owner", "ben")
        .staysIn("opportunity")
        .ownedBy("sales ben")
        .assigned("sales", 2);
    story
        .on(ASKED_AT)
        .does("pass_asked", "pass", "p1", "to", "marketing")
        .staysIn("opportunity")
        .ownedBy("sales ben")
        .pass("research", ASKED, 3)
        .of("marketing")
        .due(DUE)
        .warns("2026-03-02T15:30:00Z");
    return story;
  }

  /** It is warned of, then late, and Chloe is told: marketing has not answered. */
  private static Told late(Told step) {
    return breached(warned(step)).staysIn("opportunity");
  }

  private static Told warned(Told step) {
    return step.pass("research", WARNS, 3)
        .byTimer("warn", "2026-03-02T15:30:00Z")
        .since(ASKED_AT)
        .due(DUE)
        .then();
  }

  private static Told breached(Told step) {
    return step.pass("research", BREACHED, 3)
        .byTimer("breach", DUE)
        .since(ASKED_AT)
        .due(DUE)
        .then()
        .raised("research", Kind.PASS, "research", ASKED_AT, List.of("chloe"), "marketing", 2L)
        .byTimer("passes.research.breach", DUE)
        .by("passes.research.on-breach")
        .then();
  }
}
