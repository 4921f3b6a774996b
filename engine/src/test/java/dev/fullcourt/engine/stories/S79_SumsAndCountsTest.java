package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;

import org.junit.jupiter.api.Test;

/**
 * Money of several currencies does not add up; what is counted is what a condition would say of the
 * event.
 */
class S79_SumsAndCountsTest {

  private final Story story = Story.under("deals");

  @Test
  void yenAreNotAddedToEuros() {
    story
        .on("2026-03-02T09:00:00Z")
        .does("opportunity_created", "opportunity", "o1", "amount", 60_000, "currency", "EUR")
        .enters("opportunity", STARTED)
        .skipping("aware", "warm", "expiring", "lead", "qualified");
    story
        .on("2026-03-03T09:00:00Z")
        .does("opportunity_created", "opportunity", "o2", "amount", 6_000_000, "currency", "JPY")
        .staysIn("opportunity");
    story
        .on("2026-03-04T09:00:00Z")
        .does("opportunity_lost", "opportunity", "o2", "reason", "price")
        .staysIn("opportunity");
    story
        .on("2026-03-05T09:00:00Z")
        .does("opportunity_created", "opportunity", "o3", "amount", 40_000)
        .enters("large", FORWARD); // without a currency it is in the team's

    story.ends(
        """
        opportunity | 2026-03-02T09:00:00Z | 2026-03-05T09:00:00Z | 1 inbound | started
        large | 2026-03-05T09:00:00Z | … | 1 inbound | forward\
        """);
  }

  @Test
  void countAsksAsAConditionDoes() {
    story
        .on("2026-03-02T09:00:00Z")
        .from("crm")
        .does("form_submitted", "form", "12")
        .enters("aware", STARTED);
    story.on("2026-03-02T09:10:00Z").does("form_submitted", "form", 13).staysIn("aware");
    story
        .on("2026-03-02T09:20:00Z")
        .from("crm")
        .does("form_submitted", "form", 12, "source", "story")
        .staysIn("aware");
    story
        .on("2026-03-02T09:30:00Z")
        .does("form_submitted", "form", 12)
        .enters("qualified", FORWARD)
        .skipping("warm", "expiring", "lead")
        .then()
        .offered("to_development", "development", null, null, false)
        .by("cycle.qualified.handoff");

    story.ends(
        """
        aware | 2026-03-02T09:00:00Z | 2026-03-02T09:30:00Z | 1 inbound | started
        qualified | 2026-03-02T09:30:00Z | … | 1 inbound | forward\
        """);
  }
}
