package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.DETOUR;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.RETURNED;
import static dev.fullcourt.engine.decision.Move.STARTED;

import dev.fullcourt.engine.decision.HandoffDecision.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs write points in time as text. They mean what a point in time means. */
class S77_DatesComeAsTextTest {

  private final Story story = Story.under("deals");

  private void asksForADemoAndHasNoTime(String property, String until) {
    story
        .on("2026-03-02T09:00:00Z")
        .does("demo_requested")
        .enters("lead", STARTED)
        .skipping("aware", "warm", "expiring")
        .then()
        .offered("to_development", "development", null, null, false)
        .by("cycle.lead.handoff");
    story
        .on("2026-03-03T09:00:00Z")
        .does("recycled", "reason", "bad timing", property, until)
        .enters("recycled", DETOUR)
        .because("bad timing")
        .then()
        .closed("to_development", "2026-03-02T09:00:00Z", false, End.RECYCLED, "recycled");
  }

  private void comesBackAt(String instant) {
    story
        .on(instant)
        .does("demo_requested")
        .enters("lead", RETURNED)
        .then()
        .offered("to_development", "development", null, null, false)
        .by("cycle.lead.handoff");

    story.ends(
        """
        lead | 2026-03-02T09:00:00Z | 2026-03-03T09:00:00Z | 1 inbound | started
        recycled | 2026-03-03T09:00:00Z | %s | 1 inbound | detour | bad timing
        lead | %s | … | 1 inbound | returned\
        """
            .formatted(instant, instant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-09T23:00:00Z",
        "2026-03-10T00:00:00.0004+01:00",
        "2026-03-10T00:00+01:00",
        " 2026-03-10 "
      })
  void buyerIsLeftAloneUntilThen(String until) {
    asksForADemoAndHasNoTime("until", until);
    story.on("2026-03-09T22:59:59.999Z").does("demo_requested").staysIn("recycled");
    comesBackAt("2026-03-09T23:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"in spring", "2026-13-01", "2026-03-10T00:00:00", "+99999-01-01", "12026"})
  void whatNamesNoDateIsNoCoolingOff(String until) {
    asksForADemoAndHasNoTime("until", until);
    comesBackAt("2026-03-03T10:00:00Z");
  }

  @Test
  void withoutADateThereIsNoCoolingOff() {
    asksForADemoAndHasNoTime("note", "they did not say until when");
    comesBackAt("2026-03-03T10:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-07-01", "2026-06-30T22:00:00Z", "2026-06-30T20:00:00-02:00"})
  void fieldThatIsATimeIsOneHoweverItComes(String ends) {
    story
        .on("2026-03-02T09:00:00Z")
        .does("account_described", "contract_ends", "2026-07-01T00:00:01+02:00")
        .enters("aware", STARTED);
    story
        .on("2026-03-03T09:00:00Z")
        .does("account_described", "contract_ends", ends)
        .enters("expiring", FORWARD)
        .skipping("warm");

    story.ends(
        """
        aware | 2026-03-02T09:00:00Z | 2026-03-03T09:00:00Z | 1 inbound | started
        expiring | 2026-03-03T09:00:00Z | … | 1 inbound | forward\
        """);
  }
}
