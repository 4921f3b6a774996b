package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.AGAIN;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;

import org.junit.jupiter.api.Test;

/** A customer goes round again, by either arm. */
class S09_CustomerExpandsTest {

  @Test
  void customerBuysTwiceMore() {
    Story story = Story.under("b2b");

    story
        .on("2026-01-10T08:00:00Z")
        .does("opportunity_created", "opportunity", "o1")
        .enters("opportunity", STARTED)
        .inRound(1, "insight")
        .skipping("aware", "name", "engaged", "target", "lead");
    story
        .on("2026-01-11T08:00:00Z")
        .person("mia")
        .does("person_identified", "title", "VP")
        .staysIn("opportunity");
    story
        .on("2026-01-12T08:00:00Z")
        .does("account_described", "employees", 70, "country", "CH")
        .staysIn("opportunity");
    story.on("2026-01-13T08:00:00Z").person("mia").does("demo_requested").staysIn("opportunity");
    story
        .on("2026-02-01T08:00:00Z")
        .does("opportunity_won", "opportunity", "o1")
        .enters("customer", FORWARD)
        .withScore(20, 60)
        .points("fit.1", "mia", 1, 20)
        .points("interest.3", "mia", 1, 60);
    story.on("2026-02-02T08:00:00Z").person("mia").does("product_used").staysIn("customer");
    story.on("2026-03-01T08:00:00Z").person("mia").does("ticket_opened").staysIn("customer");
    story
        .on("2026-04-01T08:00:00Z")
        .person("mia")
        .does("webinar_attended")
        .enters("target", AGAIN)
        .inRound(2, "inbound")
        .withScore(20, 20)
        .points("fit.1", "mia", 1, 20)
        .points("interest.4", "mia", 1, 20);
    story
        .on("2026-04-02T08:00:00Z")
        .person("mia")
        .does("webinar_attended")
        .enters("lead", FORWARD)
        .withScore(20, 40)
        .points("fit.1", "mia", 1, 20)
        .points("interest.4", "mia", 2, 40);
    story
        .on("2026-04-03T08:00:00Z")
        .does("opportunity_created", "opportunity", "o2")
        .enters("opportunity", FORWARD)
        .withScore(20, 40)
        .points("fit.1", "mia", 1, 20)
        .points("interest.4", "mia", 2, 40);
    story
        .on("2026-05-01T08:00:00Z")
        .does("opportunity_won", "opportunity", "o2")
        .enters("customer", FORWARD)
        .withScore(20, 40)
        .points("fit.1", "mia", 1, 20)
        .points("interest.4", "mia", 2, 40);
    story
        .on("2026-06-01T08:00:00Z")
        .person("mia")
        .does("referral_made")
        .enters("loyal", FORWARD)
        .withScore(20, 0)
        .points("fit.1", "mia", 1, 20);
    story
        .on("2026-07-01T08:00:00Z")
        .does("opportunity_created", "opportunity", "o3")
        .enters("opportunity", AGAIN)
        .inRound(3, "insight")
        .withScore(20, 0)
        .points("fit.1", "mia", 1, 20);
    // Won at once: that round two was won has nothing to say in round three.
    story
        .on("2026-07-02T08:00:00Z")
        .does("opportunity_won", "opportunity", "o3")
        .enters("customer", FORWARD)
        .withScore(20, 0)
        .points("fit.1", "mia", 1, 20);
    story
        .on("2027-02-01T08:00:00Z")
        .does("renewed")
        .enters("loyal", FORWARD)
        .withScore(20, 0)
        .points("fit.1", "mia", 1, 20);

    story.ends(
        """
        opportunity | 2026-01-10T08:00:00Z | 2026-02-01T08:00:00Z | 1 insight | started
        customer | 2026-02-01T08:00:00Z | 2026-04-01T08:00:00Z | 1 insight | forward
        target | 2026-04-01T08:00:00Z | 2026-04-02T08:00:00Z | 2 inbound | again
        lead | 2026-04-02T08:00:00Z | 2026-04-03T08:00:00Z | 2 inbound | forward
        opportunity | 2026-04-03T08:00:00Z | 2026-05-01T08:00:00Z | 2 inbound | forward
        customer | 2026-05-01T08:00:00Z | 2026-06-01T08:00:00Z | 2 inbound | forward
        loyal | 2026-06-01T08:00:00Z | 2026-07-01T08:00:00Z | 2 inbound | forward
        opportunity | 2026-07-01T08:00:00Z | 2026-07-02T08:00:00Z | 3 insight | again
        customer | 2026-07-02T08:00:00Z | 2027-02-01T08:00:00Z | 3 insight | forward
        loyal | 2027-02-01T08:00:00Z | … | 3 insight | forward
        """);
  }
}
