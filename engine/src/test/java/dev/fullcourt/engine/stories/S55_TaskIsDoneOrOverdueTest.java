package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.STARTED;
import static dev.fullcourt.engine.stories.S50_PlayRunsToItsEndTest.SURGE;

import org.junit.jupiter.api.Test;

/** A person has the time the play gives, in their hours; then it goes on without them. */
class S55_TaskIsDoneOrOverdueTest {

  private static final String STAY = "aware | 2026-03-02T09:00:00Z | … | 1 inbound | started";

  @Test
  void nobodyCallsAndThePlayGoesOn() {
    Story story = S50_PlayRunsToItsEndTest.surged();

    story.until("2026-03-02T11:19:59.999Z").staysIn("aware");
    story
        .until("2026-03-02T11:20:00Z")
        .staysIn("aware")
        .play(SURGE)
        .byTimer("plays.pricing surge.1.due", "2026-03-02T11:20:00Z")
        .isOverdue("1", "2026-03-02T10:20:00Z")
        .play(SURGE)
        .byTimer("plays.pricing surge.1.due", "2026-03-02T11:20:00Z")
        .sends("2", "p1", "sales", "pricing-guide", "2026-03-03T11:20:00Z")
        .play(SURGE)
        .byTimer("plays.pricing surge.1.due", "2026-03-02T11:20:00Z")
        .waits("3", "2026-03-05T11:20:00Z");
    story.on("2026-03-02T11:30:00Z").person("p1").does("outbound_call").staysIn("aware"); // late

    story.ends(STAY);
  }

  @Test
  void whoeverWasAskedSaysThatItIsDone() {
    Story story = S50_PlayRunsToItsEndTest.surged();

    story.on("2026-03-02T10:30:00Z").does("task_done", "play", "thanks").staysIn("aware");
    story.on("2026-03-02T10:31:00Z").does("task_done", "play", SURGE, "step", "2").staysIn("aware");
    story
        .on("2026-03-02T10:32:00Z")
        .does("task_done", "play", SURGE, "step", "1")
        .staysIn("aware")
        .play(SURGE)
        .isDone("1", "2026-03-02T10:20:00Z")
        .play(SURGE)
        .sends("2", "p1", "sales", "pricing-guide", "2026-03-03T10:32:00Z")
        .play(SURGE)
        .waits("3", "2026-03-05T10:32:00Z");

    story.ends(STAY);
  }

  @Test
  void hourIsOneAtWork() {
    Story story = Story.under("plays");
    story
        .on("2026-03-06T16:00:00Z")
        .person("p1")
        .does("page_viewed", "path", "/pricing")
        .enters("aware", STARTED);
    story
        .on("2026-03-06T16:10:00Z")
        .person("p1")
        .does("page_viewed", "path", "/pricing")
        .staysIn("aware");
    story
        .on("2026-03-06T16:30:00Z") // half an hour before the office closes, on a Friday
        .person("p1")
        .does("page_viewed", "path", "/pricing")
        .staysIn("aware")
        .play(SURGE)
        .starts("when", "p1")
        .play(SURGE)
        .asks("1", "development", "sdr", "call", null, "p1", "2026-03-09T08:30:00Z");

    story.ends("aware | 2026-03-06T16:00:00Z | … | 1 inbound | started");
  }
}
