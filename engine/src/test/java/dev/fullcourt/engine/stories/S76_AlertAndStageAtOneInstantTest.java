package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.FELL_BACK;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;

import dev.fullcourt.engine.decision.AlertDecision.End;
import dev.fullcourt.engine.playbook.Alert.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the same count says is told and acted upon at one millisecond: that the alert comes first
 * does not keep the stage from noticing.
 */
class S76_AlertAndStageAtOneInstantTest {

  @Test
  void stageIsLeftAtTheInstantAtWhichTheSurgeEnds() {
    Story story = Story.under("deals");

    story.on("2026-03-02T09:00:00Z").does("page_viewed").enters("aware", STARTED);
    story.on("2026-03-02T10:00:00Z").does("page_viewed").staysIn("aware");
    story
        .on("2026-03-02T11:00:00Z")
        .does("page_viewed")
        .enters("warm", FORWARD)
        .then()
        .raised(
            "hot account",
            Kind.SURGE,
            null,
            "2026-03-02T11:00:00Z",
            List.of("owner"),
            "marketing",
            null);
    story.until("2026-03-09T08:59:59.999Z").staysIn("warm");
    story
        .until("2026-03-20T09:00:00Z")
        .ended("hot account", Kind.SURGE, null, "2026-03-02T11:00:00Z", End.OVER)
        .byTimer("alerts.hot account.when", "2026-03-09T09:00:00Z")
        .by("alerts.hot account")
        .then()
        .enters("aware", FELL_BACK)
        .byTimer("cycle.warm.holds", "2026-03-09T09:00:00Z");

    story.ends(
        """
        aware | 2026-03-02T09:00:00Z | 2026-03-02T11:00:00Z | 1 inbound | started
        warm | 2026-03-02T11:00:00Z | 2026-03-09T09:00:00Z | 1 inbound | forward
        aware | 2026-03-09T09:00:00Z | … | 1 inbound | fell_back\
        """);
  }
}
