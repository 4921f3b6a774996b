package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.DETOUR;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.RETURNED;
import static dev.fullcourt.engine.decision.Move.STARTED;

import org.junit.jupiter.api.Test;

/** Several moves at one instant: one an event, and no stage twice. */
class S13_AllAtOnceTest {

  @Test
  void eventsOfOneInstantMoveTheBuyerOneAfterTheOther() {
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
        .on("2026-03-02T09:00:00Z")
        .does("account_described", "employees", 80, "country", "DE")
        .staysIn("name");
    story
        .on("2026-03-02T09:00:00Z")
        .person("mia")
        .does("demo_requested")
        .enters("lead", FORWARD)
        .skipping("engaged", "target")
        .withScore(20, 60)
        .points("fit.1", "mia", 1, 20)
        .points("interest.3", "mia", 1, 60);
    story
        .on("2026-03-02T09:00:00Z")
        .does("recycled", "reason", "wrong person")
        .enters("recycled", DETOUR)
        .because("wrong person")
        .withScore(20, 60)
        .points("fit.1", "mia", 1, 20)
        .points("interest.3", "mia", 1, 60);
    // Lead was entered at this instant already; the next best is target.
    story
        .on("2026-03-02T09:00:00Z")
        .person("mia")
        .does("demo_requested")
        .enters("target", RETURNED)
        .withScore(20, 60)
        .points("fit.1", "mia", 1, 20)
        .points("interest.3", "mia", 1, 60);
    story.on("2026-03-02T09:00:00Z").person("mia").does("email_opened").staysIn("target");
    story
        .on("2026-03-02T09:00:00.001Z")
        .person("mia")
        .does("email_opened")
        .enters("lead", FORWARD)
        .withScore(20, 60)
        .points("fit.1", "mia", 1, 20)
        .points("interest.3", "mia", 1, 60);
    story
        .on("2026-03-02T09:00:00.001Z")
        .does("opportunity_created", "opportunity", "o1")
        .enters("opportunity", FORWARD)
        .withScore(20, 60)
        .points("fit.1", "mia", 1, 20)
        .points("interest.3", "mia", 1, 60);
    story
        .on("2026-03-02T09:00:00.001Z")
        .does("opportunity_won", "opportunity", "o1")
        .enters("customer", FORWARD)
        .withScore(20, 60)
        .points("fit.1", "mia", 1, 20)
        .points("interest.3", "mia", 1, 60);
    story
        .on("2026-03-02T09:00:00.001Z")
        .does("renewed")
        .enters("loyal", FORWARD)
        .withScore(20, 0)
        .points("fit.1", "mia", 1, 20);

    story.ends(
        """
        name | 2026-03-02T09:00:00Z | 2026-03-02T09:00:00Z | 1 inbound | started
        lead | 2026-03-02T09:00:00Z | 2026-03-02T09:00:00Z | 1 inbound | forward
        recycled | 2026-03-02T09:00:00Z | 2026-03-02T09:00:00Z | 1 inbound | detour | wrong person
        target | 2026-03-02T09:00:00Z | 2026-03-02T09:00:00.001Z | 1 inbound | returned
        lead | 2026-03-02T09:00:00.001Z | 2026-03-02T09:00:00.001Z | 1 inbound | forward
        opportunity | 2026-03-02T09:00:00.001Z | 2026-03-02T09:00:00.001Z | 1 inbound | forward
        customer | 2026-03-02T09:00:00.001Z | 2026-03-02T09:00:00.001Z | 1 inbound | forward
        loyal | 2026-03-02T09:00:00.001Z | … | 1 inbound | forward
        """);
  }
}
