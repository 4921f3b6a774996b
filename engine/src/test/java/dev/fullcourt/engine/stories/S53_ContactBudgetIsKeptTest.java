package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.STARTED;
import static dev.fullcourt.engine.decision.PlayDecision.Hindrance.BUDGET;
import static dev.fullcourt.engine.decision.PlayDecision.Hindrance.OPTED_OUT;
import static dev.fullcourt.engine.decision.PlayDecision.How.FINISHED;
import static dev.fullcourt.engine.decision.PlayDecision.How.KEPT;
import static dev.fullcourt.engine.stories.S50_PlayRunsToItsEndTest.SURGE;

import org.junit.jupiter.api.Test;

/** Three contacts per person and week, five per buyer, whoever of us they come from. */
class S53_ContactBudgetIsKeptTest {

  private static final String LETTER = "newsletter";

  private final Story story = Story.under("plays");
  private int runs;

  S53_ContactBudgetIsKeptTest() {
    story.on("2026-03-02T08:00:00Z").person("p1").does("consent_given").enters("aware", STARTED);
    for (String person : new String[] {"p2", "p3"}) {
      story.on("2026-03-02T08:00:00Z").person(person).does("consent_given").staysIn("aware");
    }
  }

  private void happens(String at, String person, String type) {
    story.on(at).person(person).does(type).staysIn("aware");
  }

  private void isSent(String at, String person, String notAfter) {
    story
        .on(at)
        .person(person)
        .does("play_started", "play", LETTER)
        .staysIn("aware")
        .play(LETTER)
        .run(++runs)
        .starts("by-hand", person)
        .play(LETTER)
        .run(runs)
        .sends("1", person, "news", "reference", notAfter)
        .play(LETTER)
        .run(runs)
        .ends("steps", FINISHED);
  }

  private void isTooMuch(String at, String person, String until) {
    story
        .on(at)
        .person(person)
        .does("play_started", "play", LETTER)
        .staysIn("aware")
        .play(LETTER)
        .run(++runs)
        .starts("by-hand", person)
        .play(LETTER)
        .run(runs)
        .withholds("1", BUDGET, until)
        .play(LETTER)
        .run(runs)
        .ends("steps", FINISHED);
  }

  private void end() {
    story.ends("aware | 2026-03-02T08:00:00Z | … | 1 inbound | started");
  }

  @Test
  void contactsOfAllFunctionsCountAndWhatWasAskedForToo() {
    happens("2026-03-02T09:00:00Z", "p1", "outbound_call"); // development
    happens("2026-03-02T10:00:00Z", "p1", "email_sent"); // marketing, by whatever system
    happens("2026-03-02T10:01:00Z", "p1", "call_logged"); // they talk with us
    happens("2026-03-02T10:02:00Z", "p1", "email_delivered"); // the same email
    isSent("2026-03-02T11:00:00Z", "p1", "2026-03-02T13:00:00Z");
    isTooMuch("2026-03-02T12:00:00Z", "p1", "2026-03-09T09:00:00Z");
    isTooMuch("2026-03-09T08:59:59.999Z", "p1", "2026-03-09T09:00:00Z");
    isSent("2026-03-09T09:00:00Z", "p1", "2026-03-09T11:00:00Z");
    isTooMuch("2026-03-09T09:00:00.001Z", "p1", "2026-03-09T10:00:00Z");
    end();
  }

  @Test
  void whatWasSentCountsOnce() {
    isSent("2026-03-02T09:00:00Z", "p1", "2026-03-02T11:00:00Z");
    story
        .on("2026-03-02T09:30:00Z")
        .person("p1")
        .does("email_sent", "play", LETTER, "step", "1")
        .staysIn("aware")
        .play(LETTER)
        .isDone("1", "2026-03-02T09:00:00Z");
    isSent("2026-03-02T10:00:00Z", "p1", "2026-03-02T12:00:00Z");
    isSent("2026-03-02T10:01:00Z", "p1", "2026-03-02T12:01:00Z");
    isTooMuch("2026-03-02T10:02:00Z", "p1", "2026-03-09T09:30:00Z"); // when it was really sent
    end();
  }

  @Test
  void whatWasWithdrawnDoesNotCount() {
    isSent("2026-03-02T09:00:00Z", "p1", "2026-03-02T11:00:00Z");
    isSent("2026-03-02T09:01:00Z", "p1", "2026-03-02T11:01:00Z");
    isSent("2026-03-02T09:02:00Z", "p1", "2026-03-02T11:02:00Z");
    story
        .on("2026-03-02T09:03:00Z")
        .person("p1")
        .does("unsubscribed")
        .staysIn("aware")
        .play(LETTER)
        .withdraws("1", "2026-03-02T09:00:00Z", OPTED_OUT)
        .play(LETTER)
        .run(2)
        .withdraws("1", "2026-03-02T09:01:00Z", OPTED_OUT)
        .play(LETTER)
        .run(3)
        .withdraws("1", "2026-03-02T09:02:00Z", OPTED_OUT);
    happens("2026-03-02T09:04:00Z", "p1", "consent_given");
    isSent("2026-03-02T09:05:00Z", "p1", "2026-03-02T11:05:00Z");
    end();
  }

  @Test
  void buyerAsAWholeHasABudgetToo() {
    happens("2026-03-02T09:00:00Z", "p1", "email_sent");
    happens("2026-03-02T09:01:00Z", "p2", "email_sent");
    happens("2026-03-02T09:02:00Z", "p3", "outbound_message");
    isSent("2026-03-02T09:03:00Z", "p1", "2026-03-02T11:03:00Z");
    story.on("2026-03-02T09:04:00Z").does("outbound_call").staysIn("aware"); // the front desk
    isTooMuch("2026-03-02T09:05:00Z", "p2", "2026-03-09T09:00:00Z");
    end();
  }

  @Test
  void personIsNotAskedToCallWhoeverHasHeardEnough() {
    for (String at : new String[] {"09:00", "09:01", "09:02"}) {
      happens("2026-03-02T" + at + ":00Z", "p1", "email_sent");
    }
    for (String at : new String[] {"10:00", "10:01"}) {
      story
          .on("2026-03-02T" + at + ":00Z")
          .person("p1")
          .does("page_viewed", "path", "/pricing")
          .staysIn("aware");
    }
    story
        .on("2026-03-02T10:02:00Z")
        .person("p1")
        .does("page_viewed", "path", "/pricing")
        .staysIn("aware")
        .play(SURGE)
        .starts("when", "p1")
        .play(SURGE)
        .withholds("1", BUDGET, "2026-03-09T09:00:00Z")
        .play(SURGE)
        .withholds("2", BUDGET, "2026-03-09T09:00:00Z")
        .play(SURGE)
        .waits("3", "2026-03-05T10:02:00Z");
    story
        .until("2026-03-05T10:02:00Z")
        .staysIn("aware")
        .play(SURGE)
        .byTimer("plays.pricing surge.3.over", "2026-03-05T10:02:00Z")
        .ends(
            "3.else.1", // who was asked for nothing has not gone silent
            KEPT,
            "went silent");
    end();
  }
}
