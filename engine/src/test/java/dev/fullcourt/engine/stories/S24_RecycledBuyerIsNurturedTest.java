package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.DETOUR;
import static dev.fullcourt.engine.decision.Move.RETURNED;
import static dev.fullcourt.engine.decision.Move.STARTED;
import static dev.fullcourt.engine.stories.ClockEntry.Does.BREACH;
import static dev.fullcourt.engine.stories.ClockEntry.Does.CANCEL;
import static dev.fullcourt.engine.stories.ClockEntry.Does.START;
import static dev.fullcourt.engine.stories.ClockEntry.Does.STOP;

import dev.fullcourt.engine.decision.ClockDecision.Reason;
import org.junit.jupiter.api.Test;

/**
 * Who was given back to marketing hears from it: that clock stops at the first message delivered.
 */
class S24_RecycledBuyerIsNurturedTest {

  private static Story recycled() {
    Story story = Story.under("promises").withoutTeams();
    story
        .on("2026-03-02T09:00:00Z")
        .does("demo_requested")
        .enters("lead", STARTED)
        .skipping("aware");
    story
        .on("2026-03-05T09:00:00Z")
        .does("recycled", "reason", "no budget")
        .enters("recycled", DETOUR)
        .because("no budget")
        .then()
        .clock("nurture", START)
        .of("marketing", "marketing")
        .due("2026-03-09T09:00:00Z");
    return story;
  }

  @Test
  void clockStopsAtTheFirstMessageDelivered() {
    Story story = recycled();

    story.on("2026-03-06T08:00:00Z").does("email_sent").staysIn("recycled");
    story
        .on("2026-03-06T09:00:00Z")
        .does("message_delivered")
        .staysIn("recycled")
        .clock("nurture", STOP)
        .since("2026-03-05T09:00:00Z")
        .due("2026-03-09T09:00:00Z");

    story.ends(
        """
        lead | 2026-03-02T09:00:00Z | 2026-03-05T09:00:00Z | 1 inbound | started
        recycled | 2026-03-05T09:00:00Z | … | 1 inbound | detour | no budget
        """);
  }

  @Test
  void clockIsMootOnceTheBuyerIsBackAndStartsAnewTheNextTime() {
    Story story = recycled();

    story
        .on("2026-03-06T09:00:00Z")
        .does("demo_requested")
        .enters("lead", RETURNED)
        .then()
        .clock("nurture", CANCEL)
        .since("2026-03-05T09:00:00Z")
        .due("2026-03-09T09:00:00Z")
        .because(Reason.STAGE_LEFT, "cycle.lead");
    story
        .on("2026-03-10T09:00:00Z")
        .does("recycled", "reason", "no budget")
        .enters("recycled", DETOUR)
        .because("no budget")
        .then()
        .clock("nurture", START)
        .of("marketing", "marketing")
        .due("2026-03-12T09:00:00Z");
    story
        .until("2026-03-12T09:00:00Z")
        .staysIn("recycled")
        .clock("nurture", BREACH)
        .byTimer("breach", "2026-03-12T09:00:00Z")
        .since("2026-03-10T09:00:00Z")
        .due("2026-03-12T09:00:00Z");

    story.ends(
        """
        lead | 2026-03-02T09:00:00Z | 2026-03-05T09:00:00Z | 1 inbound | started
        recycled | 2026-03-05T09:00:00Z | 2026-03-06T09:00:00Z | 1 inbound | detour | no budget
        lead | 2026-03-06T09:00:00Z | 2026-03-10T09:00:00Z | 1 inbound | returned
        recycled | 2026-03-10T09:00:00Z | … | 1 inbound | detour | no budget
        """);
  }
}
