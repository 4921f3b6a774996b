package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.STARTED;
import static dev.fullcourt.engine.decision.PlayDecision.Hindrance.NOBODY;
import static dev.fullcourt.engine.decision.PlayDecision.Hindrance.NO_CONSENT;
import static dev.fullcourt.engine.decision.PlayDecision.Hindrance.OPTED_OUT;
import static dev.fullcourt.engine.decision.PlayDecision.Hindrance.UNREACHABLE;
import static dev.fullcourt.engine.decision.PlayDecision.How.FINISHED;

import dev.fullcourt.engine.decision.PlayDecision.Hindrance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Consent is a gate per person, channel and purpose: asked when the step is, not before. */
class S52_NobodyIsWrittenToWhoSaidNoTest {

  private static final String LETTER = "newsletter";

  private final Story story = Story.under("plays");
  private int runs;

  S52_NobodyIsWrittenToWhoSaidNoTest() {
    story.on("2026-03-02T09:00:00Z").person("p1").does("content_viewed").enters("aware", STARTED);
  }

  private void says(String at, @Nullable String person, String type, Object... properties) {
    var happening = story.on(at);
    (person == null ? happening : happening.person(person)).does(type, properties).staysIn("aware");
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

  private void isHeldBack(String at, String person, Hindrance why) {
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
        .withholds("1", why)
        .play(LETTER)
        .run(runs)
        .ends("steps", FINISHED);
  }

  private void end() {
    story.ends("aware | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }

  @Test
  void nobodyIsSentNewsWhoDidNotAskForThem() {
    isHeldBack("2026-03-02T10:00:00Z", "p1", NO_CONSENT);
    says("2026-03-02T10:01:00Z", "p1", "consent_given", "channel", "phone", "purpose", "news");
    says("2026-03-02T10:02:00Z", "p1", "consent_given", "channel", "email", "purpose", "sales");
    says("2026-03-02T10:03:00Z", "p1", "consent_given", "channel", "pigeon", "purpose", "news");
    isHeldBack("2026-03-02T10:04:00Z", "p1", NO_CONSENT);
    says("2026-03-02T10:05:00Z", null, "consent_given");
    isHeldBack("2026-03-02T10:06:00Z", "p1", NO_CONSENT);
    says("2026-03-02T10:07:00Z", "p1", "consent_given", "channel", "email", "purpose", "news");
    isSent("2026-03-02T10:08:00Z", "p1", "2026-03-02T12:08:00Z");
    isHeldBack("2026-03-02T10:09:00Z", "p2", NO_CONSENT);
    end();
  }

  @Test
  void optOutWithdrawsWhatIsNotKnownToBeSent() {
    says("2026-03-02T10:00:00Z", "p1", "consent_given");
    isSent("2026-03-02T10:01:00Z", "p1", "2026-03-02T12:01:00Z");
    story
        .on("2026-03-02T10:02:00Z")
        .person("p1")
        .does("email_sent", "play", LETTER, "step", "1")
        .staysIn("aware")
        .play(LETTER)
        .isDone("1", "2026-03-02T10:01:00Z");
    isSent("2026-03-02T10:03:00Z", "p1", "2026-03-02T12:03:00Z");
    story
        .on("2026-03-02T10:04:00Z")
        .person("p1")
        .does("unsubscribed", "channel", "web")
        .staysIn("aware")
        .play(LETTER)
        .run(2)
        .withdraws("1", "2026-03-02T10:03:00Z", OPTED_OUT);
    isHeldBack("2026-03-02T10:05:00Z", "p1", OPTED_OUT);
    says("2026-03-02T10:06:00Z", "p1", "consent_given", "channel", "email", "purpose", "sales");
    isHeldBack("2026-03-02T10:07:00Z", "p1", OPTED_OUT);
    says("2026-03-02T10:08:00Z", "p1", "consent_given");
    isSent("2026-03-02T10:09:00Z", "p1", "2026-03-02T12:09:00Z");
    says("2026-03-02T12:10:00Z", "p1", "complained"); // it may not go out any more anyway
    isHeldBack("2026-03-02T12:11:00Z", "p1", OPTED_OUT);
    end();
  }

  @Test
  void noOfTheWholeCompanyCountsForEverybody() {
    says("2026-03-02T10:00:00Z", "p1", "consent_given");
    says("2026-03-02T10:01:00Z", null, "consent_withdrawn", "purpose", "news");
    isHeldBack("2026-03-02T10:02:00Z", "p1", OPTED_OUT);
    says("2026-03-02T10:03:00Z", "p2", "consent_given");
    isHeldBack("2026-03-02T10:04:00Z", "p2", OPTED_OUT);
    end();
  }

  @Test
  void emailsThatComeBackAreNotSentUntilThereIsAnotherAddress() {
    says("2026-03-02T10:00:00Z", "p1", "consent_given");
    says("2026-03-02T10:01:00Z", "p1", "person_identified", "email", "a@pumps.example");
    says("2026-03-02T10:02:00Z", "p1", "email_bounced");
    isSent("2026-03-02T10:03:00Z", "p1", "2026-03-02T12:03:00Z");
    story
        .on("2026-03-02T10:04:00Z")
        .person("p1")
        .does("email_bounced", "hard", true)
        .staysIn("aware")
        .play(LETTER)
        .withdraws("1", "2026-03-02T10:03:00Z", UNREACHABLE);
    isHeldBack("2026-03-02T10:05:00Z", "p1", UNREACHABLE);
    says("2026-03-02T10:06:00Z", "p1", "person_identified", "email", "a@pumps.example");
    isHeldBack("2026-03-02T10:07:00Z", "p1", UNREACHABLE);
    says("2026-03-02T10:08:00Z", "p1", "person_identified", "email", "b@pumps.example");
    isSent("2026-03-02T10:09:00Z", "p1", "2026-03-02T12:09:00Z");
    end();
  }

  @Test
  void purposeThatNeedsNoYesIsHeldBackByANoAlone() {
    says("2026-03-02T10:00:00Z", "p1", "consent_withdrawn", "channel", "phone");
    story
        .on("2026-03-02T10:01:00Z")
        .person("p1")
        .does("webinar_attended", "webinar", "pumps")
        .staysIn("aware")
        .play("thanks")
        .starts("when", "p1")
        .play("thanks")
        .asks("write", "development", "sdr", "email", null, "p1", null)
        .play("thanks")
        .asks("invite", "marketing", null, "meeting", null, "p1", "2026-03-04T10:01:00Z");
    story
        .on("2026-03-02T10:02:00Z")
        .person("p1")
        .does("meeting_booked")
        .staysIn("aware")
        .play("thanks")
        .isDone("invite", "2026-03-02T10:01:00Z")
        .play("thanks")
        .sends("3", "p1", "sales", "reference", "2026-03-03T10:02:00Z")
        .play("thanks")
        .ends("steps", FINISHED);
    story
        .on("2026-03-02T10:03:00Z")
        .person("p1")
        .does("consent_withdrawn", "purpose", "sales")
        .staysIn("aware")
        .play("thanks")
        .withdraws("3", "2026-03-02T10:02:00Z", OPTED_OUT);
    end();
  }

  @Test
  void callIsWithdrawnWhenTheBuyerSaysNoToCalls() {
    Story surged = S50_PlayRunsToItsEndTest.surged();
    surged
        .on("2026-03-02T10:30:00Z")
        .person("p1")
        .does("consent_withdrawn", "channel", "phone")
        .staysIn("aware")
        .play(S50_PlayRunsToItsEndTest.SURGE)
        .withdraws("1", "2026-03-02T10:20:00Z", OPTED_OUT)
        .play(S50_PlayRunsToItsEndTest.SURGE)
        .sends("2", "p1", "sales", "pricing-guide", "2026-03-03T10:30:00Z")
        .play(S50_PlayRunsToItsEndTest.SURGE)
        .waits("3", "2026-03-05T10:30:00Z");
    surged.ends("aware | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }

  @Test
  void nobodyIsWrittenToWhenNobodyIsKnown() {
    Story nobody = Story.under("plays");
    nobody.on("2026-03-02T09:00:00Z").does("content_viewed").enters("aware", STARTED);
    nobody
        .on("2026-03-02T10:00:00Z")
        .does("play_started", "play", LETTER)
        .staysIn("aware")
        .play(LETTER)
        .starts("by-hand", null)
        .play(LETTER)
        .withholds("1", NOBODY)
        .play(LETTER)
        .ends("steps", FINISHED);
    nobody.ends("aware | 2026-03-02T09:00:00Z | … | 1 inbound | started");
  }
}
