package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Roles are given or inferred; what was given beats what is inferred. */
class S26_BuyingGroupIsCoveredTest {

  @Test
  void groupIsCoveredOnceEveryWantedRoleIsThereAndSpokenWith() {
    Story story = Story.under("questions");

    story
        .on("2026-03-02T09:00:00Z")
        .person("mia")
        .does("person_identified", "title", "Head of IT")
        .enters("aware", STARTED);
    story
        .on("2026-03-02T10:00:00Z")
        .person("tom")
        .does("person_identified", "department", "maintenance")
        .staysIn("aware");
    story
        .on("2026-03-02T11:00:00Z")
        .person("eve")
        .does("role_assigned", "role", "champion")
        .staysIn("aware");
    story
        .on("2026-03-02T12:00:00Z")
        .does("account_described", "industry", "pumps")
        .enters("covered", FORWARD)
        .skipping("lead", "qualified", "hurting");
    story.hasRoles(
        """
        decision maker | mia |
        user | tom |
        champion | eve |
        press (not wanted) |  |
        """);
    story.on("2026-03-03T09:00:00Z").person("mia").does("call_logged").staysIn("covered");
    story.on("2026-03-03T10:00:00Z").person("tom").does("outbound_call").staysIn("covered");
    story
        .on("2026-03-03T10:30:00Z")
        .person("ann")
        .does("role_assigned", "role", List.of("champion", "lawyer"))
        .staysIn("covered");
    story.hasRoles(
        """
        decision maker | mia | mia
        user | tom |
        champion | eve, ann |
        press (not wanted) |  |
        lawyer (not wanted) | ann |
        """);
    story.on("2026-03-03T11:00:00Z").person("eve").does("meeting_held").staysIn("covered");
    story.on("2026-03-03T12:00:00Z").person("tom").does("chat_answered").enters("spoken", FORWARD);

    story.ends(
        """
        aware | 2026-03-02T09:00:00Z | 2026-03-02T12:00:00Z | 1 inbound | started
        covered | 2026-03-02T12:00:00Z | 2026-03-03T12:00:00Z | 1 inbound | forward
        spoken | 2026-03-03T12:00:00Z | … | 1 inbound | forward
        """);
  }

  @Test
  void roleThatWasGivenTakesThePlaceOfWhatTheTitleSays() {
    Story story = Story.under("questions");

    story
        .on("2026-03-02T09:00:00Z")
        .person("mia")
        .does("person_identified", "title", "Head of IT")
        .enters("aware", STARTED);
    story
        .on("2026-03-02T09:30:00Z")
        .person("mia")
        .does("role_assigned", "role", "user")
        .staysIn("aware");
    story.on("2026-03-02T10:00:00Z").does("need_confirmed").staysIn("aware");
    story.on("2026-03-02T10:05:00Z").does("budget_confirmed").staysIn("aware");
    story
        .on("2026-03-02T11:00:00Z")
        .person("mia")
        .does("role_assigned", "role", "decision maker")
        .enters("qualified", FORWARD)
        .skipping("lead");

    story.ends(
        """
        aware | 2026-03-02T09:00:00Z | 2026-03-02T11:00:00Z | 1 inbound | started
        qualified | 2026-03-02T11:00:00Z | … | 1 inbound | forward
        """);
  }
}
