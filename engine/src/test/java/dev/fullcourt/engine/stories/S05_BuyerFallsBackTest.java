package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.FELL_BACK;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;

import org.junit.jupiter.api.Test;

/** A stage that must hold lets go of a buyer only when it definitely does not. */
class S05_BuyerFallsBackTest {

  @Test
  void buyerFallsBackWhenSeatsAreGivenUpButNotWhenTheyAreUnknown() {
    Story story = Story.under("contracts");

    story.on("2026-01-05T09:00:00Z").person("mia").does("signed_up").enters("visitor", STARTED);
    story.on("2026-01-06T09:00:00Z").person("mia").does("trial_started").enters("trial", FORWARD);
    story.on("2026-01-07T09:00:00Z").does("account_described", "seats", 3).staysIn("trial");
    story.on("2026-01-08T09:00:00Z").does("account_described", "seats", 8).enters("team", FORWARD);
    story.on("2026-01-09T09:00:00Z").does("account_described", "name", "Weber").staysIn("team");
    story.on("2026-01-10T09:00:00Z").does("account_described", "seats", "many").staysIn("team");
    story.on("2026-01-11T09:00:00Z").person("mia").does("product_used").staysIn("team");
    story
        .on("2026-01-12T09:00:00Z")
        .does("account_described", "seats", 2)
        .enters("trial", FELL_BACK)
        .by("cycle.team.holds");
    story.on("2026-01-13T09:00:00Z").person("mia").does("product_used").staysIn("trial");
    story.on("2026-01-14T09:00:00Z").does("account_described", "seats", 12).enters("team", FORWARD);
    story.on("2026-01-15T09:00:00Z").person("mia").does("proposal_viewed").staysIn("team");
    story
        .on("2026-01-16T09:00:00Z")
        .person("mia")
        .does("proposal_viewed")
        .enters("contract", FORWARD)
        .skipping("rework");
    story.on("2026-01-17T09:00:00Z").does("account_described", "seats", 1).staysIn("contract");

    story.ends(
        """
        visitor | 2026-01-05T09:00:00Z | 2026-01-06T09:00:00Z | 1 inbound | started
        trial | 2026-01-06T09:00:00Z | 2026-01-08T09:00:00Z | 1 inbound | forward
        team | 2026-01-08T09:00:00Z | 2026-01-12T09:00:00Z | 1 inbound | forward
        trial | 2026-01-12T09:00:00Z | 2026-01-14T09:00:00Z | 1 inbound | fell_back
        team | 2026-01-14T09:00:00Z | 2026-01-16T09:00:00Z | 1 inbound | forward
        contract | 2026-01-16T09:00:00Z | … | 1 inbound | forward
        """);
  }

  @Test
  void buyerWhoNeverTriedFallsToTheFirstStage() {
    Story story = Story.under("contracts");

    story
        .on("2026-01-05T09:00:00Z")
        .does("account_described", "seats", 5)
        .enters("team", STARTED)
        .skipping("visitor", "trial");
    story
        .on("2026-01-06T09:00:00Z")
        .does("account_described", "seats", 4)
        .enters("visitor", FELL_BACK)
        .by("cycle.team.holds");

    story.ends(
        """
        team | 2026-01-05T09:00:00Z | 2026-01-06T09:00:00Z | 1 inbound | started
        visitor | 2026-01-06T09:00:00Z | … | 1 inbound | fell_back
        """);
  }
}
