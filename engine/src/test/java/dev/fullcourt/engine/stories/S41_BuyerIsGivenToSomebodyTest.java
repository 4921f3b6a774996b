package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.STARTED;
import static dev.fullcourt.engine.stories.ClockEntry.Does.BREACH;
import static dev.fullcourt.engine.stories.ClockEntry.Does.REASSIGN;
import static dev.fullcourt.engine.stories.ClockEntry.Does.START;
import static dev.fullcourt.engine.stories.ClockEntry.Does.STOP;

import dev.fullcourt.engine.decision.OwnerDecision.Why;
import org.junit.jupiter.api.Test;

/**
 * Who gets a buyer depends on other buyers: the engine asks and the queue has the buyer, an event
 * answers (laws 16 and 27). Giving the buyer to somebody else never sets its own clock back.
 */
class S41_BuyerIsGivenToSomebodyTest {

  @Test
  void queueAsksAnEventAnswersAndWhoLetsTheTimeRunOutGivesTheBuyerAway() {
    Story story = Story.under("routed");

    story
        .on("2026-03-02T10:00:00Z")
        .does("demo_requested")
        .enters("lead", STARTED)
        .skipping("aware")
        .then()
        .offered("to_development", "development", null, null, false)
        .by("cycle.lead.handoff")
        .then()
        .requested("development", null, Why.OFFERED)
        .then()
        .clock("first call", START)
        .of("development", null)
        .due("2026-03-02T12:00:00Z")
        .then()
        .ownedBy("development");
    story
        .on("2026-03-02T10:00:05Z")
        .does("owner_assigned", "owner", "ben", "team", "sdr", "by", "round robin")
        .staysIn("lead")
        .clock("first call", REASSIGN)
        .since("2026-03-02T10:00:00Z")
        .due("2026-03-02T12:00:00Z")
        .assigned(2, "2026-03-02T10:00:05Z", "2026-03-02T12:00:05Z")
        .then()
        .assigned("development", 2)
        .then()
        .ownedBy("development ben");
    story
        .until("2026-03-02T12:00:00Z")
        .staysIn("lead")
        .clock("first call", BREACH)
        .byTimer("breach", "2026-03-02T12:00:00Z")
        .since("2026-03-02T10:00:00Z")
        .due("2026-03-02T12:00:00Z")
        .then()
        .requested("development", null, Why.BREACHED)
        .by("slas.first call.on-breach")
        .byTimer("slas.first call.breach", "2026-03-02T12:00:00Z")
        .then()
        .ownedBy("development");
    story
        .on("2026-03-02T12:00:01Z")
        .does("owner_assigned", "owner", "cleo", "team", "sdr", "by", "round robin")
        .staysIn("lead")
        .clock("first call", REASSIGN)
        .since("2026-03-02T10:00:00Z")
        .due("2026-03-02T12:00:00Z")
        .assigned(3, "2026-03-02T12:00:01Z", "2026-03-02T14:00:01Z")
        .then()
        .assigned("development", 3)
        .then()
        .ownedBy("development cleo");
    story
        .on("2026-03-02T13:00:00Z")
        .does("outbound_call")
        .staysIn("lead")
        .clock("first call", STOP)
        .since("2026-03-02T10:00:00Z")
        .due("2026-03-02T12:00:00Z")
        .late()
        .by("attempt")
        .assigned(3, "2026-03-02T12:00:01Z", "2026-03-02T14:00:01Z")
        .then()
        .ownedBy("development cleo");

    story.ends("lead | 2026-03-02T10:00:00Z | … | 1 inbound | started");
  }
}
