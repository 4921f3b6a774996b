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

/**
 * Who has the buyer is told when it does more than usual, once, and that it is over to the
 * millisecond.
 */
class S66_AccountSwarmsTest {

  private static final List<String> TO = List.of("owner");

  @Test
  void surgeBeginsWithTheThirdViewAndEndsWhenTheFirstOfThemLeavesTheWindow() {
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
    story.on("2026-03-03T09:00:00Z").does("page_viewed").staysIn("lead");
    story
        .on("2026-03-04T09:00:00Z")
        .does("page_viewed")
        .staysIn("lead")
        .raised("hot account", Kind.SURGE, null, "2026-03-04T09:00:00Z", TO, "development", 3L);
    story.on("2026-03-05T08:00:00Z").does("page_viewed").staysIn("lead");
    story.until("2026-03-06T08:59:59.999Z").staysIn("lead");
    story
        .until("2026-03-06T09:00:00Z")
        .staysIn("lead")
        .ended("hot account", Kind.SURGE, null, "2026-03-04T09:00:00Z", End.OVER)
        .byTimer("alerts.hot account.when", "2026-03-06T09:00:00Z")
        .by("alerts.hot account");
    story
        .on("2026-03-06T10:00:00Z")
        .does("page_viewed")
        .staysIn("lead")
        .raised("hot account", Kind.SURGE, null, "2026-03-06T10:00:00Z", TO, "development", 3L);
    story
        .on("2026-03-06T11:00:00Z")
        .does("recycled", "reason", "no budget")
        .enters("recycled", DETOUR)
        .because("no budget")
        .then()
        .closed(
            "to_development",
            "2026-03-02T10:00:00Z",
            true,
            HandoffDecision.End.RECYCLED,
            "recycled")
        .then()
        .ended("hot account", Kind.SURGE, null, "2026-03-06T10:00:00Z", End.MOOT);

    story.ends(
        """
        aware | 2026-03-02T08:59:00Z | 2026-03-02T09:00:00Z | 1 inbound | started
        lead | 2026-03-02T09:00:00Z | 2026-03-06T11:00:00Z | 1 inbound | forward
        recycled | 2026-03-06T11:00:00Z | … | 1 inbound | detour | no budget\
        """);
  }
}
