package dev.fullcourt.engine.stories;

import static dev.fullcourt.engine.decision.Move.DETOUR;
import static dev.fullcourt.engine.decision.Move.FORWARD;
import static dev.fullcourt.engine.decision.Move.STARTED;
import static dev.fullcourt.engine.stories.ClockEntry.Does.START;
import static dev.fullcourt.engine.stories.ClockEntry.Does.STOP;

import dev.fullcourt.engine.decision.HandoffDecision.End;
import org.junit.jupiter.api.Test;

/**
 * People do what is no step from where the buyer stands (law 25). Nothing comes of it, so nothing
 * is in the ledger, and why nothing came of it can be told at any time.
 */
class S75_ActHasNoEffectTest {

  private final Story story = Story.under("relay");

  @Test
  void whatIsNoStepChangesNothingAndSaysWhy() {
    story.on("2026-03-02T09:00:00Z").does("note_added").enters("aware", STARTED);
    story
        .on("2026-03-02T09:10:00Z")
        .does("handoff_rejected", "handoff", "to_development")
        .staysIn("aware");
    story.on("2026-03-02T09:20:00Z").does("recycled", "reason", "no budget").staysIn("aware");
    story
        .on("2026-03-02T10:00:00Z")
        .person("mia")
        .does("demo_requested")
        .enters("lead", FORWARD)
        .skipping("target")
        .withScore(0, 60)
        .points("interest.2", "mia", 1, 60)
        .then()
        .offered("to_development", "development", "development", "2026-03-03T10:00:00Z", true)
        .by("cycle.lead.handoff")
        .withScore(0, 60)
        .points("interest.2", "mia", 1, 60)
        .then()
        .clock("first call", START)
        .of("development", "development")
        .due("2026-03-02T12:00:00Z")
        .then()
        .ownedBy("development");
    // It is still offered, so its clock runs on.
    story
        .on("2026-03-02T10:10:00Z")
        .does("handoff_returned", "handoff", "to_development")
        .staysIn("lead");
    story
        .on("2026-03-02T10:20:00Z")
        .does("handoff_offered", "handoff", "to_development")
        .staysIn("lead");
    story
        .on("2026-03-02T10:30:00Z")
        .does("handoff_accepted", "handoff", "to_development", "owner", "ben")
        .staysIn("lead")
        .accepted("to_development", "2026-03-02T10:00:00Z")
        .then()
        .assigned("development", 7)
        .by("handoffs.to_development")
        .then()
        .ownedBy("development ben");
    // A moment later: somebody else accepts, and somebody rejects.
    story
        .on("2026-03-02T10:30:01Z")
        .does("handoff_accepted", "handoff", "to_development", "owner", "ana")
        .staysIn("lead");
    story
        .on("2026-03-02T10:31:00Z")
        .does("handoff_rejected", "handoff", "to_development")
        .staysIn("lead");
    story
        .on("2026-03-02T10:31:30Z")
        .person("mia")
        .does("outbound_call")
        .staysIn("lead")
        .clock("first call", STOP)
        .since("2026-03-02T10:00:00Z")
        .due("2026-03-02T12:00:00Z")
        .by("attempt");
    story.on("2026-03-02T10:32:00Z").does("handoff_accepted", "handoff", "to_mars").staysIn("lead");
    story.on("2026-03-02T10:33:00Z").does("owner_assigned", "owner", "ben").staysIn("lead");
    story.on("2026-03-02T10:34:00Z").does("owner_assigned").staysIn("lead");
    story
        .on("2026-03-02T10:40:00Z")
        .does("disqualified", "reason", "student")
        .enters("disqualified", DETOUR)
        .because("student")
        .withScore(0, 60)
        .points("interest.2", "mia", 1, 60)
        .then()
        .closed("to_development", "2026-03-02T10:30:00Z", true, End.DECIDED, "disqualified");
    story
        .on("2026-03-02T10:50:00Z")
        .does("disqualified", "reason", "student")
        .staysIn("disqualified");
    story
        .on("2026-03-02T10:55:00Z")
        .does("handoff_offered", "handoff", "to_development")
        .staysIn("disqualified");

    story.hasIdleActs(
        """
        handoff_rejected | not_offered
        recycled | no_way_there
        handoff_returned | not_accepted
        handoff_offered | offered_already
        handoff_accepted | accepted_already
        handoff_rejected | accepted_already
        handoff_accepted | no_such_handoff
        owner_assigned | owner_already
        owner_assigned | nobody_named
        disqualified | there_already
        handoff_offered | decided
        """);
  }
}
