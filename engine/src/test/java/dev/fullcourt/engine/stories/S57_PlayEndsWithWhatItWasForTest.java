package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;
import static dev.fullcourt.engine.decision.PlayDecision.How.FINISHED;
import static dev.fullcourt.engine.decision.PlayDecision.How.STOPPED;
import static dev.fullcourt.engine.decision.PlayDecision.How.TURN_OVER;
import static dev.fullcourt.engine.stories.S50_PlayRunsToItsEndTest.SURGE;

import dev.fullcourt.engine.decision.PlayDecision.Hindrance;
import org.junit.jupiter.api.Test;

/** A play ends with the turn, and when an opportunity opens; then nothing more goes out for it. */
class S57_PlayEndsWithWhatItWasForTest {

  @Test
  void openOpportunityEndsIt() {
    Story story = S50_PlayRunsToItsEndTest.called();

    story
        .on("2026-03-02T11:00:00Z")
        .does("opportunity_created", "opportunity", "o1")
        .enters("opportunity", FORWARD)
        .skipping("lead")
        .then()
        .play(SURGE)
        .ends("also", STOPPED)
        .play(SURGE)
        .withdraws("2", "2026-03-02T10:40:00Z", Hindrance.ENDED);

    story.ends(
        """
        aware | 2026-03-02T09:00:00Z | 2026-03-02T11:00:00Z | 1 inbound | started
        opportunity | 2026-03-02T11:00:00Z | … | 1 inbound | forward
        """);
  }

  @Test
  void newTurnEndsIt() {
    Story story = S50_PlayRunsToItsEndTest.called();

    story
        .on("2026-03-02T11:00:00Z")
        .does("opportunity_won", "opportunity", "o1")
        .enters("customer", FORWARD)
        .skipping("lead", "opportunity")
        .then()
        .play(SURGE)
        .by("cycle.customer")
        .ends("", TURN_OVER)
        .play(SURGE)
        .withdraws("2", "2026-03-02T10:40:00Z", Hindrance.ENDED);

    story.ends(
        """
        aware | 2026-03-02T09:00:00Z | 2026-03-02T11:00:00Z | 1 inbound | started
        customer | 2026-03-02T11:00:00Z | … | 1 inbound | forward
        """);
  }

  @Test
  void whatIsForCustomersTooIsAskedForButNotAcrossTheTurn() {
    Story story = Story.under("plays");
    story.on("2026-03-02T09:00:00Z").person("p1").does("consent_given").enters("aware", STARTED);
    story
        .on("2026-03-02T10:00:00Z")
        .person("p1")
        .does("play_started", "play", "newsletter")
        .staysIn("aware")
        .play("newsletter")
        .starts("by-hand", "p1")
        .play("newsletter")
        .sends("1", "p1", "news", "reference", "2026-03-02T12:00:00Z")
        .play("newsletter")
        .ends("steps", FINISHED);
    story
        .on("2026-03-02T11:00:00Z")
        .does("opportunity_won", "opportunity", "o1")
        .enters("customer", FORWARD)
        .skipping("lead", "opportunity")
        .then()
        .play("newsletter")
        .withdraws("1", "2026-03-02T10:00:00Z", Hindrance.ENDED);
    story
        .on("2026-03-02T11:01:00Z")
        .person("p1")
        .does("play_started", "play", "newsletter")
        .staysIn("customer")
        .play("newsletter")
        .run(2)
        .starts("by-hand", "p1")
        .play("newsletter")
        .run(2)
        .sends("1", "p1", "news", "reference", "2026-03-02T13:01:00Z")
        .play("newsletter")
        .run(2)
        .ends("steps", FINISHED);

    story.ends(
        """
        aware | 2026-03-02T09:00:00Z | 2026-03-02T11:00:00Z | 1 inbound | started
        customer | 2026-03-02T11:00:00Z | … | 1 inbound | forward
        """);
  }
}
