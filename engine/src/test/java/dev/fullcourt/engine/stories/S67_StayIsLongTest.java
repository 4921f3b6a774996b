package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;
import static dev.fullcourt.engine.stories.ClockEntry.Does.START;
import static dev.fullcourt.engine.stories.ClockEntry.Does.STOP;

import dev.fullcourt.engine.decision.AlertDecision.End;
import dev.fullcourt.engine.decision.HandoffDecision;
import dev.fullcourt.engine.playbook.Alert.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * That a stay is longer than nearly all is found by looking at all of them, and told by an event;
 * the buyer's own log says when it is over.
 */
class S67_StayIsLongTest {

  private static final List<String> TO = List.of("lead");

  @Test
  void onlyWhatIsToldOfThePresentStayCounts() {
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
        .on("2026-03-20T09:00:00Z")
        .does(
            "alert_raised",
            "alert",
            "stuck",
            "stage",
            "lead",
            "entered",
            Instant.parse("2026-03-01T09:00:00Z"))
        .staysIn("lead");
    story
        .on("2026-03-20T09:00:00Z")
        .does(
            "alert_raised",
            "alert",
            "stuck",
            "stage",
            "opportunity",
            "entered",
            Instant.parse("2026-03-02T09:00:00Z"))
        .staysIn("lead");
    story
        .on("2026-03-20T09:00:00Z")
        .does(
            "alert_raised",
            "alert",
            "unheard of",
            "stage",
            "lead",
            "entered",
            Instant.parse("2026-03-02T09:00:00Z"))
        .staysIn("lead");
    story
        .on("2026-03-20T10:00:00Z")
        .from("fullcourt")
        .does(
            "alert_raised",
            "alert",
            "stuck",
            "stage",
            "lead",
            "entered",
            Instant.parse("2026-03-02T09:00:00Z"))
        .staysIn("lead")
        .raised("stuck", Kind.STALL, "lead", "2026-03-02T09:00:00Z", TO, "development", 3L);
    story
        .on("2026-03-21T10:00:00Z")
        .from("fullcourt")
        .does(
            "alert_raised",
            "alert",
            "stuck",
            "stage",
            "lead",
            "entered",
            Instant.parse("2026-03-02T09:00:00Z"))
        .staysIn("lead");
    story
        .on("2026-03-22T09:00:00Z")
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
        .assigned("sales", 11)
        .by("cycle.opportunity")
        .then()
        .ended("stuck", Kind.STALL, "lead", "2026-03-20T10:00:00Z", End.OVER);

    story.ends(
        """
        aware | 2026-03-02T08:59:00Z | 2026-03-02T09:00:00Z | 1 inbound | started
        lead | 2026-03-02T09:00:00Z | 2026-03-22T09:00:00Z | 1 inbound | forward
        opportunity | 2026-03-22T09:00:00Z | … | 1 inbound | forward\
        """);
  }

  @Test
  void whatAnotherSourceCallsSoIsNoAlert() {
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
        .on("2026-03-20T09:00:00Z")
        .does(
            "alert_raised",
            "alert",
            "stuck",
            "stage",
            "lead",
            "entered",
            Instant.parse("2026-03-02T09:00:00Z"))
        .staysIn("lead");

    story.ends(
        """
        aware | 2026-03-02T08:59:00Z | 2026-03-02T09:00:00Z | 1 inbound | started
        lead | 2026-03-02T09:00:00Z | … | 1 inbound | forward\
        """);
  }
}
