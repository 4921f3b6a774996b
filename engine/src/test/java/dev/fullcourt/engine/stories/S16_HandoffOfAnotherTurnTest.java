package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.DETOUR;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.RETURNED;
import static dev.fullcourt.engine.decision.Move.STARTED;

import dev.fullcourt.engine.decision.HandoffDecision.End;
import org.junit.jupiter.api.Test;

/** That sales once accepted a buyer does not bring it back to sales after it was recycled. */
class S16_HandoffOfAnotherTurnTest {

  @Test
  void acceptedHandoffBelongsToItsTurn() {
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
        .person("mia")
        .does("demo_requested")
        .enters("lead", FORWARD)
        .skipping("engaged", "target")
        .withScore(20, 60)
        .points("fit.1", "mia", 1, 20)
        .points("interest.3", "mia", 1, 60);
    story
        .on("2026-03-03T10:00:00Z")
        .does("handoff_offered", "handoff", "to_sales")
        .staysIn("lead")
        .ownedBy("sales")
        .offered("to_sales", "sales", "sales", null, false);
    story
        .on("2026-03-04T10:00:00Z")
        .does("handoff_rejected", "handoff", "to_sales", "reason", "nobody asked")
        .staysIn("lead")
        .ownedBy("development")
        .rejected("to_sales", "2026-03-03T10:00:00Z", null);
    story
        .on("2026-03-05T10:00:00Z")
        .does("handoff_accepted", "handoff", "to_partners")
        .staysIn("lead");
    story
        .on("2026-03-06T10:00:00Z")
        .does("handoff_accepted", "handoff", "to_sales")
        .offered("to_sales", "sales", "sales", null, false)
        .then()
        .accepted("to_sales", "2026-03-06T10:00:00Z")
        .then()
        .enters("opportunity", FORWARD)
        .withScore(20, 60)
        .points("fit.1", "mia", 1, 20)
        .points("interest.3", "mia", 1, 60);
    story
        .on("2026-03-20T10:00:00Z")
        .does("recycled", "reason", "wrong person")
        .enters("recycled", DETOUR)
        .because("wrong person")
        .withScore(20, 60)
        .points("fit.1", "mia", 1, 20)
        .points("interest.3", "mia", 1, 60)
        .then()
        .closed("to_sales", "2026-03-06T10:00:00Z", true, End.RECYCLED, "recycled")
        .then()
        .ownedBy("marketing");
    story.on("2026-03-21T10:00:00Z").person("mia").does("email_opened").staysIn("recycled");
    story
        .on("2026-03-22T10:00:00Z")
        .person("mia")
        .does("demo_requested")
        .enters("lead", RETURNED)
        .withScore(20, 60)
        .points("fit.1", "mia", 1, 20)
        .points("interest.3", "mia", 1, 60);
    story.on("2026-03-23T10:00:00Z").person("mia").does("email_opened").staysIn("lead");
    story
        .on("2026-03-24T10:00:00Z")
        .does("handoff_offered", "handoff", "to_sales")
        .staysIn("lead")
        .offered("to_sales", "sales", "sales", null, false);
    story
        .on("2026-03-25T10:00:00Z")
        .does("handoff_accepted", "handoff", "to_sales")
        .accepted("to_sales", "2026-03-24T10:00:00Z")
        .then()
        .enters("opportunity", FORWARD)
        .withScore(20, 60)
        .points("fit.1", "mia", 1, 20)
        .points("interest.3", "mia", 1, 60);

    story.ends(
        """
        name | 2026-03-02T09:00:00Z | 2026-03-02T10:00:00Z | 1 inbound | started
        lead | 2026-03-02T10:00:00Z | 2026-03-06T10:00:00Z | 1 inbound | forward
        opportunity | 2026-03-06T10:00:00Z | 2026-03-20T10:00:00Z | 1 inbound | forward
        recycled | 2026-03-20T10:00:00Z | 2026-03-22T10:00:00Z | 1 inbound | detour | wrong person
        lead | 2026-03-22T10:00:00Z | 2026-03-25T10:00:00Z | 1 inbound | returned
        opportunity | 2026-03-25T10:00:00Z | … | 1 inbound | forward
        """);
  }
}
