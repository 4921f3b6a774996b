package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.DETOUR;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;

import dev.fullcourt.engine.decision.AlertDecision.End;
import dev.fullcourt.engine.decision.HandoffDecision;
import dev.fullcourt.engine.playbook.Alert.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who leads is told when a buyer has waited in a queue for too long, until somebody has it. */
class S60_NobodyHasTheBuyerTest {

  private static final List<String> TO = List.of("lead");

  @Test
  void leadIsToldAfterFourHoursAtWorkAndThatItIsOverWhenSomebodyHasIt() {
    Story story = Story.under("alerts");

    story.on("2026-03-02T08:59:00Z").does("page_viewed").enters("aware", STARTED);
    story
        .on("2026-03-02T09:00:00Z")
        .does("demo_requested")
        .enters("lead", FORWARD)
        .then()
        .offered("to_development", "development", null, "2026-03-04T09:00:00Z", false)
        .by("cycle.lead.handoff");
    story.until("2026-03-02T12:59:59.999Z").staysIn("lead").ownedBy("development");
    story
        .until("2026-03-02T13:00:00Z")
        .staysIn("lead")
        .raised("nobody has it", Kind.LEAK, "lead", "2026-03-02T09:00:00Z", TO, "development", null)
        .byTimer("alerts.nobody has it", "2026-03-02T13:00:00Z");
    story.on("2026-03-02T14:00:00Z").does("note_added").staysIn("lead");
    story
        .on("2026-03-02T15:00:00Z")
        .does("owner_assigned", "owner", "ben")
        .staysIn("lead")
        .ownedBy("development ben")
        .assigned("development", 4)
        .then()
        .ended("nobody has it", Kind.LEAK, "lead", "2026-03-02T13:00:00Z", End.OVER);
    story.until("2026-03-03T14:59:59.999Z").staysIn("lead");

    story.ends(
        """
        aware | 2026-03-02T08:59:00Z | 2026-03-02T09:00:00Z | 1 inbound | started
        lead | 2026-03-02T09:00:00Z | … | 1 inbound | forward\
        """);
  }

  @Test
  void nightsDoNotCount() {
    Story story = Story.under("alerts");

    story.on("2026-03-02T15:00:00Z").does("page_viewed").enters("aware", STARTED);
    story
        .on("2026-03-02T15:30:00Z")
        .does("demo_requested")
        .enters("lead", FORWARD)
        .then()
        .offered("to_development", "development", null, "2026-03-04T15:30:00Z", false)
        .by("cycle.lead.handoff");
    story.until("2026-03-03T10:29:59.999Z").staysIn("lead");
    story
        .until("2026-03-03T10:30:00Z")
        .staysIn("lead")
        .raised("nobody has it", Kind.LEAK, "lead", "2026-03-02T15:30:00Z", TO, "development", null)
        .byTimer("alerts.nobody has it", "2026-03-03T10:30:00Z");

    story.ends(
        """
        aware | 2026-03-02T15:00:00Z | 2026-03-02T15:30:00Z | 1 inbound | started
        lead | 2026-03-02T15:30:00Z | … | 1 inbound | forward\
        """);
  }

  @Test
  void itNoLongerMattersOnceTheBuyerIsElsewhere() {
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
        .on("2026-03-02T14:00:00Z")
        .does("recycled", "reason", "no budget")
        .raised("nobody has it", Kind.LEAK, "lead", "2026-03-02T09:00:00Z", TO, "development", null)
        .byTimer("alerts.nobody has it", "2026-03-02T13:00:00Z")
        .then()
        .enters("recycled", DETOUR)
        .because("no budget")
        .then()
        .closed(
            "to_development",
            "2026-03-02T09:00:00Z",
            false,
            HandoffDecision.End.RECYCLED,
            "recycled")
        .then()
        .ended("nobody has it", Kind.LEAK, "lead", "2026-03-02T13:00:00Z", End.MOOT);

    story.ends(
        """
        aware | 2026-03-02T08:59:00Z | 2026-03-02T09:00:00Z | 1 inbound | started
        lead | 2026-03-02T09:00:00Z | 2026-03-02T14:00:00Z | 1 inbound | forward
        recycled | 2026-03-02T14:00:00Z | … | 1 inbound | detour | no budget\
        """);
  }
}
