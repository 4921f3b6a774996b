package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.DETOUR;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.RETURNED;
import static dev.fullcourt.engine.decision.Move.STARTED;

import org.junit.jupiter.api.Test;

/** Questions are confirmed, denied or open; definitions count confirmed ones of this turn. */
class S25_BuyerIsQualifiedTest {

  private static Story lead() {
    Story story = Story.under("questions");
    story
        .on("2026-03-02T09:00:00Z")
        .person("mia")
        .does("demo_requested")
        .enters("lead", STARTED)
        .skipping("aware");
    story
        .on("2026-03-02T10:00:00Z")
        .person("mia")
        .does("person_identified", "title", "Head of IT")
        .staysIn("lead");
    return story;
  }

  @Test
  void twoConfirmedAnswersQualifyAndADeniedOneDoesNotCount() {
    Story story = lead();

    story.on("2026-03-03T09:00:00Z").person("mia").does("need_confirmed").staysIn("lead");
    story
        .on("2026-03-03T09:05:00Z")
        .person("mia")
        .does("qualification_answered", "question", "budget", "answer", "denied")
        .staysIn("lead");
    story
        .on("2026-03-03T09:06:00Z")
        .person("mia")
        .does("qualification_answered", "question", "timing", "answer", "perhaps")
        .staysIn("lead");
    story
        .on("2026-03-04T09:00:00Z")
        .person("mia")
        .does(
            "qualification_answered", "method", "bant", "question", "budget", "answer", "confirmed")
        .enters("qualified", FORWARD);

    story.ends(
        """
        lead | 2026-03-02T09:00:00Z | 2026-03-04T09:00:00Z | 1 inbound | started
        qualified | 2026-03-04T09:00:00Z | … | 1 inbound | forward
        """);
  }

  @Test
  void answerTakenBackIsOpenAgain() {
    Story story = lead();

    story.on("2026-03-03T09:00:00Z").person("mia").does("need_confirmed").staysIn("lead");
    story
        .on("2026-03-03T10:00:00Z")
        .does("qualification_answered", "question", "need", "answer", "open")
        .staysIn("lead");
    story.on("2026-03-03T11:00:00Z").person("mia").does("budget_confirmed").staysIn("lead");
    story
        .on("2026-03-03T12:00:00Z")
        .person("mia")
        .does("authority_confirmed")
        .enters("qualified", FORWARD);

    story.ends(
        """
        lead | 2026-03-02T09:00:00Z | 2026-03-03T12:00:00Z | 1 inbound | started
        qualified | 2026-03-03T12:00:00Z | … | 1 inbound | forward
        """);
  }

  @Test
  void afterARecyclingEverythingMustBeConfirmedAnew() {
    Story story = lead();

    story.on("2026-03-03T09:00:00Z").does("need_confirmed").staysIn("lead");
    story.on("2026-03-03T09:05:00Z").does("timing_confirmed").enters("qualified", FORWARD);
    story
        .on("2026-03-10T09:00:00Z")
        .does("recycled", "reason", "no budget")
        .enters("recycled", DETOUR)
        .because("no budget");
    story.on("2026-04-10T09:00:00Z").does("budget_confirmed").staysIn("recycled");
    story.on("2026-04-11T09:00:00Z").does("need_confirmed").enters("qualified", RETURNED);

    story.ends(
        """
        lead | 2026-03-02T09:00:00Z | 2026-03-03T09:05:00Z | 1 inbound | started
        qualified | 2026-03-03T09:05:00Z | 2026-03-10T09:00:00Z | 1 inbound | forward
        recycled | 2026-03-10T09:00:00Z | 2026-04-11T09:00:00Z | 1 inbound | detour | no budget
        qualified | 2026-04-11T09:00:00Z | … | 1 inbound | returned
        """);
  }

  @Test
  void questionsOfItsOwnAreAskedByTheirNames() {
    Story story = lead();

    story
        .on("2026-03-03T09:00:00Z")
        .does("qualification_answered", "question", "pain", "answer", "confirmed")
        .staysIn("lead");
    story
        .on("2026-03-03T09:05:00Z")
        .does("qualification_answered", "method", "bant", "question", "money", "answer", "denied")
        .staysIn("lead");
    story
        .on("2026-03-03T09:06:00Z")
        .does("qualification_answered", "method", "ours", "question", "money", "answer", "denied")
        .enters("hurting", FORWARD)
        .skipping("qualified");

    story.ends(
        """
        lead | 2026-03-02T09:00:00Z | 2026-03-03T09:06:00Z | 1 inbound | started
        hurting | 2026-03-03T09:06:00Z | … | 1 inbound | forward
        """);
  }
}
