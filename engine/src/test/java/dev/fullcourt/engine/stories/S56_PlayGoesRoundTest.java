package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;
import static dev.fullcourt.engine.decision.PlayDecision.How.FINISHED;
import static dev.fullcourt.engine.decision.PlayDecision.How.STOPPED;

import org.junit.jupiter.api.Test;

/** Time alone starts a play; it goes back a number of times; states end waits at their instant. */
class S56_PlayGoesRoundTest {

  private static final String NUDGE = "nudge";
  private static final String STAYS =
      """
      aware | 2026-03-02T09:00:00Z | 2026-03-02T10:00:00Z | 1 inbound | started
      lead | 2026-03-02T10:00:00Z | … | 1 inbound | forward
      """;

  private final Story story = Story.under("nudges");

  S56_PlayGoesRoundTest() {
    story.on("2026-03-02T09:00:00Z").person("p1").does("page_viewed").enters("aware", STARTED);
    story.on("2026-03-02T10:00:00Z").person("p1").does("demo_requested").enters("lead", FORWARD);
    story.until("2026-03-04T09:59:59.999Z").staysIn("lead");
    asked(
        story
            .until("2026-03-04T10:00:00Z")
            .staysIn("lead")
            .play(NUDGE)
            .byTimer("plays.nudge.when", "2026-03-04T10:00:00Z")
            .starts("when", "p1"),
        "plays.nudge.when",
        "2026-03-04T10:00:00Z",
        "2026-03-05T10:00:00Z");
  }

  private static Told asked(Told told, String timer, String at, String due) {
    return told.play(NUDGE)
        .byTimer(timer, at)
        .asks("again", "development", null, "email", null, "p1", due);
  }

  private static Told overdue(Told told, String asked, String due) {
    return told.play(NUDGE).byTimer("plays.nudge.again.due", due).isOverdue("again", asked);
  }

  private static Told waits(Told told, String at, String until) {
    return told.play(NUDGE).byTimer("plays.nudge.again.due", at).waits("2", until);
  }

  @Test
  void buyerIsAskedThreeTimesAndNotAFourth() {
    Told told = story.until("2026-06-01T00:00:00Z").staysIn("lead");
    overdue(told, "2026-03-04T10:00:00Z", "2026-03-05T10:00:00Z");
    waits(told, "2026-03-05T10:00:00Z", "2026-03-07T10:00:00Z");
    asked(told, "plays.nudge.2.over", "2026-03-07T10:00:00Z", "2026-03-08T10:00:00Z");
    overdue(told, "2026-03-07T10:00:00Z", "2026-03-08T10:00:00Z");
    waits(told, "2026-03-08T10:00:00Z", "2026-03-10T10:00:00Z");
    asked(told, "plays.nudge.2.over", "2026-03-10T10:00:00Z", "2026-03-11T10:00:00Z");
    overdue(told, "2026-03-10T10:00:00Z", "2026-03-11T10:00:00Z");
    waits(told, "2026-03-11T10:00:00Z", "2026-03-13T10:00:00Z");
    told.play(NUDGE).byTimer("plays.nudge.2.over", "2026-03-13T10:00:00Z").ends("steps", FINISHED);
    story.ends(STAYS);
  }

  @Test
  void stateThatTimeBringsAboutEndsTheWaitAtItsInstant() {
    story.on("2026-03-04T11:00:00Z").person("p1").does("email_replied").staysIn("lead");
    Told told = story.until("2026-03-06T08:00:00Z").staysIn("lead");
    overdue(told, "2026-03-04T10:00:00Z", "2026-03-05T10:00:00Z");
    waits(
        told, "2026-03-05T10:00:00Z", "2026-03-07T10:00:00Z"); // replied before, which is no matter
    story.on("2026-03-06T09:00:00Z").person("p1").does("video_watched").staysIn("lead");
    told = story.until("2026-03-09T08:59:59.999Z").staysIn("lead");
    asked(told, "plays.nudge.2.over", "2026-03-07T10:00:00Z", "2026-03-08T10:00:00Z");
    overdue(told, "2026-03-07T10:00:00Z", "2026-03-08T10:00:00Z");
    waits(told, "2026-03-08T10:00:00Z", "2026-03-10T10:00:00Z");
    story
        .until("2026-03-09T09:00:00Z")
        .staysIn("lead")
        .play(NUDGE)
        .byTimer("plays.nudge.looks", "2026-03-09T09:00:00Z")
        .ends("steps", FINISHED);
    story.ends(STAYS);
  }

  @Test
  void nobodyWaitsForWhatHoldsAlready() {
    story.on("2026-03-04T12:00:00Z").person("p1").does("video_watched").staysIn("lead");
    Told told = story.until("2026-06-01T00:00:00Z").staysIn("lead");
    overdue(told, "2026-03-04T10:00:00Z", "2026-03-05T10:00:00Z");
    waits(told, "2026-03-05T10:00:00Z", "2026-03-07T10:00:00Z");
    asked(told, "plays.nudge.2.over", "2026-03-07T10:00:00Z", "2026-03-08T10:00:00Z");
    overdue(told, "2026-03-07T10:00:00Z", "2026-03-08T10:00:00Z");
    told.play(NUDGE)
        .byTimer("plays.nudge.again.due", "2026-03-08T10:00:00Z")
        .ends("steps", FINISHED);
    story.ends(STAYS);
  }

  @Test
  void stateStopsThePlayWhereverItIs() {
    story.on("2026-03-04T11:00:00Z").person("p1").does("webinar_attended").staysIn("lead");
    story
        .on("2026-03-04T12:00:00Z")
        .person("p2")
        .does("webinar_attended")
        .staysIn("lead")
        .play(NUDGE)
        .ends("stop-when", STOPPED);
    story.ends(STAYS);
  }
}
