package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;

import org.junit.jupiter.api.Test;

/** What is not known is neither true nor false: nobody moves by it until it is known. */
class S12_UnknownIsNotFalseTest {

  @Test
  void buyerOfUnknownSizeWaitsUntilItIsKnown() {
    Story story = Story.under("b2b");

    story
        .on("2026-03-02T09:00:00Z")
        .person("mia")
        .does("person_identified", "title", "Head of IT")
        .enters("name", STARTED)
        .skipping("aware")
        .withScore(20, 0)
        .points("fit.1", "mia", 1, 20);
    story.on("2026-03-03T09:00:00Z").person("mia").does("webinar_attended").staysIn("name");
    story.on("2026-03-04T09:00:00Z").does("account_described", "country", "DE").staysIn("name");
    story.on("2026-03-05T09:00:00Z").person("mia").does("content_downloaded").staysIn("name");
    story.on("2026-03-06T09:00:00Z").does("account_described", "country", "FR").staysIn("name");
    story.on("2026-03-07T09:00:00Z").does("account_described", "country", "DE").staysIn("name");
    story
        .on("2026-03-08T09:00:00Z")
        .does("account_described", "employees", "about sixty")
        .staysIn("name");
    story.on("2026-03-09T09:00:00Z").person("mia").does("page_viewed").staysIn("name");
    story
        .on("2026-03-10T09:00:00Z")
        .does("account_described", "employees", 60)
        .enters("target", FORWARD)
        .skipping("engaged")
        .withScore(20, 30)
        .points("fit.1", "mia", 1, 20)
        .points("interest.2", "mia", 1, 10)
        .points("interest.4", "mia", 1, 20);
    story.on("2026-03-11T09:00:00Z").person("mia").does("page_viewed").staysIn("target");
    story.on("2026-03-12T09:00:00Z").does("account_described", "employees", 3).staysIn("target");
    story
        .on("2026-03-13T09:00:00Z")
        .person("mia")
        .does("page_viewed", "path", "/pricing")
        .enters("lead", FORWARD)
        .withScore(20, 45)
        .points("fit.1", "mia", 1, 20)
        .points("interest.1", "mia", 1, 15)
        .points("interest.2", "mia", 1, 10)
        .points("interest.4", "mia", 1, 20);

    story.ends(
        """
        name | 2026-03-02T09:00:00Z | 2026-03-10T09:00:00Z | 1 inbound | started
        target | 2026-03-10T09:00:00Z | 2026-03-13T09:00:00Z | 1 inbound | forward
        lead | 2026-03-13T09:00:00Z | … | 1 inbound | forward
        """);
  }
}
