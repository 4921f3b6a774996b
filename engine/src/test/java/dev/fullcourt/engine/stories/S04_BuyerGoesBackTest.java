package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.BACKWARD;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;

import org.junit.jupiter.api.Test;

/** A stage that lists a later one in its `from` is gone back to. */
class S04_BuyerGoesBackTest {

  @Test
  void contractIsReworkedTwiceBeforeItIsSigned() {
    Story story = Story.under("contracts");

    story.on("2026-01-05T09:00:00Z").person("mia").does("page_viewed").enters("visitor", STARTED);
    story.on("2026-01-06T09:00:00Z").person("mia").does("trial_started").enters("trial", FORWARD);
    story.on("2026-01-07T09:00:00Z").person("mia").does("changes_requested").staysIn("trial");
    story.on("2026-01-08T09:00:00Z").person("mia").does("proposal_viewed").staysIn("trial");
    story
        .on("2026-01-09T09:00:00Z")
        .person("mia")
        .does("proposal_viewed")
        .enters("contract", FORWARD)
        .skipping("team", "rework");
    story
        .on("2026-01-10T09:00:00Z")
        .person("mia")
        .does("changes_requested")
        .enters("rework", BACKWARD);
    // That the proposal was read twice still stands, but it is nothing new.
    story.on("2026-01-11T09:00:00Z").person("mia").does("product_used").staysIn("rework");
    story.on("2026-01-12T09:00:00Z").person("mia").does("proposal_viewed").staysIn("rework");
    story.on("2026-01-13T09:00:00Z").does("contract_sent").enters("contract", FORWARD);
    story
        .on("2026-01-14T09:00:00Z")
        .person("mia")
        .does("changes_requested")
        .enters("rework", BACKWARD);
    story.on("2026-01-15T09:00:00Z").does("contract_sent").enters("contract", FORWARD);
    story
        .on("2026-01-16T09:00:00Z")
        .person("mia")
        .does("contract_signed")
        .enters("signed", FORWARD);
    story.on("2026-01-17T09:00:00Z").person("mia").does("changes_requested").staysIn("signed");

    story.ends(
        """
        visitor | 2026-01-05T09:00:00Z | 2026-01-06T09:00:00Z | 1 inbound | started
        trial | 2026-01-06T09:00:00Z | 2026-01-09T09:00:00Z | 1 inbound | forward
        contract | 2026-01-09T09:00:00Z | 2026-01-10T09:00:00Z | 1 inbound | forward
        rework | 2026-01-10T09:00:00Z | 2026-01-13T09:00:00Z | 1 inbound | backward
        contract | 2026-01-13T09:00:00Z | 2026-01-14T09:00:00Z | 1 inbound | forward
        rework | 2026-01-14T09:00:00Z | 2026-01-15T09:00:00Z | 1 inbound | backward
        contract | 2026-01-15T09:00:00Z | 2026-01-16T09:00:00Z | 1 inbound | forward
        signed | 2026-01-16T09:00:00Z | … | 1 inbound | forward
        """);
  }
}
