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
import dev.fullcourt.engine.decision.HandoffDecision.End;
import dev.fullcourt.engine.decision.OwnerDecision.Why;
import org.junit.jupiter.api.Test;

/** Offered, accepted, worked and handed on, with one owner at every step (laws 21, 25, 27). */
class S31_BuyerIsHandedOverTest {

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

  private void benAccepts() {
    story
        .on("2026-03-02T11:00:00Z")
        .does("handoff_accepted", "handoff", "to_development", "owner", "ben")
        .staysIn("lead")
        .accepted("to_development", "2026-03-02T10:00:00Z")
        .then()
        .assigned("development", 2)
        .by("handoffs.to_development")
        .then()
        .ownedBy("development ben");
  }

  private void benCalls() {
    story
        .on("2026-03-02T11:30:00Z")
        .person("mia")
        .does("outbound_call")
        .staysIn("lead")
        .clock("first call", STOP)
        .since("2026-03-02T10:00:00Z")
        .due("2026-03-02T12:00:00Z")
        .by("attempt");
  }

  @Test
  void buyerGoesFromHandToHandAndAlwaysHasOneOwner() {
    asksForADemo();
    benAccepts();
    benCalls();
    story.on("2026-03-05T10:00:00Z").does("need_confirmed").staysIn("lead");
    story
        .on("2026-03-06T10:00:00Z")
        .does("budget_confirmed")
        .staysIn("lead")
        .offered("to_sales", "sales", "sales", "2026-03-08T10:00:00Z", false)
        .by("handoffs.to_sales.offer")
        .withScore(0, 60)
        .points("interest.2", "mia", 1, 60)
        .then()
        .ownedBy("sales");
    story
        .on("2026-03-07T10:00:00Z")
        .does("handoff_accepted", "handoff", "to_sales", "owner", "kim")
        .ownedBy("sales kim")
        .accepted("to_sales", "2026-03-06T10:00:00Z")
        .then()
        .assigned("sales", 6)
        .by("handoffs.to_sales")
        .then()
        .enters("opportunity", FORWARD)
        .withScore(0, 60)
        .points("interest.2", "mia", 1, 60)
        .then()
        .closed("to_development", "2026-03-02T11:00:00Z", true, End.STAGE_LEFT, "opportunity")
        .then()
        .clock("first visit", START)
        .of("sales", "sales")
        .due("2026-03-12T10:00:00Z");
    story
        .on("2026-03-13T10:00:00Z")
        .does("opportunity_updated", "opportunity", "o1", "amount", 9000)
        .staysIn("opportunity")
        .ownedBy("sales")
        .clock("first visit", BREACH)
        .byTimer("breach", "2026-03-12T10:00:00Z")
        .since("2026-03-07T10:00:00Z")
        .due("2026-03-12T10:00:00Z")
        .then()
        .requested("sales", "sales", Why.BREACHED)
        .by("slas.first visit.on-breach")
        .byTimer("slas.first visit.breach", "2026-03-12T10:00:00Z");
    story
        .on("2026-03-14T10:00:00Z")
        .does("recycled", "reason", "no budget")
        .enters("recycled", DETOUR)
        .because("no budget")
        .withScore(0, 60)
        .points("interest.2", "mia", 1, 60)
        .then()
        .clock("first visit", CANCEL)
        .because(Reason.TURN_OVER, "cycle.recycled")
        .since("2026-03-07T10:00:00Z")
        .due("2026-03-12T10:00:00Z")
        .late()
        .then()
        .closed("to_sales", "2026-03-07T10:00:00Z", true, End.RECYCLED, "recycled")
        .then()
        .ownedBy("marketing");
    story.ends(
        """
        lead | 2026-03-02T10:00:00Z | 2026-03-07T10:00:00Z | 1 inbound | started
        opportunity | 2026-03-07T10:00:00Z | 2026-03-14T10:00:00Z | 1 inbound | forward
        recycled | 2026-03-14T10:00:00Z | … | 1 inbound | detour | no budget
        """);
  }

  @Test
  void openHandoffHoldsTheStageAndWhatFadedCountsWhenItIsGivenBack() {
    asksForADemo();
    benAccepts();
    benCalls();
    story.until("2026-03-30T10:00:00Z").staysIn("lead").ownedBy("development ben");
    story
        .on("2026-03-30T11:00:00Z")
        .does("handoff_returned", "handoff", "to_development", "reason", "not our market")
        .returned("to_development", "2026-03-02T11:00:00Z", "not our market")
        .then()
        .enters("target", FELL_BACK)
        .by("handoffs.to_development.returned")
        .withScore(0, 60)
        .points("interest.2", "mia", 1, 60)
        .then()
        .ownedBy("marketing");
  }
}
