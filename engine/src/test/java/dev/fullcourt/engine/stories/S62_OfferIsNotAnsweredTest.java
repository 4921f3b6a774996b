package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.FELL_BACK;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;
import static dev.fullcourt.engine.stories.ClockEntry.Does.START;

import dev.fullcourt.engine.decision.AlertDecision.End;
import dev.fullcourt.engine.playbook.Alert.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * An offer that waits for a person is told of as that; once a person has it, they are to answer.
 */
class S62_OfferIsNotAnsweredTest {

  private static final List<String> TO = List.of("owner", "ana");

  @Test
  void whoHasTheBuyerIsToldADayAtWorkAfterTheyWereGivenIt() {
    Story story = Story.under("alerts");

    story.on("2026-03-02T08:59:00Z").does("page_viewed").enters("aware", STARTED);
    story
        .on("2026-03-02T09:00:00Z")
        .does("demo_requested")
        .enters("lead", FORWARD)
        .then()
        .offered("to_development", "development", null, "2026-03-04T09:00:00Z", false)
        .by("cycle.lead.handoff");
    story
        .on("2026-03-02T09:30:00Z")
        .does("owner_assigned", "owner", "ben")
        .staysIn("lead")
        .ownedBy("development ben")
        .assigned("development", 3);
    story.until("2026-03-03T09:29:59.999Z").staysIn("lead");
    story
        .on("2026-03-03T10:00:00Z")
        .does("handoff_accepted", "handoff", "to_development")
        .staysIn("lead")
        .raised(
            "offer without an answer",
            Kind.LEAK,
            "to_development",
            "2026-03-02T09:30:00Z",
            TO,
            "development",
            3L)
        .byTimer("alerts.offer without an answer.to_development", "2026-03-03T09:30:00Z")
        .by("alerts.offer without an answer")
        .then()
        .accepted("to_development", "2026-03-02T09:00:00Z")
        .then()
        .ended(
            "offer without an answer",
            Kind.LEAK,
            "to_development",
            "2026-03-03T09:30:00Z",
            End.OVER)
        .then()
        .clock("first contact", START)
        .of("development", null)
        .due("2026-03-03T12:00:00Z");

    story.ends(
        """
        aware | 2026-03-02T08:59:00Z | 2026-03-02T09:00:00Z | 1 inbound | started
        lead | 2026-03-02T09:00:00Z | … | 1 inbound | forward\
        """);
  }

  @Test
  void anOfferThatFallsThroughNoLongerMatters() {
    Story story = Story.under("alerts");

    story.on("2026-03-02T08:59:00Z").does("page_viewed").enters("aware", STARTED);
    story
        .on("2026-03-02T09:00:00Z")
        .does("demo_requested")
        .enters("lead", FORWARD)
        .then()
        .offered("to_development", "development", null, "2026-03-04T09:00:00Z", false)
        .by("cycle.lead.handoff");
    story
        .on("2026-03-02T09:30:00Z")
        .does("owner_assigned", "owner", "ben")
        .staysIn("lead")
        .ownedBy("development ben")
        .assigned("development", 3);
    story
        .until("2026-03-04T09:00:00Z")
        .raised(
            "offer without an answer",
            Kind.LEAK,
            "to_development",
            "2026-03-02T09:30:00Z",
            TO,
            "development",
            3L)
        .byTimer("alerts.offer without an answer.to_development", "2026-03-03T09:30:00Z")
        .by("alerts.offer without an answer")
        .then()
        .expired("to_development", "2026-03-02T09:00:00Z", "2026-03-04T09:00:00Z")
        .then()
        .enters("aware", FELL_BACK)
        .byTimer("handoffs.to_development.expires", "2026-03-04T09:00:00Z")
        .then()
        .ended(
            "offer without an answer",
            Kind.LEAK,
            "to_development",
            "2026-03-03T09:30:00Z",
            End.MOOT)
        .byTimer("handoffs.to_development.expires", "2026-03-04T09:00:00Z")
        .by("alerts.offer without an answer");

    story.ends(
        """
        aware | 2026-03-02T08:59:00Z | 2026-03-02T09:00:00Z | 1 inbound | started
        lead | 2026-03-02T09:00:00Z | 2026-03-04T09:00:00Z | 1 inbound | forward
        aware | 2026-03-04T09:00:00Z | … | 1 inbound | fell_back\
        """);
  }
}
