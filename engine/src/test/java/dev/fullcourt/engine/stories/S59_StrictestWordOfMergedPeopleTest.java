package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.STARTED;
import static dev.fullcourt.engine.decision.PlayDecision.Hindrance.OPTED_OUT;
import static dev.fullcourt.engine.decision.PlayDecision.How.FINISHED;

import org.junit.jupiter.api.Test;

/** Two ids turn out to be one person: what each said last counts, and the no is the stricter. */
class S59_StrictestWordOfMergedPeopleTest {

  private static final String LETTER = "newsletter";

  private final Story story = Story.under("plays");

  private void isAsked(String at, int run, boolean sent) {
    Told told =
        story
            .on(at)
            .person("p1")
            .does("play_started", "play", LETTER)
            .staysIn("aware")
            .play(LETTER)
            .run(run)
            .starts("by-hand", "p1");
    told =
        sent
            ? told.play(LETTER)
                .run(run)
                .sends("1", "p1", "news", "reference", "2026-03-02T12:10:00Z")
            : told.play(LETTER).run(run).withholds("1", OPTED_OUT);
    told.play(LETTER).run(run).ends("steps", FINISHED);
  }

  @Test
  void noOfOneIsNotLiftedByAYesOfTheOther() {
    story
        .on("2026-03-02T09:00:00Z")
        .person("p1")
        .does("unsubscribed", "said_as", "p9")
        .enters("aware", STARTED);
    story.on("2026-03-02T09:01:00Z").person("p1").does("consent_given").staysIn("aware");
    isAsked("2026-03-02T10:00:00Z", 1, false);
    story
        .on("2026-03-02T10:05:00Z")
        .person("p1")
        .does("consent_given", "said_as", "p9")
        .staysIn("aware");
    isAsked("2026-03-02T10:10:00Z", 2, true);
    story.ends("aware | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }

  @Test
  void beingToldTheSameAgainChangesNothing() {
    story.on("2026-03-02T09:00:00Z").person("p1").does("consent_given").enters("aware", STARTED);
    for (int i = 0; i < 3; i++) {
      story.on("2026-03-02T09:0" + i + ":30Z").person("p1").does("unsubscribed").staysIn("aware");
    }
    isAsked("2026-03-02T10:00:00Z", 1, false);
    story.on("2026-03-02T10:05:00Z").person("p1").does("consent_given").staysIn("aware");
    isAsked("2026-03-02T10:10:00Z", 2, true);
    story.ends("aware | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }
}
