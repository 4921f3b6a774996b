package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.AGAIN;
import static dev.fullcourt.engine.decision.Move.DETOUR;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;

import org.junit.jupiter.api.Test;

/** A customer who left is won back after the time the playbook names. */
class S18_CustomerChurnsTest {

  @Test
  void churnedCustomerIsWonBackAYearLater() {
    Story story = Story.under("b2b");

    story
        .on("2026-01-10T08:00:00Z")
        .does("opportunity_created", "opportunity", "o1")
        .enters("opportunity", STARTED)
        .inRound(1, "insight")
        .skipping("aware", "name", "engaged", "target", "lead");
    story
        .on("2026-02-01T08:00:00Z")
        .does("opportunity_won", "opportunity", "o1")
        .enters("customer", FORWARD);
    story
        .on("2026-02-02T08:00:00Z")
        .does("account_described", "employees", 70, "country", "DE")
        .staysIn("customer");
    story.on("2026-03-02T08:00:00Z").does("lost").staysIn("customer");
    story.on("2026-06-01T08:00:00Z").does("renewed").enters("loyal", FORWARD);
    story.on("2026-07-01T08:00:00Z").does("recycled", "reason", "no budget").staysIn("loyal");
    story
        .on("2026-09-01T08:00:00Z")
        .does("churned", "reason", "price")
        .enters("churned", DETOUR)
        .because("price");
    story.on("2026-10-01T08:00:00Z").person("mia").does("webinar_attended").staysIn("churned");
    story.on("2026-11-01T08:00:00Z").does("churned", "reason", "closed").staysIn("churned");
    story
        .on("2027-10-01T08:00:00Z")
        .person("mia")
        .does("content_downloaded")
        .enters("recycled", DETOUR)
        .byTimer("cycle.churned.recycle-after", "2027-09-01T08:00:00Z")
        .withScore(0, 20)
        .points("interest.4", "mia", 1, 20);
    story
        .on("2027-10-02T08:00:00Z")
        .person("mia")
        .does("content_downloaded")
        .enters("target", AGAIN)
        .inRound(2, "inbound")
        .withScore(0, 20)
        .points("interest.2", "mia", 2, 20);
    story
        .on("2027-10-03T08:00:00Z")
        .does("opportunity_won", "opportunity", "o2")
        .enters("customer", FORWARD)
        .skipping("lead", "opportunity")
        .withScore(0, 20)
        .points("interest.2", "mia", 2, 20);

    story.ends(
        """
        opportunity | 2026-01-10T08:00:00Z | 2026-02-01T08:00:00Z | 1 insight | started
        customer | 2026-02-01T08:00:00Z | 2026-06-01T08:00:00Z | 1 insight | forward
        loyal | 2026-06-01T08:00:00Z | 2026-09-01T08:00:00Z | 1 insight | forward
        churned | 2026-09-01T08:00:00Z | 2027-09-01T08:00:00Z | 1 insight | detour | price
        recycled | 2027-09-01T08:00:00Z | 2027-10-02T08:00:00Z | 1 insight | detour
        target | 2027-10-02T08:00:00Z | 2027-10-03T08:00:00Z | 2 inbound | again
        customer | 2027-10-03T08:00:00Z | … | 2 inbound | forward
        """);
  }

  @Test
  void whatWasWonBeforeDoesNotMakeACustomerOfWhoLeft() {
    Story story = Story.under("b2b");

    story
        .on("2026-01-10T08:00:00Z")
        .does("opportunity_won", "opportunity", "o1")
        .enters("customer", STARTED)
        .skipping("aware", "name", "engaged", "target", "lead", "opportunity");
    story.on("2026-02-01T08:00:00Z").does("churned").enters("churned", DETOUR);
    story
        .on("2026-02-02T08:00:00Z")
        .does("recycled", "reason", "wrong person")
        .enters("recycled", DETOUR)
        .because("wrong person");
    story.on("2026-02-03T08:00:00Z").person("mia").does("email_opened").staysIn("recycled");
    story
        .on("2026-02-04T08:00:00Z")
        .does("opportunity_won", "opportunity", "o2")
        .enters("customer", AGAIN)
        .inRound(2, "inbound");

    story.ends(
        """
        customer | 2026-01-10T08:00:00Z | 2026-02-01T08:00:00Z | 1 inbound | started
        churned | 2026-02-01T08:00:00Z | 2026-02-02T08:00:00Z | 1 inbound | detour
        recycled | 2026-02-02T08:00:00Z | 2026-02-04T08:00:00Z | 1 inbound | detour | wrong person
        customer | 2026-02-04T08:00:00Z | … | 2 inbound | again
        """);
  }
}
