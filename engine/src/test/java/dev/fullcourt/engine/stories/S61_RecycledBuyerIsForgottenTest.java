package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.DETOUR;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;

import dev.fullcourt.engine.decision.AlertDecision.End;
import dev.fullcourt.engine.decision.HandoffDecision;
import dev.fullcourt.engine.playbook.Alert.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who was recycled is to be written to; when nobody does, marketing is told. */
class S61_RecycledBuyerIsForgottenTest {

  private static final List<String> TO = List.of("marketing");

  @Test
  void marketingIsToldAfterTwoDaysAtWorkAndAMessageThatArrivesEndsIt() {
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
        .on("2026-03-02T10:00:00Z")
        .does("recycled", "reason", "no budget")
        .enters("recycled", DETOUR)
        .because("no budget")
        .then()
        .closed(
            "to_development",
            "2026-03-02T09:00:00Z",
            false,
            HandoffDecision.End.RECYCLED,
            "recycled");
    story.on("2026-03-03T10:00:00Z").does("email_sent").staysIn("recycled");
    story.until("2026-03-04T09:59:59.999Z").staysIn("recycled");
    story
        .until("2026-03-04T10:00:00Z")
        .staysIn("recycled")
        .raised(
            "left to themselves",
            Kind.LEAK,
            "recycled",
            "2026-03-02T10:00:00Z",
            TO,
            "marketing",
            null)
        .byTimer("alerts.left to themselves", "2026-03-04T10:00:00Z");
    story
        .on("2026-03-05T10:00:00Z")
        .does("message_delivered")
        .staysIn("recycled")
        .ended("left to themselves", Kind.LEAK, "recycled", "2026-03-04T10:00:00Z", End.OVER);
    story.until("2026-06-01T10:00:00Z").staysIn("recycled");

    story.ends(
        """
        aware | 2026-03-02T08:59:00Z | 2026-03-02T09:00:00Z | 1 inbound | started
        lead | 2026-03-02T09:00:00Z | 2026-03-02T10:00:00Z | 1 inbound | forward
        recycled | 2026-03-02T10:00:00Z | … | 1 inbound | detour | no budget\
        """);
  }

  @Test
  void nobodyIsToldOfABuyerWhoWasWrittenToInTime() {
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
        .on("2026-03-02T10:00:00Z")
        .does("recycled", "reason", "no budget")
        .enters("recycled", DETOUR)
        .because("no budget")
        .then()
        .closed(
            "to_development",
            "2026-03-02T09:00:00Z",
            false,
            HandoffDecision.End.RECYCLED,
            "recycled");
    story.on("2026-03-04T09:59:59.999Z").does("message_delivered").staysIn("recycled");
    story.until("2026-06-01T10:00:00Z").staysIn("recycled");

    story.ends(
        """
        aware | 2026-03-02T08:59:00Z | 2026-03-02T09:00:00Z | 1 inbound | started
        lead | 2026-03-02T09:00:00Z | 2026-03-02T10:00:00Z | 1 inbound | forward
        recycled | 2026-03-02T10:00:00Z | … | 1 inbound | detour | no budget\
        """);
  }
}
