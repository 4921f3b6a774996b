package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;
import static dev.fullcourt.engine.stories.ClockEntry.Does.BREACH;
import static dev.fullcourt.engine.stories.ClockEntry.Does.CANCEL;
import static dev.fullcourt.engine.stories.ClockEntry.Does.START;
import static dev.fullcourt.engine.stories.ClockEntry.Does.STOP;
import static dev.fullcourt.engine.stories.ClockEntry.Does.WARN;

import dev.fullcourt.engine.decision.ClockDecision.Reason;
import org.junit.jupiter.api.Test;

/** A clock is cancelled when what it measures no longer matters. */
class S23_ClockBecomesMootTest {

  private static Story offered() {
    Story story = Story.under("promises").withoutTeams();
    story
        .on("2026-03-02T09:00:00Z")
        .does("handoff_offered", "handoff", "to_development")
        .enters("aware", STARTED)
        .then()
        .clock("first contact", START)
        .of("development", null)
        .due("2026-03-02T11:00:00Z")
        .warns("2026-03-02T10:30:00Z");
    return story;
  }

  @Test
  void meetingTheBuyerBookedCancelsIt() {
    Story story = offered();

    story
        .on("2026-03-02T09:20:00Z")
        .person("mia")
        .does("meeting_booked")
        .staysIn("aware")
        .clock("first contact", CANCEL)
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-02T11:00:00Z");
    story.until("2026-03-12T09:20:00Z").staysIn("aware");

    story.ends("aware | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }

  @Test
  void rejectedHandoffCancelsItAndAnotherHandoffDoesNot() {
    Story story = offered();

    story
        .on("2026-03-02T09:20:00Z")
        .does("handoff_rejected", "handoff", "to_partners")
        .staysIn("aware");
    story
        .on("2026-03-02T09:30:00Z")
        .does("handoff_rejected", "handoff", "to_development")
        .staysIn("aware")
        .clock("first contact", CANCEL)
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-02T11:00:00Z")
        .because(Reason.HANDOFF_CLOSED, "handoffs.to_development");

    story.ends("aware | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }

  @Test
  void roundDecidedCancelsItAndTheEventThatDecidesMayStartAnother() {
    Story story = offered();

    story
        .until("2026-03-02T11:00:00Z")
        .staysIn("aware")
        .clock("first contact", WARN)
        .byTimer("warn", "2026-03-02T10:30:00Z")
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-02T11:00:00Z")
        .then()
        .clock("first contact", BREACH)
        .byTimer("breach", "2026-03-02T11:00:00Z")
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-02T11:00:00Z");
    story
        .on("2026-03-02T11:30:00Z")
        .does("opportunity_won", "opportunity", "o1")
        .enters("customer", FORWARD)
        .skipping("lead")
        .then()
        .clock("first contact", CANCEL)
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-02T11:00:00Z")
        .late()
        .because(Reason.TURN_OVER, "cycle.customer")
        .then()
        .clock("welcome", START)
        .of("development", "sdr")
        .due("2026-03-03T11:30:00Z");
    story.on("2026-03-02T12:00:00Z").does("call_logged", "topic", "prices").staysIn("customer");
    story
        .on("2026-03-02T12:30:00Z")
        .does("call_logged", "topic", "welcome")
        .staysIn("customer")
        .clock("welcome", STOP)
        .since("2026-03-02T11:30:00Z")
        .due("2026-03-03T11:30:00Z")
        .by("conversation");

    story.ends(
        """
        aware | 2026-03-02T09:00:00Z | 2026-03-02T11:30:00Z | 1 inbound | started
        customer | 2026-03-02T11:30:00Z | … | 1 inbound | forward
        """);
  }
}
