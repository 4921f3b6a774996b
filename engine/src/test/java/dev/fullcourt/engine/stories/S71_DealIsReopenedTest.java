package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.AGAIN;
import static dev.fullcourt.engine.decision.Move.DETOUR;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Money stays in the currency it was told in. What was won in one quarter was won: that the deal is
 * opened again, or corrected, is said later and takes back no decision.
 */
class S71_DealIsReopenedTest {

  @ParameterizedTest
  @ValueSource(strings = {"opportunity_reopened", "opportunity_created"})
  void whatWasWonStaysWonAndMoneyKeepsItsCurrency(String again) {
    Story story = Story.under("passes");

    story
        .on("2026-03-02T09:00:00Z")
        .does("opportunity_created", "opportunity", "o", "amount", "1200", "currency", "USD")
        .enters("opportunity", STARTED)
        .skipping("aware");
    story
        .on("2026-03-02T09:30:00Z")
        .does("owner_assigned", "owner", "jonas")
        .staysIn("opportunity")
        .ownedBy("sales jonas")
        .assigned("sales", 2);
    story
        .on("2026-03-31T21:59:00Z")
        .does("opportunity_won", "opportunity", "o")
        .enters("customer", FORWARD)
        .then()
        .ownedBy("sales jonas");
    story.hasOpportunities("o | won | 1200 USD");
    story
        .on("2026-04-02T09:00:00Z")
        .does("opportunity_updated", "opportunity", "o", "amount", "900")
        .staysIn("customer")
        .ownedBy("sales jonas");
    story.hasOpportunities("o | won | 900 USD");
    story
        .on("2026-04-03T09:00:00Z")
        .does(again, "opportunity", "o")
        .staysIn("customer")
        .ownedBy("sales jonas");
    story.hasOpportunities("o | open | 900 USD");
    story
        .on("2026-05-04T09:00:00Z")
        .does("opportunity_won", "opportunity", "o", "amount", "1000", "currency", "EUR")
        .staysIn("customer")
        .ownedBy("sales jonas");
    story.hasOpportunities("o | won | 1000 EUR");

    story.ends(
        """
        opportunity | 2026-03-02T09:00:00Z | 2026-03-31T21:59:00Z | 1 inbound | started
        customer | 2026-03-31T21:59:00Z | … | 1 inbound | forward\
        """);
  }

  /** What was lost is worked on again: the buyer comes back to those who sell, in another round. */
  @Test
  void lostDealThatIsReopenedBringsTheBuyerBack() {
    Story story = Story.under("deals");

    story
        .on("2026-03-02T09:00:00Z")
        .does("opportunity_created", "opportunity", "o")
        .enters("opportunity", STARTED)
        .skipping("aware", "warm", "expiring", "lead", "qualified");
    story
        .on("2026-04-02T09:00:00Z")
        .does("opportunity_lost", "opportunity", "o")
        .enters("lost", DETOUR);
    story
        .on("2026-04-10T09:00:00Z")
        .does("opportunity_reopened", "opportunity", "o")
        .enters("opportunity", AGAIN)
        .inRound(2, "inbound");
    story.hasOpportunities("o | open | null null");
    story
        .on("2026-04-20T09:00:00Z")
        .does("opportunity_won", "opportunity", "o")
        .enters("customer", FORWARD)
        .skipping("large");

    story.ends(
        """
        opportunity | 2026-03-02T09:00:00Z | 2026-04-02T09:00:00Z | 1 inbound | started
        lost | 2026-04-02T09:00:00Z | 2026-04-10T09:00:00Z | 1 inbound | detour
        opportunity | 2026-04-10T09:00:00Z | 2026-04-20T09:00:00Z | 2 inbound | again
        customer | 2026-04-20T09:00:00Z | … | 2 inbound | forward\
        """);
  }
}
