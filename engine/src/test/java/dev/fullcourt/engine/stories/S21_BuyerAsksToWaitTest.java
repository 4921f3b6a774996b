package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.STARTED;
import static dev.fullcourt.engine.stories.ClockEntry.Does.BREACH;
import static dev.fullcourt.engine.stories.ClockEntry.Does.PAUSE;
import static dev.fullcourt.engine.stories.ClockEntry.Does.RESUME;
import static dev.fullcourt.engine.stories.ClockEntry.Does.START;
import static dev.fullcourt.engine.stories.ClockEntry.Does.STOP;
import static dev.fullcourt.engine.stories.ClockEntry.Does.WARN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clock stands still until a date the buyer gave, and no longer than agreed. */
class S21_BuyerAsksToWaitTest {

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

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-05", "2026-03-05T00:00:00+01:00", "2026-03-04T23:00:00Z"})
  void clockStandsStillUntilTheDayTheBuyerNamed(String until) {
    Story story = offered();

    story
        .on("2026-03-02T10:00:00Z")
        .does("email_replied", "until", until)
        .staysIn("aware")
        .clock("first contact", PAUSE)
        .until("2026-03-04T23:00:00Z")
        .due("2026-03-05T09:00:00Z");
    story
        .until("2026-03-05T09:00:00Z")
        .staysIn("aware")
        .clock("first contact", RESUME)
        .byTimer("resume", "2026-03-04T23:00:00Z")
        .due("2026-03-05T09:00:00Z")
        .then()
        .clock("first contact", WARN)
        .byTimer("warn", "2026-03-05T08:30:00Z")
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-05T09:00:00Z")
        .then()
        .clock("first contact", BREACH)
        .byTimer("breach", "2026-03-05T09:00:00Z")
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-05T09:00:00Z");
    story.on("2026-03-05T10:00:00Z").does("email_replied", "until", "2026-03-09").staysIn("aware");

    story.ends("aware | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }

  @Test
  void dateFarAwayPutsTheEndOffByFiveBusinessDaysAndNoMore() {
    Story story = offered();

    story
        .on("2026-03-02T10:00:00Z")
        .does("email_replied", "until", "2026-04-30")
        .staysIn("aware")
        .clock("first contact", PAUSE)
        .until("2026-04-29T22:00:00Z")
        .due("2026-03-09T11:00:00Z");
    story
        .until("2026-04-30T10:00:00Z")
        .staysIn("aware")
        .clock("first contact", WARN)
        .byTimer("warn", "2026-03-09T10:30:00Z")
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-09T11:00:00Z")
        .then()
        .clock("first contact", BREACH)
        .byTimer("breach", "2026-03-09T11:00:00Z")
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-09T11:00:00Z");

    story.ends("aware | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }

  @Test
  void laterDateTakesThePlaceOfTheFirstAndOnePassedIsNone() {
    Story story = offered();

    story.on("2026-03-02T09:30:00Z").does("email_replied", "until", "2026-03-01").staysIn("aware");
    story
        .on("2026-03-02T10:00:00Z")
        .does("email_replied", "until", "2026-03-06")
        .staysIn("aware")
        .clock("first contact", PAUSE)
        .until("2026-03-05T23:00:00Z")
        .due("2026-03-06T09:00:00Z");
    story
        .on("2026-03-02T10:10:00Z")
        .does("email_replied", "until", java.time.Instant.parse("2026-03-03T12:00:00Z"))
        .staysIn("aware")
        .clock("first contact", PAUSE)
        .until("2026-03-03T12:00:00Z")
        .due("2026-03-03T13:00:00Z");
    story
        .on("2026-03-03T12:15:00Z")
        .does("call_not_answered")
        .staysIn("aware")
        .clock("first contact", RESUME)
        .byTimer("resume", "2026-03-03T12:00:00Z")
        .due("2026-03-03T13:00:00Z")
        .then()
        .clock("first contact", STOP)
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-03T13:00:00Z")
        .by("attempt");

    story.ends("aware | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }
}
