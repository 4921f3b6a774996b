package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.AGAIN;
import static dev.fullcourt.engine.decision.Move.DETOUR;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;

import org.junit.jupiter.api.Test;

/** What was lost is recycled by time alone, at its exact instant, and may become another round. */
class S08_LostBuyerIsRecycledInTimeTest {

  @Test
  void lostBuyerIsRecycledAfterAHundredAndEightyDaysAndWonInRoundTwo() {
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
        .does("person_identified", "title", "Head of IT")
        .staysIn("opportunity");
    story
        .on("2026-01-12T08:00:00Z")
        .does("account_described", "employees", 3000, "country", "DE")
        .staysIn("opportunity");
    story.on("2026-01-13T08:00:00Z").does("proposal_sent").staysIn("opportunity");
    story.on("2026-01-14T08:00:00Z").person("mia").does("webinar_attended").staysIn("opportunity");
    story
        .on("2026-02-01T12:00:00Z")
        .does("opportunity_lost", "opportunity", "o1", "reason", "price")
        .enters("lost", DETOUR)
        .because("price")
        .withScore(35, 20)
        .points("fit.2", "", 1, 15)
        .points("fit.1", "mia", 1, 20)
        .points("interest.4", "mia", 1, 20);
    story.on("2026-02-10T12:00:00Z").person("mia").does("content_downloaded").staysIn("lost");

    story.until("2026-07-31T11:59:59.999Z").staysIn("lost");
    story
        .until("2026-07-31T12:00:00Z")
        .enters("recycled", DETOUR)
        .byTimer("cycle.lost.recycle-after", "2026-07-31T12:00:00Z")
        .withScore(35, 10)
        .points("fit.2", "", 1, 15)
        .points("fit.1", "mia", 1, 20)
        .points("interest.2", "mia", 1, 10);
    story
        .on("2026-08-03T12:00:00Z")
        .person("mia")
        .does("page_viewed", "path", "/pricing")
        .staysIn("recycled");
    story
        .on("2026-08-04T12:00:00Z")
        .person("mia")
        .does("page_viewed", "path", "/pricing")
        .enters("target", AGAIN)
        .inRound(2, "inbound")
        .withScore(35, 30)
        .points("fit.2", "", 1, 15)
        .points("fit.1", "mia", 1, 20)
        .points("interest.1", "mia", 2, 30);
    story
        .on("2026-08-05T12:00:00Z")
        .person("mia")
        .does("content_downloaded")
        .enters("lead", FORWARD)
        .withScore(35, 40)
        .points("fit.2", "", 1, 15)
        .points("fit.1", "mia", 1, 20)
        .points("interest.1", "mia", 2, 30)
        .points("interest.2", "mia", 1, 10);
    story
        .on("2026-08-06T12:00:00Z")
        .does("opportunity_created", "opportunity", "o2")
        .enters("opportunity", FORWARD)
        .withScore(35, 40)
        .points("fit.2", "", 1, 15)
        .points("fit.1", "mia", 1, 20)
        .points("interest.1", "mia", 2, 30)
        .points("interest.2", "mia", 1, 10);
    story
        .on("2026-09-01T12:00:00Z")
        .does("opportunity_won", "opportunity", "o2")
        .enters("customer", FORWARD)
        .withScore(35, 40)
        .points("fit.2", "", 1, 15)
        .points("fit.1", "mia", 1, 20)
        .points("interest.1", "mia", 2, 30)
        .points("interest.2", "mia", 1, 10);

    story.ends(
        """
        opportunity | 2026-01-10T08:00:00Z | 2026-02-01T12:00:00Z | 1 insight | started
        lost | 2026-02-01T12:00:00Z | 2026-07-31T12:00:00Z | 1 insight | detour | price
        recycled | 2026-07-31T12:00:00Z | 2026-08-04T12:00:00Z | 1 insight | detour
        target | 2026-08-04T12:00:00Z | 2026-08-05T12:00:00Z | 2 inbound | again
        lead | 2026-08-05T12:00:00Z | 2026-08-06T12:00:00Z | 2 inbound | forward
        opportunity | 2026-08-06T12:00:00Z | 2026-09-01T12:00:00Z | 2 inbound | forward
        customer | 2026-09-01T12:00:00Z | … | 2 inbound | forward
        """);
  }

  @Test
  void timerFiresBeforeAnEventAtItsInstantAndAtItsOwnInstantBeforeALaterOne() {
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
        .does("person_identified", "title", "Head of IT")
        .staysIn("opportunity");
    story
        .on("2026-01-12T08:00:00Z")
        .does("account_described", "employees", 3000, "country", "DE")
        .staysIn("opportunity");
    story.on("2026-01-13T08:00:00Z").does("proposal_sent").staysIn("opportunity");
    story.on("2026-01-14T08:00:00Z").person("mia").does("webinar_attended").staysIn("opportunity");
    story
        .on("2026-02-01T12:00:00Z")
        .does("opportunity_lost", "opportunity", "o1", "reason", "price")
        .enters("lost", DETOUR)
        .because("price")
        .withScore(35, 20)
        .points("fit.2", "", 1, 15)
        .points("fit.1", "mia", 1, 20)
        .points("interest.4", "mia", 1, 20);
    story.on("2026-02-10T12:00:00Z").person("mia").does("content_downloaded").staysIn("lost");

    story
        .on("2026-07-31T12:00:00Z")
        .person("mia")
        .does("demo_requested")
        .enters("recycled", DETOUR)
        .byTimer("cycle.lost.recycle-after", "2026-07-31T12:00:00Z")
        .withScore(35, 10)
        .points("fit.2", "", 1, 15)
        .points("fit.1", "mia", 1, 20)
        .points("interest.2", "mia", 1, 10)
        .thenEnters("lead", AGAIN)
        .inRound(2, "inbound")
        .withScore(35, 60)
        .points("fit.2", "", 1, 15)
        .points("fit.1", "mia", 1, 20)
        .points("interest.3", "mia", 1, 60);
    story
        .on("2026-08-01T12:00:00Z")
        .does("opportunity_created", "opportunity", "o2")
        .enters("opportunity", FORWARD)
        .withScore(35, 60)
        .points("fit.2", "", 1, 15)
        .points("fit.1", "mia", 1, 20)
        .points("interest.3", "mia", 1, 60);
    story
        .on("2026-08-02T12:00:00Z")
        .does("opportunity_lost", "opportunity", "o2")
        .enters("lost", DETOUR)
        .withScore(35, 60)
        .points("fit.2", "", 1, 15)
        .points("fit.1", "mia", 1, 20)
        .points("interest.3", "mia", 1, 60);
    story
        .on("2027-06-01T00:00:00Z")
        .does("note_added")
        .enters("recycled", DETOUR)
        .byTimer("cycle.lost.recycle-after", "2027-01-29T12:00:00Z")
        .withScore(35, 0)
        .points("fit.2", "", 1, 15)
        .points("fit.1", "mia", 1, 20);

    story.ends(
        """
        opportunity | 2026-01-10T08:00:00Z | 2026-02-01T12:00:00Z | 1 insight | started
        lost | 2026-02-01T12:00:00Z | 2026-07-31T12:00:00Z | 1 insight | detour | price
        recycled | 2026-07-31T12:00:00Z | 2026-07-31T12:00:00Z | 1 insight | detour
        lead | 2026-07-31T12:00:00Z | 2026-08-01T12:00:00Z | 2 inbound | again
        opportunity | 2026-08-01T12:00:00Z | 2026-08-02T12:00:00Z | 2 inbound | forward
        lost | 2026-08-02T12:00:00Z | 2027-01-29T12:00:00Z | 2 inbound | detour
        recycled | 2027-01-29T12:00:00Z | … | 2 inbound | detour
        """);
  }
}
