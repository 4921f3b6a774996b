package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.DETOUR;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.RETURNED;
import static dev.fullcourt.engine.decision.Move.STARTED;

import org.junit.jupiter.api.Test;

/** Who asks outright to talk is not left to cool off; who named a date is left alone until then. */
class S07_HandRaiserIsHeardTest {

  @Test
  void demoRequestPassesTheCoolingOff() {
    Story story = Story.under("b2b");

    story
        .on("2026-03-02T09:00:00Z")
        .person("mia")
        .does("person_identified", "title", "VP Sales")
        .enters("name", STARTED)
        .skipping("aware")
        .withScore(20, 0)
        .points("fit.1", "mia", 1, 20);
    story
        .on("2026-03-02T10:00:00Z")
        .does("account_described", "employees", 80, "country", "DE")
        .staysIn("name");
    story
        .on("2026-03-03T10:00:00Z")
        .person("mia")
        .does("demo_requested")
        .enters("lead", FORWARD)
        .skipping("engaged", "target")
        .withScore(20, 60)
        .points("fit.1", "mia", 1, 20)
        .points("interest.3", "mia", 1, 60);
    story.on("2026-03-04T10:00:00Z").person("mia").does("call_logged").staysIn("lead");
    story
        .on("2026-03-05T10:00:00Z")
        .does("recycled", "reason", "no budget")
        .enters("recycled", DETOUR)
        .because("no budget")
        .withScore(20, 60)
        .points("fit.1", "mia", 1, 20)
        .points("interest.3", "mia", 1, 60);
    for (int day = 10; day < 14; day++) {
      story
          .on("2026-03-" + day + "T10:00:00Z")
          .person("mia")
          .does("page_viewed", "path", "/pricing")
          .staysIn("recycled");
    }
    story
        .on("2026-03-20T10:00:00Z")
        .person("mia")
        .does("demo_requested")
        .enters("lead", RETURNED)
        .withScore(20, 105)
        .points("fit.1", "mia", 1, 20)
        .points("interest.1", "mia", 4, 45)
        .points("interest.3", "mia", 1, 60);

    story.ends(
        """
        name | 2026-03-02T09:00:00Z | 2026-03-03T10:00:00Z | 1 inbound | started
        lead | 2026-03-03T10:00:00Z | 2026-03-05T10:00:00Z | 1 inbound | forward
        recycled | 2026-03-05T10:00:00Z | 2026-03-20T10:00:00Z | 1 inbound | detour | no budget
        lead | 2026-03-20T10:00:00Z | … | 1 inbound | returned
        """);
  }

  @Test
  void badTimingLastsUntilTheDayNamedBegins() {
    Story story = Story.under("b2b");

    story
        .on("2026-03-02T09:00:00Z")
        .person("mia")
        .does("person_identified", "title", "VP Sales")
        .enters("name", STARTED)
        .skipping("aware")
        .withScore(20, 0)
        .points("fit.1", "mia", 1, 20);
    story
        .on("2026-03-02T10:00:00Z")
        .does("account_described", "employees", 80, "country", "DE")
        .staysIn("name");
    story
        .on("2026-03-03T10:00:00Z")
        .person("mia")
        .does("demo_requested")
        .enters("lead", FORWARD)
        .skipping("engaged", "target")
        .withScore(20, 60)
        .points("fit.1", "mia", 1, 20)
        .points("interest.3", "mia", 1, 60);
    story
        .on("2026-04-01T10:00:00Z")
        .does("recycled", "reason", "bad timing", "until", "2026-09-01")
        .enters("recycled", DETOUR)
        .because("bad timing")
        .withScore(20, 60)
        .points("fit.1", "mia", 1, 20)
        .points("interest.3", "mia", 1, 60);
    story.on("2026-07-01T10:00:00Z").person("mia").does("webinar_attended").staysIn("recycled");
    story.on("2026-07-02T10:00:00Z").person("kai").does("email_opened").staysIn("recycled");
    story.on("2026-07-03T10:00:00Z").person("kai").does("email_opened").staysIn("recycled");
    story.until("2026-08-20T10:00:00Z").staysIn("recycled");
    // In Berlin the first of September begins two hours before midnight UTC.
    story
        .on("2026-08-31T21:59:59.999Z")
        .person("mia")
        .does("content_downloaded")
        .staysIn("recycled");
    story
        .on("2026-08-31T22:00:00Z")
        .person("mia")
        .does("page_viewed", "path", "/blog")
        .enters("target", RETURNED)
        .withScore(20, 30)
        .points("fit.1", "mia", 1, 20)
        .points("interest.2", "mia", 1, 10)
        .points("interest.4", "mia", 1, 20);

    story.ends(
        """
        name | 2026-03-02T09:00:00Z | 2026-03-03T10:00:00Z | 1 inbound | started
        lead | 2026-03-03T10:00:00Z | 2026-04-01T10:00:00Z | 1 inbound | forward
        recycled | 2026-04-01T10:00:00Z | 2026-08-31T22:00:00Z | 1 inbound | detour | bad timing
        target | 2026-08-31T22:00:00Z | … | 1 inbound | returned
        """);
  }
}
