package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.DETOUR;
import static dev.fullcourt.engine.decision.Move.FELL_BACK;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.RETURNED;
import static dev.fullcourt.engine.decision.Move.STARTED;

import org.junit.jupiter.api.Test;

/** Points are worth half after each half-life, and what they carried ends at its millisecond. */
class S30_PointsFadeTest {

  @Test
  void warmBuyerFallsBackTheMomentHalfOfTheirPointsAreGone() {
    Story story = Story.under("fading");

    story
        .on("2026-03-01T09:00:00Z")
        .person("mia")
        .does("page_viewed", "path", "/pricing")
        .enters("warm", STARTED)
        .skipping("aware")
        .withScore(0, 20)
        .points("interest.1", "mia", 1, 20);
    story.until("2026-03-15T09:00:00Z").staysIn("warm");
    story
        .until("2026-03-15T09:00:00.001Z")
        .enters("aware", FELL_BACK)
        .by("cycle.warm.holds")
        .byTimer("cycle.warm.holds", "2026-03-15T09:00:00.001Z")
        .withScore(0, 9.999999994269617)
        .points("interest.1", "mia", 1, 9.999999994269617);
    // 10 that are left and 20 more: twice the points, at the instant a half-life is over.
    story
        .on("2026-03-29T09:00:00Z")
        .person("mia")
        .does("page_viewed", "path", "/pricing")
        .enters("warm", FORWARD)
        .withScore(0, 25)
        .points("interest.1", "mia", 2, 25);
  }

  @Test
  void limitHoldsForWhatWasGivenNotForWhatIsLeft() {
    Story story = Story.under("fading");
    story
        .on("2026-03-01T08:00:00Z")
        .person("mia")
        .does("demo_requested")
        .enters("warm", STARTED)
        .skipping("aware")
        .withScore(0, 40)
        .points("interest.2", "mia", 1, 40);
    story
        .on("2026-03-15T08:00:00Z")
        .person("mia")
        .does("page_viewed", "path", "/pricing")
        .staysIn("warm");
    story
        .on("2026-03-15T08:00:00Z")
        .person("mia")
        .does("page_viewed", "path", "/pricing")
        .enters("lead", FORWARD)
        .withScore(0, 60)
        .points("interest.1", "mia", 2, 40)
        .points("interest.2", "mia", 1, 20);
  }

  @Test
  void leadThatFallsSilentIsRecycledWithoutAnybodyDoingAnything() {
    Story story = Story.under("fading");

    story
        .on("2026-03-01T08:00:00Z")
        .person("mia")
        .does("demo_requested")
        .enters("warm", STARTED)
        .skipping("aware")
        .withScore(0, 40)
        .points("interest.2", "mia", 1, 40);
    story
        .on("2026-03-01T08:00:00Z")
        .person("tom")
        .does("demo_requested")
        .enters("lead", FORWARD)
        .withScore(0, 80)
        .points("interest.2", "mia", 1, 40)
        .points("interest.2", "tom", 1, 40);
    story.until("2026-04-26T08:00:00Z").staysIn("lead");
    story
        .until("2026-12-31T08:00:00Z")
        .enters("silent", DETOUR)
        .byTimer("cycle.silent.enter", "2026-04-26T08:00:00.001Z")
        .withScore(0, 4.99999999713481)
        .points("interest.2", "mia", 1, 2.499999998567405)
        .points("interest.2", "tom", 1, 2.499999998567405);
    // A new turn has begun: of what was before nothing counts.
    story
        .on("2027-01-02T08:00:00Z")
        .person("mia")
        .does("page_viewed", "path", "/pricing")
        .enters("warm", RETURNED)
        .withScore(0, 20)
        .points("interest.1", "mia", 1, 20);
  }
}
