package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.STARTED;
import static dev.fullcourt.engine.stories.ClockEntry.Does.BREACH;
import static dev.fullcourt.engine.stories.ClockEntry.Does.START;
import static dev.fullcourt.engine.stories.ClockEntry.Does.STOP;

import org.junit.jupiter.api.Test;

/** Attempts and conversations are kept apart, and what a machine does is neither. */
class S27_AttemptIsNoConversationTest {

  @Test
  void attemptKeepsOnePromiseAndTheConversationTheOther() {
    Story story = Story.under("conversations");

    story
        .on("2026-03-02T09:00:00Z")
        .does("demo_requested")
        .enters("aware", STARTED)
        .then()
        .clock("attempt", START)
        .of("development", null)
        .due("2026-03-02T10:00:00Z")
        .then()
        .clock("conversation", START)
        .of("development", null)
        .due("2026-03-04T09:00:00Z");
    story
        .on("2026-03-02T09:30:00Z")
        .does("voicemail_left")
        .staysIn("aware")
        .clock("attempt", STOP)
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-02T10:00:00Z")
        .by("attempt");
    story.on("2026-03-02T09:40:00Z").does("meeting_booked").staysIn("aware");
    story
        .on("2026-03-04T12:00:00Z")
        .does("meeting_held")
        .staysIn("aware")
        .clock("conversation", BREACH)
        .byTimer("breach", "2026-03-04T09:00:00Z")
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-04T09:00:00Z")
        .then()
        .clock("conversation", STOP)
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-04T09:00:00Z")
        .late()
        .by("conversation");

    story.ends("aware | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }

  @Test
  void machineMakesNoAttempt() {
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
    story.on("2026-03-02T09:10:00Z").does("bot_called", "device", "robot").staysIn("aware");
    story
        .on("2026-03-02T09:20:00Z")
        .does("bot_called")
        .staysIn("aware")
        .clock("first contact", STOP)
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-02T11:00:00Z")
        .by("attempt");

    story.ends("aware | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }
}
