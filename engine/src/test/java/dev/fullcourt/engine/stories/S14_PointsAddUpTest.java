package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;

import org.junit.jupiter.api.Test;

/** What a group earns: limits per person, the top people, the account once, the best person. */
class S14_PointsAddUpTest {

  @Test
  void interestIsOfTheTopTwoAndFitOfAccountAndBestPerson() {
    Story story = Story.under("b2b");

    story
        .on("2026-03-02T09:00:00Z")
        .person("mia")
        .does("page_viewed", "path", "/pricing")
        .enters("aware", STARTED)
        .withScore(0, 15)
        .points("interest.1", "mia", 1, 15);
    for (int minute = 1; minute < 5; minute++) {
      story
          .on("2026-03-02T09:0" + minute + ":00Z")
          .person("mia")
          .does("page_viewed", "path", "/pricing")
          .staysIn("aware");
    }
    story
        .on("2026-03-03T09:00:00Z")
        .person("kai")
        .does("content_downloaded")
        .enters("engaged", FORWARD)
        .skipping("name")
        .withScore(0, 55)
        .points("interest.1", "mia", 5, 45)
        .points("interest.2", "kai", 1, 10);
    story.on("2026-03-04T09:00:00Z").person("lea").does("webinar_attended").staysIn("engaged");
    story.on("2026-03-05T09:00:00Z").does("content_downloaded").staysIn("engaged");
    story
        .on("2026-03-06T09:00:00Z")
        .person("lea")
        .does("person_identified", "title", "Head of IT")
        .enters("lead", FORWARD)
        .skipping("target")
        .withScore(20, 75)
        .points("fit.1", "lea", 1, 20)
        .points("interest.1", "mia", 5, 45)
        .points("interest.4", "lea", 1, 20)
        .points("interest.2", "", 1, 10);
    story.on("2026-03-07T09:00:00Z").does("account_described", "employees", 5000).staysIn("lead");
    story
        .on("2026-03-08T09:00:00Z")
        .person("mia")
        .does("person_identified", "title", "VP Service", "department", "maintenance")
        .staysIn("lead");
    story
        .on("2026-03-09T09:00:00Z")
        .person("kai")
        .does("person_identified", "title", "Chief")
        .staysIn("lead");
    story
        .on("2026-03-10T09:00:00Z")
        .does("handoff_offered", "handoff", "to_sales")
        .staysIn("lead")
        .offered("to_sales", "sales", "sales", null, false);
    story
        .on("2026-03-11T09:00:00Z")
        .does("handoff_accepted", "handoff", "to_sales")
        .accepted("to_sales", "2026-03-10T09:00:00Z")
        .then()
        .enters("opportunity", FORWARD)
        .withScore(40, 75)
        .points("fit.2", "", 1, 15)
        .points("fit.1", "mia", 1, 20)
        .points("fit.3", "mia", 1, 5)
        .points("interest.1", "mia", 5, 45)
        .points("interest.4", "lea", 1, 20)
        .points("interest.2", "", 1, 10);

    story.ends(
        """
        aware | 2026-03-02T09:00:00Z | 2026-03-03T09:00:00Z | 1 inbound | started
        engaged | 2026-03-03T09:00:00Z | 2026-03-06T09:00:00Z | 1 inbound | forward
        lead | 2026-03-06T09:00:00Z | 2026-03-11T09:00:00Z | 1 inbound | forward
        opportunity | 2026-03-11T09:00:00Z | … | 1 inbound | forward
        """);
  }

  @Test
  void pointsAgainstABuyerCountUntilSomeoneBetterIsKnown() {
    Story story = Story.under("students");

    story
        .on("2026-03-02T09:00:00Z")
        .person("tim")
        .does("person_identified", "title", "student")
        .enters("aware", STARTED)
        .withScore(-20, 0)
        .points("fit.1", "tim", 1, -20);
    story.on("2026-03-03T09:00:00Z").person("tim").does("content_downloaded").staysIn("aware");
    story.on("2026-03-04T09:00:00Z").person("tim").does("email_bounced").staysIn("aware");
    story.on("2026-03-05T09:00:00Z").does("account_described", "country", "XX").staysIn("aware");
    story
        .on("2026-03-06T09:00:00Z")
        .person("tim")
        .does("quote_requested")
        .enters("asked", FORWARD)
        .withScore(-25, 6)
        .points("fit.3", "", 1, -5)
        .points("fit.1", "tim", 1, -20)
        .points("interest.1", "tim", 1, 10)
        .points("interest.2", "tim", 1, -4);
    story
        .on("2026-03-07T09:00:00Z")
        .person("eve")
        .does("person_identified", "title", "teacher")
        .staysIn("asked");
    story
        .on("2026-03-08T09:00:00Z")
        .person("eve")
        .does("demo_requested")
        .enters("asked_again", FORWARD)
        .withScore(-5, 6)
        .points("fit.3", "", 1, -5)
        .points("interest.1", "tim", 1, 10)
        .points("interest.2", "tim", 1, -4);
    story
        .on("2026-03-09T09:00:00Z")
        .person("ida")
        .does("person_identified", "title", "engineer")
        .staysIn("asked_again");
    story
        .on("2026-03-10T09:00:00Z")
        .person("ida")
        .does("content_downloaded")
        .staysIn("asked_again");
    story
        .on("2026-03-11T09:00:00Z")
        .person("ida")
        .does("contract_signed")
        .enters("bought", FORWARD)
        .withScore(5, 10)
        .points("fit.3", "", 1, -5)
        .points("fit.2", "ida", 1, 10)
        .points("interest.1", "ida", 1, 10);

    story.ends(
        """
        aware | 2026-03-02T09:00:00Z | 2026-03-06T09:00:00Z | 1 inbound | started
        asked | 2026-03-06T09:00:00Z | 2026-03-08T09:00:00Z | 1 inbound | forward
        asked_again | 2026-03-08T09:00:00Z | 2026-03-11T09:00:00Z | 1 inbound | forward
        bought | 2026-03-11T09:00:00Z | … | 1 inbound | forward
        """);
  }
}
