package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;

import org.junit.jupiter.api.Test;

/** A buyer in a hurry passes stages over. */
class S03_BuyerSkipsStagesTest {

  @Test
  void demoRequestOfADecisionMakerSkipsToLead() {
    Story story = Story.under("b2b");

    story
        .on("2026-03-02T09:00:00Z")
        .person("pia")
        .does("demo_requested")
        .enters("aware", STARTED)
        .withScore(0, 60)
        .points("interest.3", "pia", 1, 60);
    story.on("2026-03-02T09:01:00Z").person("pia").does("email_sent").staysIn("aware");
    story
        .on("2026-03-02T11:00:00Z")
        .person("pia")
        .does("person_identified", "title", "chief engineer")
        .enters("lead", FORWARD)
        .skipping("name", "engaged", "target")
        .withScore(20, 60)
        .points("fit.1", "pia", 1, 20)
        .points("interest.3", "pia", 1, 60);
    story
        .on("2026-03-02T12:00:00Z")
        .does("account_described", "employees", 60, "country", "CH")
        .staysIn("lead");
    story.on("2026-03-03T09:00:00Z").person("pia").does("content_downloaded").staysIn("lead");
    story.on("2026-03-03T09:01:00Z").person("pia").does("content_downloaded").staysIn("lead");
    story.on("2026-03-03T10:00:00Z").person("pia").does("call_logged").staysIn("lead");
    story.on("2026-03-04T10:00:00Z").does("note_added").staysIn("lead");
    story
        .on("2026-03-05T10:00:00Z")
        .does("opportunity_won", "opportunity", "o1")
        .enters("customer", FORWARD)
        .skipping("opportunity")
        .withScore(20, 80)
        .points("fit.1", "pia", 1, 20)
        .points("interest.2", "pia", 2, 20)
        .points("interest.3", "pia", 1, 60);
    story.on("2026-03-06T10:00:00Z").person("pia").does("product_used").staysIn("customer");

    story.ends(
        """
        aware | 2026-03-02T09:00:00Z | 2026-03-02T11:00:00Z | 1 inbound | started
        lead | 2026-03-02T11:00:00Z | 2026-03-05T10:00:00Z | 1 inbound | forward
        customer | 2026-03-05T10:00:00Z | … | 1 inbound | forward
        """);
  }
}
