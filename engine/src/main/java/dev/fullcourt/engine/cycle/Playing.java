package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.buyer.PersonSlice;
import dev.fullcourt.engine.buyer.Times;
import dev.fullcourt.engine.buyer.Workspace;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.HandoffDecision;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.play.Occurrence;
import dev.fullcourt.engine.play.PlayCourse;
import dev.fullcourt.engine.play.PlayRules;
import dev.fullcourt.engine.play.Plays;
import dev.fullcourt.engine.play.Recycling;
import dev.fullcourt.engine.playbook.Contact;
import dev.fullcourt.engine.playbook.EventKind;
import dev.fullcourt.engine.playbook.Owner;
import dev.fullcourt.engine.playbook.Signal;
import dev.fullcourt.engine.playbook.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The plays of one buyer along its way: tells them what has happened, and says which move follows
 * when one recycles; moves nobody itself. Mutable and used by one thread.
 */
final class Playing {

  private final Workspace workspace;
  private final Ways ways;
  private final Position position;
  private final CycleScope scope;
  private final PlayRules rules;
  private final Plays plays;
  private final Watches watches;
  private final PlaySight sight;
  private final List<String> risen = new ArrayList<>();
  private final Set<String> entered = new HashSet<>();
  private final List<Signal.HandoffStep> steps = new ArrayList<>();

  /** What set off the last of what was heard and not yet looked at, or null. */
  private @Nullable Trigger heardOf;

  Playing(
      Workspace workspace,
      Ways ways,
      Position position,
      CycleScope scope,
      Supplier<Owner> owner,
      PlayCourse course) {
    this.workspace = workspace;
    this.ways = ways;
    this.position = position;
    this.scope = scope;
    this.rules = workspace.rules().plays();
    this.plays = new Plays(rules, course);
    this.watches = new Watches(ways.starting(), workspace, scope, course.standing());
    this.sight = new PlaySight(workspace, ways, position, scope, owner);
  }

  /** Whether there is nothing to do, whatever happens. */
  boolean isEmpty() {
    return rules.isEmpty() && plays.isIdle();
  }

  /** Another buyer begins. */
  void clear() {
    plays.clear();
    if (!rules.isEmpty()) {
      watches.clear();
      forget();
    }
  }

  private void forget() {
    risen.clear();
    forgetWhatWasHeard();
  }

  /** To be told when a play has moved the buyer at an event: no play is left to hear of it. */
  void forgetWhatWasHeard() {
    entered.clear();
    steps.clear();
    heardOf = null;
  }

  /** What is to be remembered. */
  PlayCourse course() {
    PlayCourse course = plays.course(position.now());
    return isEmpty() ? course : course.with(watches.standing(), Times.orNull(changesAt()));
  }

  /** What is true already starts nothing, and what is no longer played ends now (law 37). */
  void letStandWhatIsTrue() {
    watches.letStandWhatIsTrue(position.at);
    plays.dropAt(position.now());
  }

  /** Takes note of what an event changed, before anything else is told of it. */
  void noteChanges(int type) {
    if (!watches.isEmpty()) {
      watches.noteChanges(type, workspace.changed(), workspace.countsChanged());
    }
    plays.touch();
  }

  /** A handoff has taken a step. */
  void heard(HandoffDecision decision) {
    String step =
        switch (decision) {
          case HandoffDecision.Offered _ -> EventTypes.HANDOFF_OFFERED;
          case HandoffDecision.Accepted _ -> EventTypes.HANDOFF_ACCEPTED;
          case HandoffDecision.Rejected _ -> EventTypes.HANDOFF_REJECTED;
          case HandoffDecision.Expired _ -> EventTypes.HANDOFF_EXPIRED;
          case HandoffDecision.Returned _ -> EventTypes.HANDOFF_RETURNED;
          case HandoffDecision.Closed _ -> null;
        };
    if (step != null && !plays.isIdle()) {
      steps.add(new Signal.HandoffStep(decision.handoff(), step));
      heardOf = decision.cause().trigger();
    }
  }

  /** The buyer has moved. */
  void moved(Stage to, boolean newTurn, Trigger trigger, Consumer<Decision> decisions) {
    if (isEmpty()) {
      return;
    }
    if (newTurn) {
      watches.startTurn();
      String rule = "cycle." + to.name();
      plays.turnOver(rule, trigger, position.now(), decisions);
      entered.clear();
      steps.clear();
    } else {
      watches.touchAll();
      entered.add(to.name());
    }
    heardOf = trigger;
  }

  /** What follows from an event, and the move a play makes, if any. */
  @Nullable Transition atEvent(
      Row row, @Nullable PersonSlice person, Consumer<Decision> decisions) {
    sight.look(row, person);
    risen.clear();
    if (!watches.isEmpty()) {
      watches.atEvent(row, person, position.at, this::noticed);
    }
    if (!plays.mayCareFor(row) && risen.isEmpty()) {
      forget();
      return null;
    }
    String type = workspace.typeOf(row);
    scope.look(row, person, position.at);
    Contact contact = workspace.rules().contacts().of(type, scope);
    EventKind kind = workspace.rules().playbook().vocabulary().events().get(type);
    String channel = kind == null ? null : kind.channel();
    Occurrence now =
        new Occurrence(
            row.event(),
            contact,
            channel,
            entered,
            steps,
            new Trigger.ByEvent(row.seq()),
            position.now());
    forgetWhatWasHeard();
    Recycling recycling = plays.isIdle() ? null : plays.happened(now, sight, decisions);
    if (recycling == null && rules.isStart(row)) {
      recycling = plays.startedByHand(now, sight, decisions);
    }
    return recycling == null ? start(now, decisions) : move(recycling);
  }

  private void noticed(int number, boolean isTrue) {
    if (isTrue) {
      risen.add(ways.starting().name(number));
    }
  }

  private @Nullable Transition start(Occurrence now, Consumer<Decision> decisions) {
    for (String rule : risen) {
      Recycling recycling = plays.startedBy(rule, now, sight, decisions);
      if (recycling != null) {
        return move(recycling);
      }
    }
    return null;
  }

  /** Each by its own condition, which is its timer. */
  private @Nullable Transition startInTime(long due, Consumer<Decision> decisions) {
    for (String rule : risen) {
      Occurrence now = inTime(new Trigger.ByTimer(rule), due);
      Recycling recycling = plays.startedBy(rule, now, sight, decisions);
      if (recycling != null) {
        return move(recycling);
      }
    }
    return null;
  }

  /** When time alone next changes what is watched, in milliseconds since 1970, or never. */
  long changesAt() {
    sight.look(null, null);
    long change = plays.isIdle() ? Times.NEVER : plays.changesAt(sight);
    return watches.isEmpty() ? change : Math.min(change, watches.next(position.at));
  }

  /** When time alone does something next, in milliseconds since 1970, or {@link Times#NEVER}. */
  long nextDue() {
    if (isEmpty()) {
      return Times.NEVER;
    }
    long next = watches.isEmpty() ? Times.NEVER : watches.next(position.at);
    sight.look(null, null);
    return plays.isIdle() ? next : Math.min(next, plays.nextDue(sight));
  }

  /** What time alone does at an instant, and the move a play makes, if any. */
  @Nullable Transition atTime(long due, Consumer<Decision> decisions) {
    sight.look(null, null);
    risen.clear();
    if (!watches.isEmpty() && watches.next(due - 1) == due) {
      watches.atTime(due, this::noticed);
      return startInTime(due, decisions);
    }
    Recycling recycling = plays.fire(Times.instant(due), sight, decisions);
    return recycling == null ? null : move(recycling);
  }

  /** What has come of what time alone did, and the move a play makes of it, if any. */
  @Nullable Transition afterTime(Consumer<Decision> decisions) {
    Trigger trigger = heardOf;
    if (trigger == null) {
      return null;
    }
    heardOf = null;
    sight.look(null, null);
    risen.clear();
    if (!watches.isEmpty()) {
      watches.atMove(position.at, this::noticed);
    }
    Occurrence now = inTime(trigger, position.at);
    forgetWhatWasHeard();
    Recycling recycling = plays.isIdle() ? null : plays.happened(now, sight, decisions);
    return recycling == null ? start(now, decisions) : move(recycling);
  }

  private Occurrence inTime(Trigger trigger, long at) {
    return new Occurrence(null, null, null, entered, steps, trigger, Times.instant(at));
  }

  private Transition move(Recycling recycling) {
    return sight.wayTo(recycling);
  }
}
