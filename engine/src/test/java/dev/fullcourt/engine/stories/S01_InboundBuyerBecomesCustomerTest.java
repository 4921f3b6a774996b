package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;

import dev.fullcourt.engine.decision.HandoffDecision.End;
import org.junit.jupiter.api.Test;

/** An inbound buyer goes the whole way, one stage at a time, and stays for another term. */
class S01_InboundBuyerBecomesCustomerTest {

  @Test
  void inboundBuyerBecomesCustomerAndLoyal() {
    Story story = Story.under("b2b");

    story
        .on("2026-03-02T09:00:00Z")
        .person("mia")
        .does("page_viewed", "path", "/blog")
        .enters("aware", STARTED);
    story
        .on("2026-03-02T09:05:00Z")
        .person("mia")
        .does("page_viewed", "path", "/pricing")
        .staysIn("aware");
    story
        .on("2026-03-04T10:00:00Z")
        .person("mia")
        .does("person_identified", "title", "Head of Maintenance", "department", "maintenance")
        .enters("name", FORWARD)
        .withScore(25, 15)
        .points("fit.1", "mia", 1, 20)
        .points("fit.3", "mia", 1, 5)
        .points("interest.1", "mia", 1, 15);
    story
        .on("2026-03-05T08:00:00Z")
        .person("mia")
        .does("content_downloaded", "asset", "guide")
        .staysIn("name");
    story
        .on("2026-03-06T08:00:00Z")
        .person("mia")
        .does("content_downloaded", "asset", "case")
        .enters("engaged", FORWARD)
        .withScore(25, 35)
        .points("fit.1", "mia", 1, 20)
        .points("fit.3", "mia", 1, 5)
        .points("interest.1", "mia", 1, 15)
        .points("interest.2", "mia", 2, 20);
    story
        .on("2026-03-06T09:00:00Z")
        .does("account_described", "employees", 400, "country", "DE")
        .enters("target", FORWARD)
        .withScore(25, 35)
        .points("fit.1", "mia", 1, 20)
        .points("fit.3", "mia", 1, 5)
        .points("interest.1", "mia", 1, 15)
        .points("interest.2", "mia", 2, 20);
    story
        .on("2026-03-09T07:30:00Z")
        .person("mia")
        .does("page_viewed", "path", "/pricing/pumps")
        .enters("lead", FORWARD)
        .withScore(25, 50)
        .points("fit.1", "mia", 1, 20)
        .points("fit.3", "mia", 1, 5)
        .points("interest.1", "mia", 2, 30)
        .points("interest.2", "mia", 2, 20);
    story.on("2026-03-09T10:00:00Z").person("mia").does("email_sent").staysIn("lead");
    story
        .on("2026-03-10T09:00:00Z")
        .person("mia")
        .does("call_logged", "minutes", 12)
        .staysIn("lead");
    story
        .on("2026-03-12T09:00:00Z")
        .does("handoff_offered", "handoff", "to_sales")
        .staysIn("lead")
        .ownedBy("sales")
        .offered("to_sales", "sales", "sales", null, false);
    story
        .on("2026-03-13T09:00:00Z")
        .does("handoff_accepted", "handoff", "to_sales", "owner", "jonas")
        .ownedBy("sales jonas")
        .accepted("to_sales", "2026-03-12T09:00:00Z")
        .then()
        .assigned("sales", 11)
        .by("handoffs.to_sales")
        .then()
        .enters("opportunity", FORWARD)
        .withScore(25, 50)
        .points("fit.1", "mia", 1, 20)
        .points("fit.3", "mia", 1, 5)
        .points("interest.1", "mia", 2, 30)
        .points("interest.2", "mia", 2, 20);
    story
        .on("2026-03-16T09:00:00Z")
        .does("opportunity_created", "opportunity", "o1", "amount", 40000)
        .staysIn("opportunity");
    story
        .on("2026-04-20T15:00:00Z")
        .does("opportunity_won", "opportunity", "o1")
        .enters("customer", FORWARD)
        .withScore(25, 50)
        .points("fit.1", "mia", 1, 20)
        .points("fit.3", "mia", 1, 5)
        .points("interest.1", "mia", 2, 30)
        .points("interest.2", "mia", 2, 20)
        .then()
        .closed("to_sales", "2026-03-13T09:00:00Z", true, End.DECIDED, "customer")
        .then()
        .ownedBy("sales jonas");
    story
        .on("2026-05-02T09:00:00Z")
        .person("mia")
        .does("page_viewed", "path", "/pricing")
        .staysIn("customer");
    story
        .on("2027-04-20T09:00:00Z")
        .does("renewed")
        .enters("loyal", FORWARD)
        .withScore(25, 15)
        .points("fit.1", "mia", 1, 20)
        .points("fit.3", "mia", 1, 5)
        .points("interest.1", "mia", 1, 15);

    story.ends(
        """
        aware | 2026-03-02T09:00:00Z | 2026-03-04T10:00:00Z | 1 inbound | started
        name | 2026-03-04T10:00:00Z | 2026-03-06T08:00:00Z | 1 inbound | forward
        engaged | 2026-03-06T08:00:00Z | 2026-03-06T09:00:00Z | 1 inbound | forward
        target | 2026-03-06T09:00:00Z | 2026-03-09T07:30:00Z | 1 inbound | forward
        lead | 2026-03-09T07:30:00Z | 2026-03-13T09:00:00Z | 1 inbound | forward
        opportunity | 2026-03-13T09:00:00Z | 2026-04-20T15:00:00Z | 1 inbound | forward
        customer | 2026-04-20T15:00:00Z | 2027-04-20T09:00:00Z | 1 inbound | forward
        loyal | 2027-04-20T09:00:00Z | … | 1 inbound | forward
        """);
  }
}
