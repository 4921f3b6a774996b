package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.DETOUR;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.RETURNED;
import static dev.fullcourt.engine.decision.Move.STARTED;

import org.junit.jupiter.api.Test;

/** Recycled with a reason, a buyer is left alone for its time and comes back by what came since. */
class S06_BuyerIsRecycledTest {

  @Test
  void recycledBuyerComesBackAfterCoolingOffByPointsEarnedSince() {
    Story story = Story.under("b2b");

    story
        .on("2026-03-02T09:00:00Z")
        .person("mia")
        .does("person_identified", "title", "Head of IT")
        .enters("name", STARTED)
        .skipping("aware")
        .withScore(20, 0)
        .points("fit.1", "mia", 1, 20);
    story
        .on("2026-03-02T10:00:00Z")
        .does("account_described", "employees", 80, "country", "DE")
        .staysIn("name");
    story
        .on("2026-03-03T10:00:00Z")
        .person("mia")
        .does("webinar_attended")
        .enters("target", FORWARD)
        .skipping("engaged")
        .withScore(20, 20)
        .points("fit.1", "mia", 1, 20)
        .points("interest.4", "mia", 1, 20);
    story.on("2026-03-04T10:00:00Z").person("mia").does("content_downloaded").staysIn("target");
    story
        .on("2026-03-05T10:00:00Z")
        .person("mia")
        .does("content_downloaded")
        .enters("lead", FORWARD)
        .withScore(20, 40)
        .points("fit.1", "mia", 1, 20)
        .points("interest.2", "mia", 2, 20)
        .points("interest.4", "mia", 1, 20);
    story.on("2026-03-10T10:00:00Z").person("mia").does("call_not_answered").staysIn("lead");
    story
        .on("2026-03-20T10:00:00Z")
        .does("recycled", "reason", "went silent")
        .enters("recycled", DETOUR)
        .because("went silent")
        .withScore(20, 40)
        .points("fit.1", "mia", 1, 20)
        .points("interest.2", "mia", 2, 20)
        .points("interest.4", "mia", 1, 20);
    story
        .on("2026-03-25T10:00:00Z")
        .person("mia")
        .does("page_viewed", "path", "/pricing")
        .staysIn("recycled");
    story.on("2026-04-01T10:00:00Z").person("mia").does("content_downloaded").staysIn("recycled");
    story
        .on("2026-04-10T10:00:00Z")
        .person("mia")
        .does("page_viewed", "path", "/pricing")
        .staysIn("recycled");
    story.on("2026-04-19T09:59:59.999Z").person("mia").does("email_opened").staysIn("recycled");
    story
        .on("2026-04-19T10:00:00Z")
        .person("mia")
        .does("email_clicked")
        .enters("lead", RETURNED)
        .withScore(20, 40)
        .points("fit.1", "mia", 1, 20)
        .points("interest.1", "mia", 2, 30)
        .points("interest.2", "mia", 1, 10);
    story
        .on("2026-05-02T10:00:00Z")
        .does("recycled", "reason", "wrong person")
        .enters("recycled", DETOUR)
        .because("wrong person")
        .withScore(20, 40)
        .points("fit.1", "mia", 1, 20)
        .points("interest.1", "mia", 2, 30)
        .points("interest.2", "mia", 1, 10);
    story.on("2026-05-03T10:00:00Z").person("mia").does("email_opened").staysIn("recycled");
    story
        .on("2026-05-04T10:00:00Z")
        .person("mia")
        .does("webinar_attended")
        .enters("target", RETURNED)
        .withScore(20, 20)
        .points("fit.1", "mia", 1, 20)
        .points("interest.4", "mia", 1, 20);
    story.on("2026-05-05T10:00:00Z").does("recycled", "reason", "no budget").staysIn("target");
    story
        .on("2026-05-06T10:00:00Z")
        .person("mia")
        .does("webinar_attended")
        .enters("lead", FORWARD)
        .withScore(20, 40)
        .points("fit.1", "mia", 1, 20)
        .points("interest.4", "mia", 2, 40);
    story
        .on("2026-05-07T10:00:00Z")
        .does("recycled", "reason", "not in the mood")
        .enters("recycled", DETOUR)
        .withScore(20, 40)
        .points("fit.1", "mia", 1, 20)
        .points("interest.4", "mia", 2, 40);

    story.ends(
        """
        name | 2026-03-02T09:00:00Z | 2026-03-03T10:00:00Z | 1 inbound | started
        target | 2026-03-03T10:00:00Z | 2026-03-05T10:00:00Z | 1 inbound | forward
        lead | 2026-03-05T10:00:00Z | 2026-03-20T10:00:00Z | 1 inbound | forward
        recycled | 2026-03-20T10:00:00Z | 2026-04-19T10:00:00Z | 1 inbound | detour | went silent
        lead | 2026-04-19T10:00:00Z | 2026-05-02T10:00:00Z | 1 inbound | returned
        recycled | 2026-05-02T10:00:00Z | 2026-05-04T10:00:00Z | 1 inbound | detour | wrong person
        target | 2026-05-04T10:00:00Z | 2026-05-06T10:00:00Z | 1 inbound | returned
        lead | 2026-05-06T10:00:00Z | 2026-05-07T10:00:00Z | 1 inbound | forward
        recycled | 2026-05-07T10:00:00Z | … | 1 inbound | detour
        """);
  }
}
