package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;

import org.junit.jupiter.api.Test;

/** The insight arm: the first move was ours. */
class S02_SellerComesFirstTest {

  @Test
  void buyerCalledByUsComesByTheInsightArm() {
    Story story = Story.under("b2b");

    story
        .on("2026-05-04T08:00:00Z")
        .person("otto")
        .does("outbound_call")
        .enters("aware", STARTED)
        .inRound(1, "insight");
    story
        .on("2026-05-04T08:20:00Z")
        .person("otto")
        .does("person_identified", "title", "VP Operations")
        .enters("name", FORWARD)
        .withScore(20, 0)
        .points("fit.1", "otto", 1, 20);
    story
        .on("2026-05-05T08:00:00Z")
        .does("account_described", "employees", 2500, "country", "AT")
        .staysIn("name");
    story.on("2026-05-06T08:00:00Z").person("otto").does("meeting_booked").staysIn("name");
    story.on("2026-05-07T08:00:00Z").person("ines").does("email_sent").staysIn("name");
    story
        .on("2026-05-08T08:00:00Z")
        .person("ines")
        .does("meeting_held")
        .enters("engaged", FORWARD)
        .withScore(35, 0)
        .points("fit.2", "", 1, 15)
        .points("fit.1", "otto", 1, 20);
    story
        .on("2026-05-11T08:00:00Z")
        .does("opportunity_created", "opportunity", "o1", "amount", 90000)
        .enters("opportunity", FORWARD)
        .skipping("target", "lead")
        .withScore(35, 0)
        .points("fit.2", "", 1, 15)
        .points("fit.1", "otto", 1, 20);
    story.on("2026-05-12T08:00:00Z").does("proposal_sent").staysIn("opportunity");
    story
        .on("2026-05-20T08:00:00Z")
        .does("opportunity_updated", "opportunity", "o1", "amount", 80000)
        .staysIn("opportunity");
    story.on("2026-06-01T08:00:00Z").does("negotiation_started").staysIn("opportunity");
    story
        .on("2026-06-15T08:00:00Z")
        .does("opportunity_won", "opportunity", "o1")
        .enters("customer", FORWARD)
        .withScore(35, 0)
        .points("fit.2", "", 1, 15)
        .points("fit.1", "otto", 1, 20);
    story
        .on("2026-07-01T08:00:00Z")
        .person("otto")
        .does("referral_made")
        .enters("loyal", FORWARD)
        .withScore(35, 0)
        .points("fit.2", "", 1, 15)
        .points("fit.1", "otto", 1, 20);

    story.ends(
        """
        aware | 2026-05-04T08:00:00Z | 2026-05-04T08:20:00Z | 1 insight | started
        name | 2026-05-04T08:20:00Z | 2026-05-08T08:00:00Z | 1 insight | forward
        engaged | 2026-05-08T08:00:00Z | 2026-05-11T08:00:00Z | 1 insight | forward
        opportunity | 2026-05-11T08:00:00Z | 2026-06-15T08:00:00Z | 1 insight | forward
        customer | 2026-06-15T08:00:00Z | 2026-07-01T08:00:00Z | 1 insight | forward
        loyal | 2026-07-01T08:00:00Z | … | 1 insight | forward
        """);
  }

  @Test
  void opportunityOfASellerIsTheFirstWeHear() {
    Story story = Story.under("b2b");

    story
        .on("2026-05-11T08:00:00Z")
        .does("opportunity_created", "opportunity", "o1")
        .enters("opportunity", STARTED)
        .inRound(1, "insight")
        .skipping("aware", "name", "engaged", "target", "lead");

    story.ends("opportunity | 2026-05-11T08:00:00Z | … | 1 insight | started");
  }
}
