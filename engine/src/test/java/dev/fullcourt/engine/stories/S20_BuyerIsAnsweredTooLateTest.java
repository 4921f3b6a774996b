package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.STARTED;
import static dev.fullcourt.engine.stories.ClockEntry.Does.BREACH;
import static dev.fullcourt.engine.stories.ClockEntry.Does.START;
import static dev.fullcourt.engine.stories.ClockEntry.Does.STOP;
import static dev.fullcourt.engine.stories.ClockEntry.Does.WARN;

import org.junit.jupiter.api.Test;

/** Warnings and breaches come to the millisecond, over weekends, holidays and clock changes. */
class S20_BuyerIsAnsweredTooLateTest {

  @Test
  void weekendAndTheClockPutForwardDoNotCount() {
    Story story = Story.under("promises").withoutTeams();

    story
        .on("2026-03-27T16:30:00.001Z")
        .does("handoff_offered", "handoff", "to_development")
        .enters("aware", STARTED)
        .then()
        .clock("first contact", START)
        .of("development", null)
        .due("2026-03-30T08:30:00.001Z")
        .warns("2026-03-30T08:00:00.001Z");
    story.until("2026-03-30T08:00:00Z").staysIn("aware");
    story
        .until("2026-03-30T08:00:00.001Z")
        .staysIn("aware")
        .clock("first contact", WARN)
        .byTimer("warn", "2026-03-30T08:00:00.001Z")
        .since("2026-03-27T16:30:00.001Z")
        .due("2026-03-30T08:30:00.001Z");
    story.until("2026-03-30T08:30:00Z").staysIn("aware");
    story
        .until("2026-03-30T08:30:00.001Z")
        .staysIn("aware")
        .clock("first contact", BREACH)
        .byTimer("breach", "2026-03-30T08:30:00.001Z")
        .since("2026-03-27T16:30:00.001Z")
        .due("2026-03-30T08:30:00.001Z");
    story.until("2026-04-30T08:30:00Z").staysIn("aware");
    story
        .on("2026-05-04T08:30:00Z")
        .does("call_logged")
        .staysIn("aware")
        .clock("first contact", STOP)
        .since("2026-03-27T16:30:00.001Z")
        .due("2026-03-30T08:30:00.001Z")
        .late()
        .by("conversation");

    story.ends("aware | 2026-03-27T16:30:00.001Z | … | 1 inbound | started");
  }

  @Test
  void clockPutBackGivesNoExtraHour() {
    Story story = Story.under("promises").withoutTeams();

    story
        .on("2026-10-23T15:00:00Z")
        .does("handoff_offered", "handoff", "to_development")
        .enters("aware", STARTED)
        .then()
        .clock("first contact", START)
        .of("development", null)
        .due("2026-10-26T09:00:00Z")
        .warns("2026-10-26T08:30:00Z");

    story.ends("aware | 2026-10-23T15:00:00Z | … | 1 inbound | started");
  }

  @Test
  void easterIsNoTimeToAnswer() {
    Story story = Story.under("promises").withoutTeams();

    story
        .on("2026-04-02T15:00:00Z")
        .does("handoff_offered", "handoff", "to_development")
        .enters("aware", STARTED)
        .then()
        .clock("first contact", START)
        .of("development", null)
        .due("2026-04-07T08:00:00Z")
        .warns("2026-04-07T07:30:00Z");
    story
        .on("2026-04-10T12:00:00Z")
        .does("note_added")
        .staysIn("aware")
        .clock("first contact", WARN)
        .byTimer("warn", "2026-04-07T07:30:00Z")
        .since("2026-04-02T15:00:00Z")
        .due("2026-04-07T08:00:00Z")
        .then()
        .clock("first contact", BREACH)
        .byTimer("breach", "2026-04-07T08:00:00Z")
        .since("2026-04-02T15:00:00Z")
        .due("2026-04-07T08:00:00Z");

    story.ends("aware | 2026-04-02T15:00:00Z | … | 1 inbound | started");
  }
}
