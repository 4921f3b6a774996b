package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.STARTED;
import static dev.fullcourt.engine.stories.ClockEntry.Does.BREACH;
import static dev.fullcourt.engine.stories.ClockEntry.Does.START;
import static dev.fullcourt.engine.stories.ClockEntry.Does.STOP;
import static dev.fullcourt.engine.stories.ClockEntry.Does.WARN;

import org.junit.jupiter.api.Test;

/** A response clock runs in the hours of who is to answer, and stops at the first attempt. */
class S19_BuyerIsAnsweredInTimeTest {

  @Test
  void clockStartsAtTheOfferAndStopsAtTheFirstCall() {
    Story story = Story.under("promises").withoutTeams();

    story.on("2026-03-02T08:59:00Z").does("page_viewed").enters("aware", STARTED);
    story
        .on("2026-03-02T09:00:00Z")
        .does("handoff_offered", "handoff", "to_development")
        .staysIn("aware")
        .clock("first contact", START)
        .of("development", null)
        .due("2026-03-02T11:00:00Z")
        .warns("2026-03-02T10:30:00Z");
    story.on("2026-03-02T09:10:00Z").does("page_viewed").staysIn("aware");
    story
        .on("2026-03-02T10:20:00Z")
        .does("outbound_call")
        .staysIn("aware")
        .clock("first contact", STOP)
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-02T11:00:00Z")
        .by("attempt");
    story.on("2026-03-02T10:21:00Z").does("outbound_call").staysIn("aware");
    story.until("2026-03-09T09:00:00Z").staysIn("aware");

    story.ends("aware | 2026-03-02T08:59:00Z | … | 1 inbound | started");
  }

  @Test
  void eveningOfferIsDueTheNextMorningAndAnAnswerInTheLastMillisecondIsInTime() {
    Story story = Story.under("promises").withoutTeams();

    story
        .on("2026-03-02T16:00:00Z")
        .does("handoff_offered", "handoff", "to_development")
        .enters("aware", STARTED)
        .then()
        .clock("first contact", START)
        .of("development", null)
        .due("2026-03-03T09:00:00Z")
        .warns("2026-03-03T08:30:00Z");
    story.until("2026-03-03T08:29:59.999Z").staysIn("aware");
    story
        .on("2026-03-03T08:59:59.999Z")
        .does("call_logged")
        .staysIn("aware")
        .clock("first contact", WARN)
        .byTimer("warn", "2026-03-03T08:30:00Z")
        .since("2026-03-02T16:00:00Z")
        .due("2026-03-03T09:00:00Z")
        .then()
        .clock("first contact", STOP)
        .since("2026-03-02T16:00:00Z")
        .due("2026-03-03T09:00:00Z")
        .by("conversation");

    story.ends("aware | 2026-03-02T16:00:00Z | … | 1 inbound | started");
  }

  @Test
  void answerAtTheVeryEndIsLateForTimersComeBeforeEvents() {
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
    story
        .on("2026-03-02T11:00:00Z")
        .does("outbound_email")
        .staysIn("aware")
        .clock("first contact", WARN)
        .byTimer("warn", "2026-03-02T10:30:00Z")
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-02T11:00:00Z")
        .then()
        .clock("first contact", BREACH)
        .byTimer("breach", "2026-03-02T11:00:00Z")
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-02T11:00:00Z")
        .then()
        .clock("first contact", STOP)
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-02T11:00:00Z")
        .late()
        .by("attempt");

    story.ends("aware | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }

  @Test
  void secondOfferStartsNothingWhileTheClockRunsAndANewClockOnceItHasEnded() {
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
    story
        .on("2026-03-02T09:30:00Z")
        .does("handoff_offered", "handoff", "to_development")
        .staysIn("aware");
    story
        .on("2026-03-02T10:00:00Z")
        .does("outbound_call")
        .staysIn("aware")
        .clock("first contact", STOP)
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-02T11:00:00Z")
        .by("attempt");
    story
        .on("2026-03-02T11:00:00Z")
        .does("handoff_rejected", "handoff", "to_development")
        .staysIn("aware");
    story
        .on("2026-03-02T12:00:00Z")
        .does("handoff_offered", "handoff", "to_development")
        .staysIn("aware")
        .clock("first contact", START)
        .of("development", null)
        .due("2026-03-02T14:00:00Z")
        .warns("2026-03-02T13:30:00Z");

    story.ends("aware | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }
}
