package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.FELL_BACK;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;

import dev.fullcourt.engine.decision.OwnerDecision.Why;
import org.junit.jupiter.api.Test;

/**
 * A stage begins with a handoff, and whoever is offered the buyer says no: it is whose it was
 * before, and nobody else is asked for.
 */
class S78_BuyerComesBackToWhoHadItTest {

  private static final String OFFERED = "2026-03-02T11:00:00Z";

  private final Story story = Story.under("givers");

  private void benCallsAndTheBuyerWantsAQuote() {
    story
        .on("2026-03-02T10:00:00Z")
        .does("call_logged", "owner", "ben")
        .enters("called", STARTED)
        .skipping("aware")
        .then()
        .assigned("development", 1)
        .by("cycle.called")
        .then()
        .ownedBy("development ben");
    story
        .on(OFFERED)
        .does("quote_requested")
        .enters("proposal", FORWARD)
        .skipping("lead")
        .then()
        .offered("to_sales", "sales", null, "2026-03-04T11:00:00Z", false)
        .by("cycle.proposal.handoff")
        .then()
        .requested("sales", null, Why.OFFERED)
        .then()
        .ownedBy("sales");
  }

  @Test
  void rejectedByWhomeverItWasRoutedTo() {
    benCallsAndTheBuyerWantsAQuote();
    story
        .on("2026-03-02T11:01:00Z")
        .does("owner_assigned", "owner", "kim")
        .staysIn("proposal")
        .ownedBy("sales kim")
        .assigned("sales", 3);
    story
        .on("2026-03-02T12:00:00Z")
        .does("handoff_rejected", "handoff", "to_sales", "reason", "no capacity", "owner", "kim")
        .ownedBy("development ben")
        .rejected("to_sales", OFFERED, "no capacity")
        .then()
        .enters("called", FELL_BACK)
        .by("handoffs.to_sales.rejected")
        .then()
        .assigned("development", 1)
        .by("handoffs.to_sales");

    isCalledAgainAt("2026-03-02T12:00:00Z");
  }

  private void isCalledAgainAt(String instant) {
    story.ends(
        """
        called | 2026-03-02T10:00:00Z | 2026-03-02T11:00:00Z | 1 inbound | started
        proposal | 2026-03-02T11:00:00Z | %s | 1 inbound | forward
        called | %s | … | 1 inbound | fell_back\
        """
            .formatted(instant, instant));
  }

  @Test
  void answeredByNobody() {
    benCallsAndTheBuyerWantsAQuote();
    story
        .until("2026-03-05T00:00:00Z")
        .ownedBy("development ben")
        .expired("to_sales", OFFERED, "2026-03-04T11:00:00Z")
        .then()
        .enters("called", FELL_BACK)
        .byTimer("handoffs.to_sales.expires", "2026-03-04T11:00:00Z")
        .then()
        .assigned("development", 1)
        .byTimer("handoffs.to_sales.expires", "2026-03-04T11:00:00Z")
        .by("handoffs.to_sales.expires");

    isCalledAgainAt("2026-03-04T11:00:00Z");
  }

  /**
   * Who rejects for a queue does not thereby become the owner: a queue had it, and has it again.
   */
  @Test
  void queueThatHadItHasItAgain() {
    story
        .on(OFFERED)
        .does("quote_requested")
        .enters("proposal", STARTED)
        .skipping("aware", "called", "lead")
        .then()
        .offered("to_sales", "sales", null, "2026-03-04T11:00:00Z", false)
        .by("cycle.proposal.handoff")
        .then()
        .requested("sales", null, Why.OFFERED);
    story
        .on("2026-03-02T11:30:00Z")
        .does("call_logged", "owner", "kim")
        .staysIn("proposal")
        .ownedBy("sales");
    story
        .on("2026-03-02T12:00:00Z")
        .does("handoff_rejected", "handoff", "to_sales", "owner", "kim")
        .ownedBy("development")
        .rejected("to_sales", OFFERED, null)
        .then()
        .enters("called", FELL_BACK)
        .by("handoffs.to_sales.rejected")
        .then()
        .requested("development", null, Why.STAGE_ENTERED);

    story.ends(
        """
        proposal | 2026-03-02T11:00:00Z | 2026-03-02T12:00:00Z | 1 inbound | started
        called | 2026-03-02T12:00:00Z | … | 1 inbound | fell_back\
        """);
  }

  /**
   * Two stages begin with one handoff: it goes on from one to the next, and comes back past both.
   */
  @Test
  void handoffGoesOnToTheNextStageThatBeginsWithIt() {
    benCallsAndTheBuyerWantsAQuote();
    story
        .on("2026-03-02T11:30:00Z")
        .does("handoff_accepted", "handoff", "to_sales", "owner", "kim")
        .staysIn("proposal")
        .ownedBy("sales kim")
        .accepted("to_sales", OFFERED)
        .then()
        .assigned("sales", 3)
        .by("handoffs.to_sales");
    story
        .on("2026-03-02T12:00:00Z")
        .does("contract_sent")
        .enters("terms", FORWARD)
        .then()
        .ownedBy("sales kim");
    story
        .on("2026-03-02T13:00:00Z")
        .does("handoff_returned", "handoff", "to_sales", "reason", "no capacity")
        .ownedBy("development ben")
        .returned("to_sales", "2026-03-02T11:30:00Z", "no capacity")
        .then()
        .enters("called", FELL_BACK)
        .by("handoffs.to_sales.returned")
        .then()
        .assigned("development", 1)
        .by("handoffs.to_sales");

    story.ends(
        """
        called | 2026-03-02T10:00:00Z | 2026-03-02T11:00:00Z | 1 inbound | started
        proposal | 2026-03-02T11:00:00Z | 2026-03-02T12:00:00Z | 1 inbound | forward
        terms | 2026-03-02T12:00:00Z | 2026-03-02T13:00:00Z | 1 inbound | forward
        called | 2026-03-02T13:00:00Z | … | 1 inbound | fell_back\
        """);
  }
}
