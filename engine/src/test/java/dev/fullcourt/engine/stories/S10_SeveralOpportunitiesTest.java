package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.AGAIN;
import static dev.fullcourt.engine.decision.Move.DETOUR;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;

import org.junit.jupiter.api.Test;

/** A buyer with several opportunities is lost only when none is open and none was won. */
class S10_SeveralOpportunitiesTest {

  @Test
  void buyerIsLostOnlyWithTheLastOpenOpportunity() {
    Story story = Story.under("b2b");

    story
        .on("2026-01-10T08:00:00Z")
        .does("opportunity_created", "opportunity", "o1")
        .enters("opportunity", STARTED)
        .inRound(1, "insight")
        .skipping("aware", "name", "engaged", "target", "lead");
    story
        .on("2026-01-11T08:00:00Z")
        .does("opportunity_created", "opportunity", "o2")
        .staysIn("opportunity");
    story
        .on("2026-01-12T08:00:00Z")
        .does("opportunity_created", "opportunity", "o3")
        .staysIn("opportunity");
    story
        .on("2026-01-13T08:00:00Z")
        .does("opportunity_lost", "opportunity", "o1", "reason", "price")
        .staysIn("opportunity");
    story.on("2026-01-14T08:00:00Z").does("proposal_sent").staysIn("opportunity");
    story
        .on("2026-01-15T08:00:00Z")
        .does("opportunity_lost", "opportunity", "o2", "reason", "competitor")
        .staysIn("opportunity");
    story
        .on("2026-01-16T08:00:00Z")
        .does("opportunity_updated", "opportunity", "o3", "amount", 5)
        .staysIn("opportunity");
    story
        .on("2026-01-17T08:00:00Z")
        .does("opportunity_lost", "opportunity", "o3", "reason", "no decision")
        .enters("lost", DETOUR)
        .because("no decision");
    story
        .on("2026-01-18T08:00:00Z")
        .does("opportunity_updated", "opportunity", "o3")
        .staysIn("lost");
    story
        .on("2026-01-19T08:00:00Z")
        .does("recycled", "reason", "no budget")
        .enters("recycled", DETOUR)
        .because("no budget");

    story.ends(
        """
        opportunity | 2026-01-10T08:00:00Z | 2026-01-17T08:00:00Z | 1 insight | started
        lost | 2026-01-17T08:00:00Z | 2026-01-19T08:00:00Z | 1 insight | detour | no decision
        recycled | 2026-01-19T08:00:00Z | … | 1 insight | detour | no budget
        """);
  }

  @Test
  void oneWonMakesACustomerAndTheNextRoundIsLostByItself() {
    Story story = Story.under("b2b");

    story
        .on("2026-01-10T08:00:00Z")
        .does("opportunity_created", "opportunity", "o1")
        .enters("opportunity", STARTED)
        .inRound(1, "insight")
        .skipping("aware", "name", "engaged", "target", "lead");
    story
        .on("2026-01-11T08:00:00Z")
        .does("opportunity_created", "opportunity", "o2")
        .staysIn("opportunity");
    story
        .on("2026-01-12T08:00:00Z")
        .does("opportunity_lost", "opportunity", "o1")
        .staysIn("opportunity");
    story
        .on("2026-01-13T08:00:00Z")
        .does("opportunity_won", "opportunity", "o2")
        .enters("customer", FORWARD);
    story
        .on("2026-01-14T08:00:00Z")
        .does("opportunity_lost", "opportunity", "o9")
        .staysIn("customer");
    story
        .on("2026-02-01T08:00:00Z")
        .does("opportunity_created", "opportunity", "o3")
        .enters("opportunity", AGAIN)
        .inRound(2, "insight");
    story
        .on("2026-02-02T08:00:00Z")
        .does("opportunity_created", "opportunity", "o4")
        .staysIn("opportunity");
    story
        .on("2026-02-03T08:00:00Z")
        .does("opportunity_lost", "opportunity", "o3", "reason", "price")
        .staysIn("opportunity");
    story
        .on("2026-02-04T08:00:00Z")
        .does("opportunity_lost", "opportunity", "o4", "reason", "competitor")
        .enters("lost", DETOUR)
        .because("competitor");
    story
        .on("2026-02-05T08:00:00Z")
        .does("opportunity_created", "opportunity", "o4")
        .staysIn("lost");

    story.ends(
        """
        opportunity | 2026-01-10T08:00:00Z | 2026-01-13T08:00:00Z | 1 insight | started
        customer | 2026-01-13T08:00:00Z | 2026-02-01T08:00:00Z | 1 insight | forward
        opportunity | 2026-02-01T08:00:00Z | 2026-02-04T08:00:00Z | 2 insight | again
        lost | 2026-02-04T08:00:00Z | … | 2 insight | detour | competitor
        """);
  }
}
