package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.DETOUR;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;

import org.junit.jupiter.api.Test;

/** Who was disqualified does not come back, whatever happens. */
class S11_DisqualifiedForGoodTest {

  @Test
  void disqualifiedStudentNeverComesBack() {
    Story story = Story.under("b2b");

    story
        .on("2026-03-02T09:00:00Z")
        .person("tim")
        .does("page_viewed", "path", "/blog")
        .enters("aware", STARTED);
    story.on("2026-03-02T09:10:00Z").person("tim").does("content_downloaded").staysIn("aware");
    story
        .on("2026-03-02T09:20:00Z")
        .person("tim")
        .does("person_identified", "title", "student")
        .enters("name", FORWARD)
        .withScore(0, 10)
        .points("interest.2", "tim", 1, 10);
    story
        .on("2026-03-03T09:00:00Z")
        .person("tim")
        .does("disqualified", "reason", "student")
        .enters("disqualified", DETOUR)
        .because("student")
        .withScore(0, 10)
        .points("interest.2", "tim", 1, 10);
    story
        .on("2026-03-04T09:00:00Z")
        .person("tim")
        .does("disqualified", "reason", "competitor")
        .staysIn("disqualified");
    story.on("2026-03-05T09:00:00Z").person("tim").does("demo_requested").staysIn("disqualified");
    story
        .on("2026-03-06T09:00:00Z")
        .does("recycled", "reason", "wrong person")
        .staysIn("disqualified");
    story
        .on("2026-03-07T09:00:00Z")
        .does("handoff_accepted", "handoff", "to_sales")
        .staysIn("disqualified");
    story
        .on("2026-03-08T09:00:00Z")
        .does("opportunity_created", "opportunity", "o1")
        .staysIn("disqualified");
    story
        .on("2026-03-09T09:00:00Z")
        .does("opportunity_won", "opportunity", "o1")
        .staysIn("disqualified");
    story.on("2026-03-10T09:00:00Z").person("tim").does("referral_made").staysIn("disqualified");
    story.until("2046-03-10T09:00:00Z").staysIn("disqualified");

    story.ends(
        """
        aware | 2026-03-02T09:00:00Z | 2026-03-02T09:20:00Z | 1 inbound | started
        name | 2026-03-02T09:20:00Z | 2026-03-03T09:00:00Z | 1 inbound | forward
        disqualified | 2026-03-03T09:00:00Z | … | 1 inbound | detour | student
        """);
  }

  @Test
  void firstThingHeardMayDisqualify() {
    Story story = Story.under("b2b");

    story
        .on("2026-03-02T09:00:00Z")
        .does("disqualified", "reason", "not a company")
        .enters("disqualified", DETOUR)
        .because("not a company");
    story
        .on("2026-03-03T09:00:00Z")
        .person("tim")
        .does("page_viewed", "path", "/blog")
        .staysIn("disqualified");

    story.ends("disqualified | 2026-03-02T09:00:00Z | … | 1 inbound | detour | not a company");
  }
}
