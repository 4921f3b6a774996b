package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.DETOUR;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;
import static dev.fullcourt.engine.stories.ClockEntry.Does.START;
import static dev.fullcourt.engine.stories.ClockEntry.Does.STOP;

import dev.fullcourt.engine.decision.AlertDecision.End;
import dev.fullcourt.engine.decision.HandoffDecision;
import dev.fullcourt.engine.playbook.Alert.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who has a deal is told when nothing has passed between us and the buyer for two weeks. */
class S65_DealGoesQuietTest {

  private static final List<String> TO = List.of("owner");

  @Test
  void machinesDoNotBreakASilenceAndACallOfOursDoes() {
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
    story.on("2026-03-05T09:00:00Z").does("email_received").staysIn("opportunity");
    story.on("2026-03-10T09:00:00Z").does("message_delivered").staysIn("opportunity");
    story.on("2026-03-11T09:00:00Z").does("note_added").staysIn("opportunity");
    story.until("2026-03-19T08:59:59.999Z").staysIn("opportunity");
    story
        .until("2026-03-19T09:00:00Z")
        .staysIn("opportunity")
        .raised("gone quiet", Kind.SILENCE, "opportunity", "2026-03-05T09:00:00Z", TO, "sales", 6L)
        .byTimer("alerts.gone quiet", "2026-03-19T09:00:00Z");
    story
        .on("2026-03-24T09:00:00Z")
        .does("outbound_call")
        .staysIn("opportunity")
        .ended("gone quiet", Kind.SILENCE, "opportunity", "2026-03-19T09:00:00Z", End.OVER);
    story
        .until("2026-04-07T09:00:00Z")
        .staysIn("opportunity")
        .raised("gone quiet", Kind.SILENCE, "opportunity", "2026-03-24T09:00:00Z", TO, "sales", 6L)
        .byTimer("alerts.gone quiet", "2026-04-07T09:00:00Z");
    story
        .on("2026-04-08T09:00:00Z")
        .does("opportunity_lost", "opportunity", "o1")
        .enters("lost", DETOUR)
        .then()
        .ended("gone quiet", Kind.SILENCE, "opportunity", "2026-04-07T09:00:00Z", End.MOOT);

    story.ends(
        """
        aware | 2026-03-02T08:59:00Z | 2026-03-02T09:00:00Z | 1 inbound | started
        lead | 2026-03-02T09:00:00Z | 2026-03-03T09:00:00Z | 1 inbound | forward
        opportunity | 2026-03-03T09:00:00Z | 2026-04-08T09:00:00Z | 1 inbound | forward
        lost | 2026-04-08T09:00:00Z | … | 1 inbound | detour\
        """);
  }
}
