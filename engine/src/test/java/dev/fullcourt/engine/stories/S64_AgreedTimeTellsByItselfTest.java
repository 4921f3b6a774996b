package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;
import static dev.fullcourt.engine.stories.ClockEntry.Does.BREACH;
import static dev.fullcourt.engine.stories.ClockEntry.Does.START;
import static dev.fullcourt.engine.stories.ClockEntry.Does.STOP;

import dev.fullcourt.engine.decision.AlertDecision.End;
import dev.fullcourt.engine.decision.HandoffDecision;
import dev.fullcourt.engine.playbook.Alert.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An agreed time may say itself who is told of its breach; no other alert tells of it too. */
class S64_AgreedTimeTellsByItselfTest {

  @Test
  void personNamedThereIsTold() {
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
        .on("2026-03-02T10:00:00Z")
        .does("handoff_accepted", "handoff", "to_development")
        .staysIn("lead")
        .accepted("to_development", "2026-03-02T09:00:00Z")
        .then()
        .clock("first contact", START)
        .of("development", null)
        .due("2026-03-02T12:00:00Z");
    story
        .on("2026-03-02T11:00:00Z")
        .does("outbound_call")
        .staysIn("lead")
        .clock("first contact", STOP)
        .since("2026-03-02T10:00:00Z")
        .due("2026-03-02T12:00:00Z")
        .by("attempt");
    story
        .on("2026-03-03T09:00:00Z")
        .does("opportunity_created", "opportunity", "o1", "owner", "eva")
        .enters("opportunity", FORWARD)
        .then()
        .closed(
            "to_development",
            "2026-03-02T10:00:00Z",
            true,
            HandoffDecision.End.STAGE_LEFT,
            "opportunity")
        .then()
        .assigned("sales", 6)
        .by("cycle.opportunity");
    story
        .on("2026-03-04T09:00:00Z")
        .does("opportunity_won", "opportunity", "o1")
        .enters("customer", FORWARD)
        .then()
        .clock("welcome", START)
        .of("sales", "sales")
        .due("2026-03-05T09:00:00Z");
    story
        .until("2026-03-05T09:00:00Z")
        .staysIn("customer")
        .clock("welcome", BREACH)
        .byTimer("breach", "2026-03-05T09:00:00Z")
        .since("2026-03-04T09:00:00Z")
        .due("2026-03-05T09:00:00Z")
        .then()
        .raised(
            "welcome",
            Kind.BREACH,
            "welcome",
            "2026-03-04T09:00:00Z",
            List.of("jonas"),
            "sales",
            6L)
        .byTimer("slas.welcome.breach", "2026-03-05T09:00:00Z")
        .by("slas.welcome.on-breach");
    story
        .on("2026-03-05T10:00:00Z")
        .does("message_answered")
        .staysIn("customer")
        .clock("welcome", STOP)
        .since("2026-03-04T09:00:00Z")
        .due("2026-03-05T09:00:00Z")
        .late()
        .by("attempt")
        .then()
        .ended("welcome", Kind.BREACH, "welcome", "2026-03-05T09:00:00Z", End.OVER)
        .by("slas.welcome.on-breach");

    story.ends(
        """
        aware | 2026-03-02T08:59:00Z | 2026-03-02T09:00:00Z | 1 inbound | started
        lead | 2026-03-02T09:00:00Z | 2026-03-03T09:00:00Z | 1 inbound | forward
        opportunity | 2026-03-03T09:00:00Z | 2026-03-04T09:00:00Z | 1 inbound | forward
        customer | 2026-03-04T09:00:00Z | … | 1 inbound | forward\
        """);
  }
}
