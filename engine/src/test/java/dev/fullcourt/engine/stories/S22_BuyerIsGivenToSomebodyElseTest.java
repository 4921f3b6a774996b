package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.STARTED;
import static dev.fullcourt.engine.stories.ClockEntry.Does.BREACH;
import static dev.fullcourt.engine.stories.ClockEntry.Does.REASSIGN;
import static dev.fullcourt.engine.stories.ClockEntry.Does.START;
import static dev.fullcourt.engine.stories.ClockEntry.Does.STOP;
import static dev.fullcourt.engine.stories.ClockEntry.Does.WARN;

import org.junit.jupiter.api.Test;

/** Who is made responsible has a clock of their own; the buyer's goes on as before. */
class S22_BuyerIsGivenToSomebodyElseTest {

  @Test
  void newPersonHasTheirOwnTimeAndTheBuyerStillWaitsSinceTheOffer() {
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
        .does("owner_assigned", "owner", "ana")
        .staysIn("aware")
        .clock("first contact", REASSIGN)
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-02T11:00:00Z")
        .assigned(2, "2026-03-02T09:30:00Z", "2026-03-02T11:30:00Z");
    story.on("2026-03-02T09:40:00Z").does("owner_assigned", "owner", "ana").staysIn("aware");
    story
        .until("2026-03-02T11:29:00Z")
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
        .clock("first contact", WARN)
        .byTimer("owner.warn", "2026-03-02T11:00:00Z")
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-02T11:00:00Z")
        .assigned(2, "2026-03-02T09:30:00Z", "2026-03-02T11:30:00Z");
    story
        .on("2026-03-02T12:00:00Z")
        .does("owner_assigned", "owner", "ben")
        .staysIn("aware")
        .clock("first contact", BREACH)
        .byTimer("owner.breach", "2026-03-02T11:30:00Z")
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-02T11:00:00Z")
        .assigned(2, "2026-03-02T09:30:00Z", "2026-03-02T11:30:00Z")
        .then()
        .clock("first contact", REASSIGN)
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-02T11:00:00Z")
        .assigned(4, "2026-03-02T12:00:00Z", "2026-03-02T14:00:00Z");
    story
        .on("2026-03-02T12:30:00Z")
        .does("outbound_call")
        .staysIn("aware")
        .clock("first contact", STOP)
        .since("2026-03-02T09:00:00Z")
        .due("2026-03-02T11:00:00Z")
        .late()
        .by("attempt")
        .assigned(4, "2026-03-02T12:00:00Z", "2026-03-02T14:00:00Z");

    story.ends("aware | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }
}
