package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.AGAIN;
import static dev.fullcourt.engine.decision.Move.DETOUR;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.PlayDecision.How.ENDED;
import static dev.fullcourt.engine.decision.PlayDecision.How.STOPPED;
import static dev.fullcourt.engine.stories.S50_PlayRunsToItsEndTest.SURGE;

import dev.fullcourt.engine.decision.PlayDecision.Refusal;
import org.junit.jupiter.api.Test;

/** A play starts by itself once per round and not within its cooldown; people may start it more. */
class S51_PlayStartsOncePerRoundTest {

  /** Its first run is over, on 3 March. */
  private static Story played() {
    Story story = S50_PlayRunsToItsEndTest.called();
    story
        .on("2026-03-03T08:00:00Z")
        .person("p1")
        .does("email_replied")
        .staysIn("aware")
        .play(SURGE)
        .branches("4", false)
        .play(SURGE)
        .ends("4.else.1", ENDED, "one is enough");
    return story;
  }

  private static void looks(Story story, String stage, String day) {
    for (String time : new String[] {"T09:00:00Z", "T09:10:00Z", "T09:20:00Z"}) {
      story.on(day + time).person("p1").does("page_viewed", "path", "/pricing").staysIn(stage);
    }
  }

  @Test
  void anotherSurgeInTheSameRoundStartsNothing() {
    Story story = played();

    looks(story, "aware", "2026-05-04");

    story.ends("aware | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }

  @Test
  void personStartsItAgainAndStopsIt() {
    Story story = played();

    story
        .on("2026-03-06T14:30:00Z")
        .person("p1")
        .does("play_started", "play", SURGE)
        .staysIn("aware")
        .play(SURGE)
        .run(2)
        .starts("by-hand", "p1")
        .play(SURGE)
        .run(2)
        .asks("1", "development", "sdr", "call", null, "p1", "2026-03-06T15:30:00Z");
    story
        .on("2026-03-06T14:31:00Z")
        .does("play_started", "play", SURGE)
        .staysIn("aware")
        .play(SURGE)
        .isRefused(Refusal.RUNS);
    story
        .on("2026-03-06T14:32:00Z")
        .does("play_stopped", "play", SURGE)
        .staysIn("aware")
        .play(SURGE)
        .run(2)
        .ends("by-hand", STOPPED);

    story.ends("aware | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }

  @Test
  void whatMayNotStartIsRefusedWithAReason() {
    Story story = played();

    story
        .on("2026-03-06T14:30:00Z")
        .does("play_started", "play", "thanks")
        .staysIn("aware")
        .play("thanks")
        .isRefused(Refusal.NOT_BY_HAND);
    story.on("2026-03-06T14:31:00Z").does("play_started", "play", "no such play").staysIn("aware");
    story
        .on("2026-03-06T14:32:00Z")
        .person("p1")
        .does("consent_withdrawn", "channel", "phone", "purpose", "news")
        .staysIn("aware");
    story
        .on("2026-03-06T14:33:00Z")
        .person("p1")
        .does("play_started", "play", SURGE)
        .staysIn("aware")
        .play(SURGE)
        .isRefused(Refusal.OPTED_OUT);
    story
        .on("2026-03-06T14:34:00Z")
        .does("opportunity_created", "opportunity", "o1")
        .enters("opportunity", FORWARD)
        .skipping("lead");
    story
        .on("2026-03-06T14:35:00Z")
        .person("p2")
        .does("play_started", "play", SURGE)
        .staysIn("opportunity")
        .play(SURGE)
        .isRefused(Refusal.OPEN_OPPORTUNITY);

    story.ends(
        """
        aware | 2026-03-02T09:00:00Z | 2026-03-06T14:34:00Z | 1 inbound | started
        opportunity | 2026-03-06T14:34:00Z | … | 1 inbound | forward
        """);
  }

  @Test
  void nextRoundPlaysItOnceItsCooldownIsOver() {
    Story story = played();

    story
        .on("2026-03-04T09:00:00Z")
        .does("opportunity_created", "opportunity", "o1")
        .enters("opportunity", FORWARD)
        .skipping("lead");
    story
        .on("2026-03-05T09:00:00Z")
        .does("opportunity_lost", "opportunity", "o1", "reason", "price")
        .enters("lost", DETOUR)
        .because("price");
    story
        .on("2026-03-20T09:00:00Z")
        .person("p1")
        .does("demo_requested")
        .enters("lead", AGAIN)
        .inRound(2, "inbound");
    looks(story, "lead", "2026-03-21"); // within 30 days of the first start
    looks(story, "lead", "2026-03-31");
    for (String at : new String[] {"2026-04-08T09:00:00Z", "2026-04-08T09:10:00Z"}) {
      story.on(at).person("p1").does("page_viewed", "path", "/pricing").staysIn("lead");
    }
    story
        .on("2026-04-08T09:20:00Z")
        .person("p2")
        .does("page_viewed", "path", "/pricing")
        .staysIn("lead")
        .play(SURGE)
        .run(2)
        .starts("when", "p2")
        .play(SURGE)
        .run(2)
        .asks("1", "development", "sdr", "call", null, "p2", "2026-04-08T10:20:00Z");

    story.ends(
        """
        aware | 2026-03-02T09:00:00Z | 2026-03-04T09:00:00Z | 1 inbound | started
        opportunity | 2026-03-04T09:00:00Z | 2026-03-05T09:00:00Z | 1 inbound | forward
        lost | 2026-03-05T09:00:00Z | 2026-03-20T09:00:00Z | 1 inbound | detour | price
        lead | 2026-03-20T09:00:00Z | … | 2 inbound | again
        """);
  }
}
