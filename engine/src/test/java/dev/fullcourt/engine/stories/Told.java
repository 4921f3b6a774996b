package dev.fullcourt.engine.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Step;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.AlertDecision;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.HandoffDecision;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.decision.OwnerDecision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.owner.Owned;
import dev.fullcourt.engine.playbook.Alert;
import dev.fullcourt.engine.stories.ClockEntry.Does;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from one step. What is not said of a decision is expected to be usual: caused by the
 * step's event, at its instant, by the stage's own {@code enter}, with nothing skipped, no reason,
 * no points, in the arm and round of before ({@code inbound} and 1 at the start).
 */
final class Told {

  private final BuyerState before;
  private final Step step;
  private final int position;
  private final Instant at;
  private final @Nullable Event event;
  private final boolean withoutTeams;
  private final List<Expected> expected = new ArrayList<>();
  private @Nullable Entry entered;
  private @Nullable String staysIn;
  private @Nullable String owner;

  Told(
      BuyerState before,
      Step step,
      int position,
      Instant at,
      @Nullable Event event,
      boolean withoutTeams) {
    this.before = before;
    this.step = step;
    this.position = position;
    this.at = at;
    this.event = event;
    this.withoutTeams = withoutTeams;
  }

  /** What was decided; in a story that leaves the teams out, without what they do. */
  private List<Decision> heard() {
    if (!withoutTeams) {
      return step.decisions();
    }
    List<Decision> heard = new ArrayList<>();
    for (Decision decision : step.decisions()) {
      if (!(decision instanceof HandoffDecision) && !(decision instanceof OwnerDecision)) {
        heard.add(decision.at(position + heard.size()));
      }
    }
    return heard;
  }

  /** No move: the buyer stays in this stage. */
  Told staysIn(String stage) {
    staysIn = stage;
    return this;
  }

  /** The buyer enters a stage; of several in one step, in order. */
  Entry enters(String stage, Move move) {
    entered = Entry.usual(this, stage, move, at, event, entered, before.course());
    expected.add(entered);
    return entered;
  }

  /** A clock does something, in the order of the decisions. */
  ClockEntry clock(String sla, Does does) {
    Trigger trigger = event == null ? null : new Trigger.ByEvent(event.seq());
    ClockEntry entry = new ClockEntry(this, does, sla, at, trigger);
    expected.add(entry);
    return entry;
  }

  /** Something becomes of the pass that the event of that number asked for. */
  PassEntry pass(String kind, PassEntry.Does does, long asked) {
    Trigger trigger = event == null ? null : new Trigger.ByEvent(event.seq());
    PassEntry entry = new PassEntry(this, does, kind, asked, at, trigger);
    expected.add(entry);
    return entry;
  }

  /** A buyer is offered, by a person's event if nothing else is said. */
  TeamEntry offered(
      String handoff,
      String function,
      @Nullable String team,
      @Nullable String expires,
      boolean handRaised) {
    Instant end = expires == null ? null : Instant.parse(expires);
    return team(
        "handoffs." + handoff,
        (place, when, cause) ->
            new HandoffDecision.Offered(
                place, when, cause, handoff, function, team, end, handRaised));
  }

  TeamEntry accepted(String handoff, String offered) {
    return team(
        "handoffs." + handoff,
        (place, when, cause) ->
            new HandoffDecision.Accepted(place, when, cause, handoff, Instant.parse(offered)));
  }

  TeamEntry rejected(String handoff, String offered, @Nullable String reason) {
    return team(
        "handoffs." + handoff,
        (place, when, cause) ->
            new HandoffDecision.Rejected(
                place, when, cause, handoff, Instant.parse(offered), reason));
  }

  /** An offer falls through by its timer, then. */
  TeamEntry expired(String handoff, String offered, String instant) {
    String timer = "handoffs." + handoff + ".expires";
    return team(
            timer,
            (place, when, cause) ->
                new HandoffDecision.Expired(place, when, cause, handoff, Instant.parse(offered)))
        .byTimer(timer, instant);
  }

  TeamEntry returned(String handoff, String accepted, @Nullable String reason) {
    return team(
        "handoffs." + handoff,
        (place, when, cause) ->
            new HandoffDecision.Returned(
                place, when, cause, handoff, Instant.parse(accepted), reason));
  }

  /** A handoff is over because a stage was entered. */
  TeamEntry closed(
      String handoff, String since, boolean wasAccepted, HandoffDecision.End end, String stage) {
    return team(
        "cycle." + stage,
        (place, when, cause) ->
            new HandoffDecision.Closed(
                place, when, cause, handoff, Instant.parse(since), wasAccepted, end));
  }

  /** The event at that place in the log names who has the buyer, for a function. */
  TeamEntry assigned(String function, long byEvent) {
    return team(
        "owner",
        (place, when, cause) ->
            new OwnerDecision.Assigned(place, when, cause, function, byEvent, null));
  }

  /** The playbook names who has the buyer. */
  TeamEntry named(String function, String person) {
    return team(
        "owner",
        (place, when, cause) ->
            new OwnerDecision.Assigned(place, when, cause, function, null, person));
  }

  /** Somebody is asked for. */
  TeamEntry requested(String function, @Nullable String team, OwnerDecision.Why why) {
    return team(
        "routing",
        (place, when, cause) ->
            new OwnerDecision.AssignmentRequested(place, when, cause, function, team, why));
  }

  /** Somebody is told of something; of what the buyer as a whole does, the subject is null. */
  TeamEntry raised(
      String alert,
      Alert.Kind kind,
      @Nullable String subject,
      String since,
      List<String> to,
      String function,
      @Nullable Long event) {
    return team(
        "alerts." + alert,
        (place, when, cause) ->
            new AlertDecision.Raised(
                place,
                when,
                cause,
                alert,
                kind.word(),
                subject,
                Instant.parse(since),
                to,
                function,
                null,
                event,
                null));
  }

  /** It is over. */
  TeamEntry ended(
      String alert,
      Alert.Kind kind,
      @Nullable String subject,
      String raised,
      AlertDecision.End end) {
    return team(
        "alerts." + alert,
        (place, when, cause) ->
            new AlertDecision.Ended(
                place, when, cause, alert, kind.word(), subject, Instant.parse(raised), end));
  }

  /** Who has the buyer keeps it, though the event at that place names another. */
  TeamEntry kept(String function, long other) {
    return team(
        "owner",
        (place, when, cause) -> new OwnerDecision.Kept(place, when, cause, function, other));
  }

  private TeamEntry team(String rule, TeamEntry.Wanted wanted) {
    Trigger trigger = event == null ? null : new Trigger.ByEvent(event.seq());
    TeamEntry entry = new TeamEntry(this, rule, at, trigger, wanted);
    expected.add(entry);
    return entry;
  }

  /** Who has the buyer after this step: {@code function}, or {@code function person}. */
  Told ownedBy(String who) {
    owner = who;
    return this;
  }

  /** A play does something, in the order of the decisions. */
  PlayEntry play(String name) {
    Trigger trigger = event == null ? null : new Trigger.ByEvent(event.seq());
    PlayEntry entry = new PlayEntry(this, name, at, trigger);
    expected.add(entry);
    return entry;
  }

  void check() {
    assertThat(entered == null)
        .as("either a stage is entered or one is stayed in, at %s", at)
        .isEqualTo(staysIn != null);
    List<Decision> decisions = new ArrayList<>();
    for (Expected each : expected) {
      decisions.add(each.decision(position + decisions.size()));
    }
    assertThat(heard()).as("decisions at %s", at).isEqualTo(decisions);
    if (owner != null) {
      Owned owned = step.state().course().work().owned();
      String has = owned == null ? "" : owned.function();
      String person = owned == null || owned.holder() == null ? "" : " " + owned.holder().name();
      assertThat(has + person).as("owner after %s", at).isEqualTo(owner);
    }
    assertThat(step.state().course().stage())
        .as("stage after %s", at)
        .isEqualTo(entered == null ? staysIn : entered.stage());
  }
}
