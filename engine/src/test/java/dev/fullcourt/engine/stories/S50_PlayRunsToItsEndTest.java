package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.DETOUR;
import static dev.fullcourt.engine.decision.Move.STARTED;
import static dev.fullcourt.engine.decision.PlayDecision.Hindrance.UNLESS;
import static dev.fullcourt.engine.decision.PlayDecision.How.ENDED;
import static dev.fullcourt.engine.decision.PlayDecision.How.FINISHED;
import static dev.fullcourt.engine.decision.PlayDecision.How.RECYCLED;

import org.junit.jupiter.api.Test;

/**
 * A buyer looks at prices three times in a week: a person calls, a machine writes, then we wait.
 */
class S50_PlayRunsToItsEndTest {

  static final String SURGE = "pricing surge";

  /** The third look, at 10:20 on a Monday: a call is asked for within a business hour. */
  static Story surged() {
    Story story = Story.under("plays");
    story
        .on("2026-03-02T09:00:00Z")
        .person("p1")
        .does("page_viewed", "path", "/blog")
        .enters("aware", STARTED);
    for (String at : new String[] {"2026-03-02T10:00:00Z", "2026-03-02T10:10:00Z"}) {
      story.on(at).person("p1").does("page_viewed", "path", "/pricing").staysIn("aware");
    }
    story
        .on("2026-03-02T10:20:00Z")
        .person("p1")
        .does("page_viewed", "path", "/pricing")
        .staysIn("aware")
        .play(SURGE)
        .starts("when", "p1")
        .play(SURGE)
        .asks("1", "development", "sdr", "call", null, "p1", "2026-03-02T11:20:00Z");
    return story;
  }

  /** They were called; the guide is on its way, and we wait for three days. */
  static Story called() {
    Story story = surged();
    story
        .on("2026-03-02T10:40:00Z")
        .person("p1")
        .does("outbound_call")
        .staysIn("aware")
        .play(SURGE)
        .isDone("1", "2026-03-02T10:20:00Z")
        .play(SURGE)
        .sends("2", "p1", "sales", "pricing-guide", "2026-03-03T10:40:00Z")
        .play(SURGE)
        .waits("3", "2026-03-05T10:40:00Z");
    return story;
  }

  @Test
  void guideIsSentAndTheBuyerAnswers() {
    Story story = called();

    story
        .on("2026-03-02T10:41:00Z")
        .person("p1")
        .does("email_sent", "play", SURGE, "step", "2")
        .staysIn("aware")
        .play(SURGE)
        .isDone("2", "2026-03-02T10:40:00Z");
    story
        .on("2026-03-03T08:00:00Z")
        .person("p1")
        .does("email_replied")
        .staysIn("aware")
        .play(SURGE)
        .branches("4", false)
        .play(SURGE)
        .ends("4.else.1", ENDED, "one is enough");
    story.until("2026-04-03T08:00:00Z").staysIn("aware");

    story.ends("aware | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }

  @Test
  void colleagueLooksTooAndTheOwnerWritesToBoth() {
    Story story = called();

    story.on("2026-03-02T12:00:00Z").person("p2").does("content_viewed").staysIn("aware");
    story
        .on("2026-03-03T08:00:00Z")
        .person("p1")
        .does("email_replied")
        .staysIn("aware")
        .play(SURGE)
        .branches("4", true)
        .play(SURGE)
        .asks("4.then.1", "marketing", null, "task", "write to both", "p1", null)
        .play(SURGE)
        .ends("steps", FINISHED);

    story.ends("aware | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }

  @Test
  void nobodyAnswersForThreeDaysAndTheBuyerIsRecycled() {
    Story story = called();

    story.until("2026-03-05T10:39:59.999Z").staysIn("aware");
    story
        .until("2026-03-05T10:40:00Z")
        .play(SURGE)
        .byTimer("plays.pricing surge.3.over", "2026-03-05T10:40:00Z")
        .ends("3.else.1", RECYCLED, "went silent")
        .enters("recycled", DETOUR)
        .byTimer("plays.pricing surge.3.else.1", "2026-03-05T10:40:00Z")
        .because("went silent");
    story
        .on("2026-03-20T10:00:00Z")
        .person("p1")
        .does("demo_requested")
        .staysIn("recycled"); // left alone for 30 days

    story.ends(
        """
        aware | 2026-03-02T09:00:00Z | 2026-03-05T10:40:00Z | 1 inbound | started
        recycled | 2026-03-05T10:40:00Z | … | 1 inbound | detour | went silent
        """);
  }

  @Test
  void meetingMakesTheGuideNeedless() {
    Story story = surged();

    story.on("2026-03-02T10:25:00Z").person("p1").does("meeting_booked").staysIn("aware");
    story
        .on("2026-03-02T10:40:00Z")
        .person("p1")
        .does("call_not_answered")
        .staysIn("aware")
        .play(SURGE)
        .isDone("1", "2026-03-02T10:20:00Z")
        .play(SURGE)
        .withholds("2", UNLESS)
        .play(SURGE)
        .waits("3", "2026-03-05T10:40:00Z");

    story.ends("aware | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }
}
