package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.buyer.Changes;
import dev.fullcourt.engine.buyer.Course;
import dev.fullcourt.engine.buyer.PersonSlice;
import dev.fullcourt.engine.buyer.Times;
import dev.fullcourt.engine.buyer.Work;
import dev.fullcourt.engine.buyer.Workspace;
import dev.fullcourt.engine.clock.ClockRules;
import dev.fullcourt.engine.clock.Clocks;
import dev.fullcourt.engine.clock.Happening;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.ClockDecision;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.HandoffDecision;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.playbook.Arm;
import dev.fullcourt.engine.playbook.Contact;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.engine.scoring.Scores;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One buyer's way round the cycle: keeps the position, asks the rules, writes decisions. Mutable
 * and used by one thread.
 */
public final class Journey {

  private final Workspace workspace;
  private final Playbook playbook;
  private final Ways ways;
  private final Position position;
  private final CycleScope scope;
  private final StageRules rules;
  private final TimeRules time;
  private final Leaving leaving;
  private final ClockRules clockRules;
  private final Clocks clocks;
  private final Handling handling;
  private final Playing playing;
  private final Alerting alerting;
  private @Nullable DefinitionWatch watching;

  public Journey(Workspace workspace, Course course, Ways ways) {
    this.workspace = workspace;
    this.playbook = workspace.rules().playbook();
    this.ways = ways;
    this.position = new Position(course, ways.stages(), ways.cycle().stages().size());
    this.scope = new CycleScope(workspace, position);
    this.rules = new StageRules(ways, workspace, position, scope);
    this.time = new TimeRules(ways, rules, workspace, position, scope);
    this.leaving = new Leaving(playbook.fiscalYear().zone());
    this.clockRules = workspace.rules().clocks();
    this.clocks = new Clocks(clockRules, course.clocks());
    this.handling = new Handling(workspace, ways, position, scope, rules, clocks, course.work());
    this.playing =
        new Playing(
            workspace, ways, position, scope, handling.owning()::owner, course.work().plays());
    this.alerting =
        new Alerting(workspace, ways, position, scope, handling::latePasses, course.watching());
  }

  /** Begins another buyer's way; the workspace has been opened for them. */
  public void reopen() {
    position.restore(Course.START);
    rules.touchAll();
    clocks.clear();
    handling.clear();
    playing.clear();
    alerting.clear();
    time.moved();
    if (watching != null) {
      watching.reopen();
    }
  }

  /** Watches definitions from here on, of this buyer and of those it is reopened for. */
  public void watch(Watched watched, Crossed crossed) {
    watching = new DefinitionWatch(watched, crossed, workspace, position, scope);
  }

  /** How far the buyer has come. */
  public Course course() {
    armInTime(ways.from(position.stage), -1);
    Work work = handling.work().withPlays(playing.course());
    return position.course(changesAt(), clocks.running(), work, alerting.watching());
  }

  private long changesAt() {
    return Math.min(Math.min(time.next(), handling.changesAt()), alerting.nextDue());
  }

  /** The instant up to which all is settled, in milliseconds since 1970. */
  public long at() {
    return position.at;
  }

  /** Whether a condition is true at that instant, with no event at hand. */
  public boolean holds(Condition condition) {
    return holds(condition, position.at);
  }

  private boolean holds(Condition condition, long at) {
    scope.look(null, null, at);
    return condition.test(scope) == Truth.TRUE;
  }

  /**
   * Whether a condition is true of one of the buyer's identified people, with no event at hand;
   * where nobody is identified, whether it is true with nobody at hand.
   */
  public boolean holdsOfSomebody(Condition condition) {
    boolean aboutPeople =
        condition.fields().stream().anyMatch(field -> field.root() == Field.Root.PERSON);
    boolean anybody = false;
    if (aboutPeople) {
      for (PersonSlice person : workspace.people()) {
        if (person.identified()) {
          anybody = true;
          scope.look(null, person, position.at);
          if (condition.test(scope) == Truth.TRUE) {
            return true;
          }
        }
      }
    }
    return !anybody && holds(condition);
  }

  /** When time alone next changes whether a condition is true, or {@link Times#NEVER}. */
  public long changes(Condition condition) {
    boolean now = holds(condition);
    long at = position.at;
    do {
      at = Changes.next(workspace, condition.shapes(), at);
    } while (at != Times.NEVER && holds(condition, at) == now);
    return at;
  }

  /** What is true now, with no event at hand, is no edge until it has become false. */
  void disarmWhatIsTrue() {
    scope.look(null, null, position.at);
    rules.arm(ways.from(position.stage), -1);
    rules.disarmWhatIsTrue();
    rules.touchAll();
    handling.letStandWhatIsTrue();
    playing.letStandWhatIsTrue();
    alerting.letStandWhatLasts(handling.owning().owned());
    time.moved();
  }

  /** Takes in one event and makes the move that follows, if any. */
  public void advance(Row row, Consumer<Decision> decisions) {
    long at = Math.max(Times.bounded(row.effective()), position.at);
    settleUpTo(at, decisions);
    Outlook outlook = ways.from(position.stage);
    int type = row.type();
    if ((position.disarmed & outlook.falling()) != 0) {
      armInTime(
          outlook,
          workspace.mayBecomeActive(row)
              ? outlook.mayChangeAt(type)
              : outlook.mayChangeAtMore(type));
    }
    time.touched(outlook, type);
    boolean handRaised = workspace.takeIn(row, at, position.roundAtHand());
    PersonSlice person = workspace.atHand();
    position.at = at;
    scope.look(row, person, at);
    if (watching != null) {
      watching.atEvent(row, at);
    }
    handling.begin(handRaised, decision -> conclude(decision, decisions));
    handling.noteChanges(type);
    playing.noteChanges(type);
    alerting.noteChanges(type);
    rules.noteChanges(outlook);
    if (position.disarmed != 0 && rules.armAtEvent(outlook, type)) {
      time.moved();
    }
    boolean isStep = handling.isStep(row);
    if (!clocks.isEmpty() && clockRules.mayEndAt(row)) {
      clocks.end(happening(row, isStep), decision -> conclude(decision, decisions));
    }
    Transition back = handling.steps(row);
    Transition byRules = rules.atEvent(row, person, at, handRaised);
    Transition found = byRules == null ? back : byRules;
    if (found != null) {
      enter(found, new Trigger.ByEvent(row.seq()), row, at, decisions);
      scope.look(row, person, at);
    }
    handling.atEvent(row, person);
    if (!playing.isEmpty()) {
      play(row, person, at, decisions);
    }
    alerting.atEvent(
        row, person, handling.owning().owned(), decision -> conclude(decision, decisions));
    if (clockRules.mayStartAt(row)) {
      scope.look(row, person, at);
      clocks.start(happening(row, isStep), decision -> conclude(decision, decisions));
    }
  }

  /** What plays make of an event; one may move the buyer, for a reason of its own. */
  private void play(Row row, @Nullable PersonSlice person, long at, Consumer<Decision> decisions) {
    Transition move = playing.atEvent(row, person, decision -> conclude(decision, decisions));
    if (move != null) {
      scope.look(null, null, at);
      enter(move, new Trigger.ByEvent(row.seq()), null, at, decisions);
      playing.forgetWhatWasHeard();
    }
  }

  /** The event the scope looks at, as clocks see it. */
  private Happening happening(Row row, boolean isStep) {
    String type = workspace.typeOf(row);
    Contact contact = workspace.rules().contacts().of(type, scope);
    return new Happening(row, type, position.now(), contact, isStep, scope);
  }

  /** Gives a decision its place in the ledger. */
  private void conclude(Decision decision, Consumer<Decision> decisions) {
    alerting.hear(decision);
    decisions.accept(decision.at(position.decisions));
    position.decisions++;
    if (decision instanceof HandoffDecision step) {
      playing.heard(step);
    }
  }

  /** What has become false since by time alone can be an edge again. */
  private void armInTime(Outlook outlook, long candidates) {
    long falling = outlook.falling() & candidates;
    if ((position.disarmed & falling) != 0) {
      scope.look(null, null, position.at);
      if (rules.arm(outlook, falling)) {
        time.moved();
      }
    }
  }

  /** Fires what is due up to and including the horizon, each at its own instant. */
  public void settle(long horizon, Consumer<Decision> decisions) {
    settleUpTo(Times.bounded(horizon), decisions);
  }

  private void settleUpTo(long horizon, Consumer<Decision> decisions) {
    while (true) {
      long change = time.next(horizon);
      long move = Math.min(change, position.recycleAt);
      long told = alerting.nextDue();
      long watch = watching == null ? Times.NEVER : watching.next();
      long play = playing.nextDue();
      long team = Math.min(handling.nextDue(), Math.min(handling.passDue(), play));
      long own = Math.min(Math.min(told, watch), team);
      long due = Math.min(Math.min(own, move), clocks.nextDue());
      if (due > horizon || due == Times.NEVER) {
        position.at = Math.max(position.at, horizon);
        return;
      }
      position.at = due;
      Transition found = null;
      // At one instant timers fire by their keys (law 3): alerts, cycle, handoffs, passes, plays,
      // slas.
      if (due == told) {
        alerting.atTime(due, handling.owning().owned(), decision -> conclude(decision, decisions));
        continue;
      }
      if (due == change) {
        found = time.at(due);
      } else if (due == position.recycleAt) {
        position.recycleAt = Times.NEVER;
        found = rules.atRecycling(due);
      } else if (due == handling.nextDue()) {
        handling.begin(false, decision -> conclude(decision, decisions));
        found = handling.atTime(due);
      } else if (due == handling.passDue()) {
        handling.begin(false, decision -> conclude(decision, decisions));
        handling.ringPass();
      } else if (due == play) {
        found = playing.atTime(due, decision -> conclude(decision, decisions));
      } else if (due == clocks.nextDue()) {
        handling.begin(false, decision -> conclude(decision, decisions));
        clocks.fire(decision -> ring(decision, decisions));
      }
      if (watching != null && due == watch) {
        watching.atTime(due);
      }
      if (found != null) {
        moveInTime(found, new Trigger.ByTimer(found.rule()), due, decisions);
      }
      Transition next = playing.afterTime(decision -> conclude(decision, decisions));
      if (next != null) {
        moveInTime(next, new Trigger.ByTimer(next.rule()), due, decisions);
      }
      alerting.afterTimer(handling.owning().owned(), decision -> conclude(decision, decisions));
    }
  }

  private void moveInTime(
      Transition move, Trigger trigger, long due, Consumer<Decision> decisions) {
    scope.look(null, null, due);
    handling.begin(false, decision -> conclude(decision, decisions));
    enter(move, trigger, null, due, decisions);
    handling.afterMoveInTime();
  }

  /** What a clock says by itself, and what is to be done about it. */
  private void ring(Decision decision, Consumer<Decision> decisions) {
    conclude(decision, decisions);
    if (decision instanceof ClockDecision.Breached breach) {
      handling.owning().breached(breach);
    }
  }

  private void enter(
      Transition transition,
      Trigger trigger,
      @Nullable Row row,
      long at,
      Consumer<Decision> decisions) {
    Stage to = ways.stages().get(transition.to());
    Stage from = position.present();
    boolean newRound = position.stageName() == null || transition.move() == Move.AGAIN;
    String wayIn = position.arm();
    String arm = newRound || wayIn == null ? arm() : wayIn;
    int round = newRound ? position.round() + 1 : position.round();
    Stage.Detour detour = to instanceof Stage.Detour found ? found : null;
    String given = transition.reason();
    String reason = detour == null ? null : given == null ? Leaving.reason(detour, row) : given;
    Decision entered =
        new Decision.StageEntered(
            position.decisions,
            Times.instant(at),
            new Cause(trigger, transition.rule(), playbook.version(), Scores.of(workspace, at)),
            to.name(),
            position.stageName(),
            transition.move(),
            to instanceof Stage.Main main ? skipped(transition.move(), from, main) : List.of(),
            arm,
            round,
            reason);
    alerting.hear(entered);
    decisions.accept(entered);
    String left = position.stageName();
    boolean newTurn = to.outcome() != null || (detour != null && detour.backTo() != null);
    if (watching != null && newTurn) {
      watching.turnEnds(at);
    }
    position.enter(transition.to(), at, arm, round, newTurn);
    Stage.Outcome carried = newRound ? null : position.decided;
    position.decided = to.outcome() == null ? carried : to.outcome();
    position.coolUntil =
        detour == null ? Times.NEVER_YET : leaving.coolUntil(detour, reason, row, at);
    position.recycleAt = detour == null ? Times.NEVER : Leaving.after(at, detour.recycleAfter());
    if (newTurn) {
      workspace.startTurn();
    }
    rules.touchAll();
    time.moved();
    scope.look(null, null, at);
    rules.arm(ways.from(position.stage), -1);
    if (watching != null) {
      watching.moved(newTurn, at, row == null ? Crossed.BY_TIME : row.seq());
    }
    clocks.move(
        left,
        to.name(),
        newTurn,
        trigger,
        Times.instant(at),
        decision -> conclude(decision, decisions));
    handling.moved(left, to, end(to, newTurn), trigger, row);
    playing.moved(to, newTurn, trigger, decision -> conclude(decision, decisions));
    alerting.moved(newTurn);
  }

  /** What a new turn begins with. */
  private static HandoffDecision.@Nullable End end(Stage to, boolean newTurn) {
    if (!newTurn) {
      return null;
    }
    return to.outcome() == null ? HandoffDecision.End.RECYCLED : HandoffDecision.End.DECIDED;
  }

  private List<String> skipped(Move move, @Nullable Stage from, Stage.Main to) {
    return switch (move) {
      case STARTED, FORWARD -> ways.map().between(from, to);
      case BACKWARD, FELL_BACK, DETOUR, RETURNED, AGAIN -> List.of();
    };
  }

  private String arm() {
    String fallback = "";
    for (Arm arm : playbook.cycle().arms()) {
      if (arm.when() == null) {
        fallback = arm.name();
      } else if (arm.when().test(scope) == Truth.TRUE) {
        return arm.name();
      }
    }
    return fallback;
  }
}
