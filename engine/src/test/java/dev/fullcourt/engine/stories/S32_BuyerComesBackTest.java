package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.DETOUR;
import static dev.fullcourt.engine.decision.Move.FELL_BACK;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;
import static dev.fullcourt.engine.stories.ClockEntry.Does.BREACH;
import static dev.fullcourt.engine.stories.ClockEntry.Does.CANCEL;
import static dev.fullcourt.engine.stories.ClockEntry.Does.START;
import static dev.fullcourt.engine.stories.ClockEntry.Does.STOP;

import dev.fullcourt.engine.decision.ClockDecision.Reason;
import org.junit.jupiter.api.Test;

/** Rejected, fallen through, taken over: what is not taken goes back, and is owned all the time. */
class S32_BuyerComesBackTest {

  private final Story story = Story.under("relay");

  private void asksForADemo() {
    story
        .on("2026-03-02T10:00:00Z")
        .person("mia")
        .does("demo_requested")
        .enters("lead", STARTED)
        .skipping("aware", "target")
        .withScore(0, 60)
        .points("interest.2", "mia", 1, 60)
        .then()
        .offered("to_development", "development", "development", "2026-03-03T10:00:00Z", true)
        .by("cycle.lead.handoff")
        .withScore(0, 60)
        .points("interest.2", "mia", 1, 60)
        .then()
        .clock("first call", START)
        .of("development", "development")
        .due("2026-03-02T12:00:00Z")
        .then()
        .ownedBy("development");
  }

  @Test
  void rejectedBuyerFallsBackAndIsMarketingsAgain() {
    asksForADemo();
    story
        .on("2026-03-02T10:30:00Z")
        .does("handoff_rejected", "handoff", "to_development", "reason", "not our market")
        .ownedBy("marketing")
        .clock("first call", CANCEL)
        .because(Reason.HANDOFF_CLOSED, "handoffs.to_development")
        .since("2026-03-02T10:00:00Z")
        .due("2026-03-02T12:00:00Z")
        .then()
        .rejected("to_development", "2026-03-02T10:00:00Z", "not our market")
        .then()
        .enters("target", FELL_BACK)
        .by("handoffs.to_development.rejected")
        .withScore(0, 60)
        .points("interest.2", "mia", 1, 60);
    story
        .on("2026-03-02T10:40:00Z")
        .does("handoff_rejected", "handoff", "to_development")
        .staysIn("target");
    story
        .on("2026-03-02T10:50:00Z")
        .does("handoff_returned", "handoff", "to_development")
        .staysIn("target");
    story
        .on("2026-03-03T10:00:00Z")
        .person("mia")
        .does("content_downloaded")
        .staysIn("target")
        .ownedBy("marketing");
  }

  @Test
  void offerNobodyAnswersFallsThroughAtItsTimeAndTheLeadHasTriedBefore() {
    asksForADemo();
    story
        .until("2026-03-04T10:00:00Z")
        .clock("first call", BREACH)
        .byTimer("breach", "2026-03-02T12:00:00Z")
        .since("2026-03-02T10:00:00Z")
        .due("2026-03-02T12:00:00Z")
        .then()
        .named("development", "ana")
        .by("slas.first call.on-breach")
        .byTimer("slas.first call.breach", "2026-03-02T12:00:00Z")
        .then()
        .expired("to_development", "2026-03-02T10:00:00Z", "2026-03-03T10:00:00Z")
        .then()
        .clock("first call", CANCEL)
        .byTimer("breach", "2026-03-03T10:00:00Z")
        .triggeredBy("handoffs.to_development.expires")
        .because(Reason.HANDOFF_CLOSED, "handoffs.to_development")
        .since("2026-03-02T10:00:00Z")
        .due("2026-03-02T12:00:00Z")
        .late()
        .then()
        .enters("target", FELL_BACK)
        .byTimer("handoffs.to_development.expires", "2026-03-03T10:00:00Z")
        .withScore(0, 60)
        .points("interest.2", "mia", 1, 60)
        .then()
        .ownedBy("marketing");
  }

  @Test
  void offerSomebodyWorksOnWaitsForTheirAnswer() {
    asksForADemo();
    story
        .on("2026-03-02T11:00:00Z")
        .person("mia")
        .does("outbound_call")
        .staysIn("lead")
        .clock("first call", STOP)
        .since("2026-03-02T10:00:00Z")
        .due("2026-03-02T12:00:00Z")
        .by("attempt");
    story.until("2026-04-02T10:00:00Z").staysIn("lead").ownedBy("development");
  }

  @Test
  void salesRejectsIntoRecycling() {
    asksForADemo();
    story
        .on("2026-03-02T11:00:00Z")
        .does("owner_assigned", "owner", "ben")
        .staysIn("lead")
        .clock("first call", ClockEntry.Does.REASSIGN)
        .since("2026-03-02T10:00:00Z")
        .due("2026-03-02T12:00:00Z")
        .assigned(2, "2026-03-02T11:00:00Z", "2026-03-02T13:00:00Z")
        .then()
        .assigned("development", 2)
        .then()
        .ownedBy("development ben");
    story
        .on("2026-03-02T11:30:00Z")
        .does("handoff_offered", "handoff", "to_sales")
        .staysIn("lead")
        .offered("to_sales", "sales", "sales", "2026-03-04T11:30:00Z", false)
        .then()
        .ownedBy("sales");
    story
        .on("2026-03-02T11:40:00Z")
        .does("handoff_rejected", "handoff", "to_sales", "reason", "no capacity")
        .rejected("to_sales", "2026-03-02T11:30:00Z", "no capacity")
        .then()
        .assigned("development", 2)
        .by("handoffs.to_sales")
        .then()
        .enters("recycled", DETOUR)
        .by("handoffs.to_sales.rejected")
        .withScore(0, 60)
        .points("interest.2", "mia", 1, 60)
        .then()
        .clock("first call", CANCEL)
        .because(Reason.TURN_OVER, "cycle.recycled")
        .since("2026-03-02T10:00:00Z")
        .due("2026-03-02T12:00:00Z")
        .then()
        .closed(
            "to_development",
            "2026-03-02T10:00:00Z",
            false,
            dev.fullcourt.engine.decision.HandoffDecision.End.RECYCLED,
            "recycled")
        .then()
        .ownedBy("marketing");
  }

  @Test
  void sellerWhoOpensAnOpportunityHasTheBuyer() {
    story
        .on("2026-03-02T10:00:00Z")
        .person("mia")
        .does("content_downloaded")
        .enters("target", STARTED)
        .skipping("aware")
        .withScore(0, 20)
        .points("interest.1", "mia", 1, 20)
        .then()
        .ownedBy("marketing");
    story
        .on("2026-03-03T10:00:00Z")
        .does("opportunity_created", "opportunity", "o1", "owner", "kim")
        .enters("opportunity", FORWARD)
        .skipping("lead")
        .withScore(0, 20)
        .points("interest.1", "mia", 1, 20)
        .then()
        .assigned("sales", 2)
        .by("cycle.opportunity")
        .then()
        .ownedBy("sales kim");
  }
}
