package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.DETOUR;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.RETURNED;
import static dev.fullcourt.engine.decision.Move.STARTED;

import org.junit.jupiter.api.Test;

/** An event handed over late counts from what is settled on: decisions never go back in time. */
class S15_LateEventTest {

  @Test
  void lateEventsCountWhenTheyAreHandedOver() {
    Story story = Story.under("b2b");

    story
        .on("2026-03-02T09:00:00Z")
        .person("mia")
        .does("page_viewed", "path", "/blog")
        .enters("aware", STARTED);
    story
        .on("2026-03-10T09:00:00Z")
        .person("mia")
        .does("person_identified", "title", "Head of IT")
        .enters("name", FORWARD)
        .withScore(20, 0)
        .points("fit.1", "mia", 1, 20);
    story.on("2026-03-05T09:00:00Z").person("mia").does("content_downloaded").staysIn("name");
    story
        .on("2026-03-06T09:00:00Z")
        .person("mia")
        .does("content_downloaded")
        .enters("engaged", FORWARD)
        .at("2026-03-10T09:00:00Z")
        .withScore(20, 20)
        .points("fit.1", "mia", 1, 20)
        .points("interest.2", "mia", 2, 20);
    story.until("2026-04-01T00:00:00Z").staysIn("engaged");
    story
        .on("2026-03-12T09:00:00Z")
        .does("account_described", "employees", 90, "country", "DE")
        .enters("target", FORWARD)
        .at("2026-04-01T00:00:00Z")
        .withScore(20, 20)
        .points("fit.1", "mia", 1, 20)
        .points("interest.2", "mia", 2, 20);
    story
        .on("2026-03-13T09:00:00Z")
        .person("mia")
        .does("webinar_attended")
        .enters("lead", FORWARD)
        .at("2026-04-01T00:00:00Z")
        .withScore(20, 40)
        .points("fit.1", "mia", 1, 20)
        .points("interest.2", "mia", 2, 20)
        .points("interest.4", "mia", 1, 20);
    story
        .on("2025-01-01T00:00:00Z")
        .does("recycled", "reason", "went silent")
        .enters("recycled", DETOUR)
        .at("2026-04-01T00:00:00Z")
        .because("went silent")
        .withScore(20, 40)
        .points("fit.1", "mia", 1, 20)
        .points("interest.2", "mia", 2, 20)
        .points("interest.4", "mia", 1, 20);
    story.on("2026-04-30T23:59:59.999Z").person("mia").does("webinar_attended").staysIn("recycled");
    story
        .on("2026-05-01T00:00:00Z")
        .person("mia")
        .does("email_opened")
        .enters("target", RETURNED)
        .withScore(20, 20)
        .points("fit.1", "mia", 1, 20)
        .points("interest.4", "mia", 1, 20);
    story.until("2026-01-01T00:00:00Z").staysIn("target");

    story.ends(
        """
        aware | 2026-03-02T09:00:00Z | 2026-03-10T09:00:00Z | 1 inbound | started
        name | 2026-03-10T09:00:00Z | 2026-03-10T09:00:00Z | 1 inbound | forward
        engaged | 2026-03-10T09:00:00Z | 2026-04-01T00:00:00Z | 1 inbound | forward
        target | 2026-04-01T00:00:00Z | 2026-04-01T00:00:00Z | 1 inbound | forward
        lead | 2026-04-01T00:00:00Z | 2026-04-01T00:00:00Z | 1 inbound | forward
        recycled | 2026-04-01T00:00:00Z | 2026-05-01T00:00:00Z | 1 inbound | detour | went silent
        target | 2026-05-01T00:00:00Z | … | 1 inbound | returned
        """);
  }
}
