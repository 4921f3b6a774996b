package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;
import static dev.fullcourt.engine.stories.ClockEntry.Does.START;

import org.junit.jupiter.api.Test;

/**
 * Two buyers turned out to be one. Each had an owner; the one with the open opportunity stays, and
 * that the other is not the owner any more is said.
 */
class S70_TwoOwnersOfOneBuyerTest {

  @Test
  void ownerWithTheOpenOpportunityStaysAndTheOtherIsTold() {
    Story story = Story.under("passes");

    story
        .on("2026-03-02T09:00:00Z")
        .does("opportunity_created", "opportunity", "o", "said_in", "north")
        .enters("opportunity", STARTED)
        .skipping("aware");
    story
        .on("2026-03-02T09:30:00Z")
        .does("owner_assigned", "owner", "jonas", "said_in", "north")
        .staysIn("opportunity")
        .ownedBy("sales jonas")
        .assigned("sales", 2);
    story
        .on("2026-03-02T10:00:00Z")
        .does("owner_assigned", "owner", "kim", "said_in", "south")
        .staysIn("opportunity")
        .ownedBy("sales jonas")
        .kept("sales", 3);
    story
        .on("2026-03-02T10:30:00Z")
        .does("owner_assigned", "owner", "jonas", "said_in", "south")
        .staysIn("opportunity")
        .ownedBy("sales jonas");
    story
        .on("2026-03-03T09:00:00Z")
        .does("opportunity_won", "opportunity", "o")
        .enters("customer", FORWARD)
        .then()
        .ownedBy("sales jonas");

    story.ends(
        """
        opportunity | 2026-03-02T09:00:00Z | 2026-03-03T09:00:00Z | 1 inbound | started
        customer | 2026-03-03T09:00:00Z | … | 1 inbound | forward\
        """);
  }

  @Test
  void withoutAnOpenOpportunityOrWithOneOfEachTheLastWordCounts() {
    Story story = Story.under("passes");

    story
        .on("2026-03-02T09:00:00Z")
        .does("owner_assigned", "owner", "chloe", "said_in", "north")
        .enters("aware", STARTED)
        .then()
        .ownedBy("marketing chloe")
        .assigned("marketing", 1);
    story
        .on("2026-03-02T09:10:00Z")
        .does("owner_assigned", "owner", "max", "said_in", "south")
        .staysIn("aware")
        .ownedBy("marketing max")
        .assigned("marketing", 2);
    story
        .on("2026-03-02T10:00:00Z")
        .does("opportunity_created", "opportunity", "o1", "said_in", "north")
        .enters("opportunity", FORWARD)
        .then()
        .ownedBy("sales");
    story
        .on("2026-03-02T10:10:00Z")
        .does("owner_assigned", "owner", "kim", "said_in", "south")
        .staysIn("opportunity")
        .ownedBy("sales kim")
        .assigned("sales", 4);
    story
        .on("2026-03-02T10:20:00Z")
        .does("owner_assigned", "owner", "jonas", "said_in", "north")
        .staysIn("opportunity")
        .ownedBy("sales jonas")
        .assigned("sales", 5);
    story
        .on("2026-03-02T10:30:00Z")
        .does("opportunity_created", "opportunity", "o2", "said_in", "south")
        .staysIn("opportunity")
        .ownedBy("sales jonas");
    story
        .on("2026-03-02T10:40:00Z")
        .does("owner_assigned", "owner", "kim", "said_in", "south")
        .staysIn("opportunity")
        .ownedBy("sales kim")
        .assigned("sales", 7);
    story
        .on("2026-03-02T10:50:00Z")
        .does("owner_assigned", "owner", "eva")
        .staysIn("opportunity")
        .ownedBy("sales eva")
        .assigned("sales", 8);

    story.ends(
        """
        aware | 2026-03-02T09:00:00Z | 2026-03-02T10:00:00Z | 1 inbound | started
        opportunity | 2026-03-02T10:00:00Z | … | 1 inbound | forward\
        """);
  }

  /** What the one log says of a handoff does not take the buyer from who sells to the other. */
  @Test
  void whoTookTheOtherBuyerDoesNotTakeItFromWhoHasTheOpportunity() {
    Story story = Story.under("relay");

    story
        .on("2026-03-02T10:00:00Z")
        .does("opportunity_created", "opportunity", "o", "owner", "kim", "said_in", "north")
        .enters("opportunity", STARTED)
        .skipping("aware", "target", "lead")
        .then()
        .ownedBy("sales kim")
        .assigned("sales", 1)
        .by("cycle.opportunity");
    story
        .on("2026-03-02T10:10:00Z")
        .does("handoff_accepted", "handoff", "to_sales", "owner", "kim", "said_in", "north")
        .staysIn("opportunity")
        .ownedBy("sales kim")
        .offered("to_sales", "sales", "sales", "2026-03-04T10:10:00Z", false)
        .then()
        .accepted("to_sales", "2026-03-02T10:10:00Z")
        .then()
        .assigned("sales", 2)
        .by("handoffs.to_sales")
        .then()
        .clock("first visit", START)
        .of("sales", "sales")
        .due("2026-03-07T10:10:00Z");
    story
        .on("2026-03-02T10:50:00Z")
        .does("handoff_offered", "handoff", "to_development", "said_in", "south")
        .staysIn("opportunity")
        .ownedBy("sales kim");
    story
        .on("2026-03-02T11:00:00Z")
        .does("handoff_accepted", "handoff", "to_development", "owner", "ben", "said_in", "south")
        .staysIn("opportunity")
        .ownedBy("sales kim");
    story
        .on("2026-03-02T11:10:00Z")
        .does("owner_assigned", "owner", "ben", "said_in", "south")
        .staysIn("opportunity")
        .ownedBy("sales kim") // whose clock runs on
        .kept("sales", 5);
    story
        .on("2026-03-02T11:20:00Z")
        .does("handoff_accepted", "handoff", "to_development", "owner", "ben")
        .staysIn("opportunity")
        .ownedBy("development ben")
        .offered("to_development", "development", "development", "2026-03-03T11:20:00Z", false)
        .then()
        .accepted("to_development", "2026-03-02T11:20:00Z")
        .then()
        .assigned("development", 6)
        .by("handoffs.to_development");

    story.hasIdleActs(
        """
        handoff_offered | others_opportunity
        handoff_accepted | others_opportunity\
        """);
  }
}
