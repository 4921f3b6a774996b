package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.buyer.PersonSlice;
import dev.fullcourt.engine.buyer.Workspace;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.playbook.Handoff;
import dev.fullcourt.engine.playbook.Stage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides which move an event makes, if any: detours first, then the stem from last to first, then
 * falling back. The rules are written out in docs/playbook.md; the order of the looks below is that
 * of the text. Conditions that cannot have changed since they were last tested are passed over.
 */
final class StageRules {

  private final Ways ways;
  private final List<Stage> stages;
  private final Workspace workspace;
  private final Position position;
  private final CycleScope scope;

  /** The conditions for entering that may have changed since they were last tested. */
  private long touched = -1;

  /** Those of which it is not known since whether they have become false, to be armed again. */
  private long unarmed = -1;

  /** The same for the condition for staying. */
  private boolean holdsTouched = true;

  StageRules(Ways ways, Workspace workspace, Position position, CycleScope scope) {
    this.ways = ways;
    this.stages = ways.stages();
    this.workspace = workspace;
    this.position = position;
    this.scope = scope;
  }

  /** To be told when everything is to be tested anew. */
  void touchAll() {
    touched = -1;
    unarmed = -1;
    holdsTouched = true;
    workspace.forgetChanges();
  }

  /** To be told which conditions for entering may have changed by time alone. */
  void touch(long enters) {
    touched |= enters;
    unarmed |= enters;
  }

  /** Takes note of what an event changed, before {@link #atEvent}. */
  void noteChanges(Outlook outlook) {
    if (workspace.changed() == 0 && workspace.countsChanged() == 0) {
      holdsTouched |= outlook.holdsMayChange(0, 0);
      return;
    }
    long changed = outlook.changedBy(workspace.changed(), workspace.countsChanged());
    touched |= changed;
    unarmed |= changed;
    holdsTouched |= outlook.holdsMayChange(workspace.changed(), workspace.countsChanged());
    workspace.forgetChanges();
  }

  /** What an event does; the scope looks at it. */
  @Nullable Transition atEvent(Row row, @Nullable PersonSlice person, long at, boolean handRaised) {
    Outlook outlook = ways.from(position.stage);
    long look = (touched | outlook.atEvery(row.type())) & outlook.all();
    if (look != 0) {
      for (long left = look & outlook.detours(); left != 0; left &= left - 1) {
        int detour = Long.numberOfTrailingZeros(left);
        if (isEdge(detour, outlook, row, person, at)) {
          return transition(detour);
        }
      }
      if (cooledOff(at, handRaised)) {
        for (long left = look & outlook.stem(); left != 0; left &= ~Long.highestOneBit(left)) {
          int stage = Long.SIZE - 1 - Long.numberOfLeadingZeros(left);
          if (isEdge(stage, outlook, row, person, at)) {
            return transition(stage);
          }
        }
      }
    }
    return holdsTouched ? fallBack(at) : null;
  }

  private Transition transition(int stage) {
    return new Transition(stage, move(stage), ways.enterRule(stage));
  }

  /** Whether the event makes the condition for entering true; until it may have changed again. */
  private boolean isEdge(
      int stage, Outlook outlook, Row row, @Nullable PersonSlice person, long at) {
    if (position.enteredAlready(stage, at)) {
      return false;
    }
    Condition enter = outlook.enter(stage, row.type());
    boolean edge =
        enter == null
            ? position.stageName() == null
            : (position.isArmed(stage) || looksAtEvent(stage))
                && enter.test(scope) == Truth.TRUE
                && (position.isArmed(stage) || isMadeTrueByEvent(stage, row, person, at));
    if (!edge && enter == outlook.enter(stage, Position.NOWHERE)) {
      touched &= ~(1L << stage);
    }
    return edge;
  }

  private boolean looksAtEvent(int stage) {
    Condition enter = stages.get(stage).enter();
    return enter != null && enter.looksAtEvent();
  }

  /**
   * Whether it takes the event to make a true condition true, or the event alone would do. What
   * stands without the event is no edge: it was there before.
   */
  private boolean isMadeTrueByEvent(int number, Row row, @Nullable PersonSlice person, long at) {
    Condition enter = Objects.requireNonNull(stages.get(number).enter());
    scope.look(null, person, at);
    boolean without = enter.test(scope) == Truth.TRUE;
    scope.lookAtEventAlone(row, at);
    boolean alone = enter.test(scope) == Truth.TRUE;
    scope.look(row, person, at);
    return !without || alone;
  }

  /** Whether a cooling-off, if any, is over. */
  boolean cooledOff(long at, boolean handRaised) {
    return handRaised || at >= position.coolUntil || !(position.present() instanceof Stage.Detour);
  }

  Move move(int number) {
    Stage present = position.present();
    Stage to = stages.get(number);
    if (to instanceof Stage.Detour) {
      return Move.DETOUR;
    }
    return switch (present) {
      // A stage that this playbook does not have is left by going on, not by starting.
      case null -> position.stageName() == null ? Move.STARTED : Move.FORWARD;
      case Stage.Detour detour ->
          position.decided != null || ways.map().isAgain(to.name(), detour.name())
              ? Move.AGAIN
              : Move.RETURNED;
      case Stage.Main main when ways.map().isAgain(to.name(), main.name()) -> Move.AGAIN;
      case Stage.Main main -> number > position.stage ? Move.FORWARD : Move.BACKWARD;
    };
  }

  /**
   * Where the buyer falls back to when what held it no longer does; the scope looks at it. An open
   * handoff holds it all the same (law 21).
   */
  @Nullable Transition fallBack(long at) {
    Condition holds = ways.from(position.stage).holds();
    Stage present = position.present();
    if (holds == null
        || present == null
        || position.stage == 0
        || holds.test(scope) != Truth.FALSE) {
      holdsTouched = false;
      return null;
    }
    return position.held ? null : fallBack(at, Ways.rule(present, "holds"));
  }

  /** Where the buyer falls back to by a rule, from a stage of the stem; the scope looks at it. */
  private @Nullable Transition fallBack(long at, String rule) {
    return fallBack(at, rule, null);
  }

  /**
   * The same when a handoff has come back: past the stages that begin with it, which would offer
   * the buyer again to those who just said no.
   */
  @Nullable Transition fallBack(long at, String rule, @Nullable Handoff back) {
    for (int i = Math.min(position.stage, ways.cycle().stages().size()) - 1; i >= 0; i--) {
      Condition enter = stages.get(i).enter();
      boolean begins = back != null && back.begins(stages.get(i).name());
      if (!position.enteredAlready(i, at)
          && (i == 0 || !begins)
          && (i == 0 || enter == null || enter.test(scope) == Truth.TRUE)) {
        return new Transition(i, Move.FELL_BACK, rule);
      }
    }
    return null;
  }

  /** The way to a stage of that name, where a rule sends the buyer; null where none leads there. */
  @Nullable Transition wayTo(String name, long at, String rule) {
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      if (stage.name().equals(name) && !position.enteredAlready(i, at) && i != position.stage) {
        boolean back = stage instanceof Stage.Main && position.present() instanceof Stage.Main;
        boolean leadsThere = back || ways.map().mayEnter(stage, position.present());
        return leadsThere ? new Transition(i, move(i), rule) : null;
      }
    }
    return null;
  }

  /** To be told when nothing but its own condition holds the stage any more. */
  void lookAtHolds() {
    holdsTouched = true;
  }

  /** What a recycling does that is due at an instant. */
  @Nullable Transition atRecycling(long due) {
    Stage present = position.present();
    if (present == null) {
      return null;
    }
    for (long left = ways.from(position.stage).detours(); left != 0; left &= left - 1) {
      int number = Long.numberOfTrailingZeros(left);
      if (stages.get(number) instanceof Stage.Detour detour
          && detour.backTo() != null
          && !position.enteredAlready(number, due)) {
        return new Transition(number, Move.DETOUR, Ways.rule(present, "recycle-after"));
      }
    }
    return null;
  }

  /**
   * Arms again what an event has made false; the scope looks at it.
   *
   * @return whether there was any
   */
  boolean armAtEvent(Outlook outlook, int type) {
    long candidates = unarmed | outlook.atEvery(type);
    unarmed &= outlook.atEvery(type);
    return arm(outlook, candidates, type);
  }

  /**
   * Arms again those of these conditions that are false while nothing happens; the scope looks at
   * that.
   *
   * @return whether there were any
   */
  boolean arm(Outlook outlook, long candidates) {
    return arm(outlook, candidates, Integer.MIN_VALUE);
  }

  private boolean arm(Outlook outlook, long candidates, int type) {
    long before = position.disarmed;
    for (long left = before & candidates; left != 0; left &= left - 1) {
      int number = Long.numberOfTrailingZeros(left);
      Condition enter =
          type == Integer.MIN_VALUE ? outlook.enter(number) : outlook.enter(number, type);
      if (enter == null || enter.test(scope) == Truth.FALSE) {
        position.disarmed &= ~(1L << number);
      }
    }
    return position.disarmed != before;
  }

  /** Disarms all that is true; the scope looks at it. */
  void disarmWhatIsTrue() {
    for (int number = 0; number < stages.size(); number++) {
      Condition enter = stages.get(number).enter();
      if (enter != null && enter.test(scope) == Truth.TRUE) {
        position.disarmed |= 1L << number;
      }
    }
  }
}
