package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.buyer.PersonSlice;
import dev.fullcourt.engine.buyer.Workspace;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.playbook.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which move an event makes, if any: detours first, then the stem from last to first, then
 * falling back. The rules are written out in docs/playbook.md; the order of the looks below is that
 * of the text. Conditions that cannot have changed since they were last looked at are passed over.
 */
final class StageRules {

  private final Ways ways;
  private final List<Stage> stages;
  private final Workspace workspace;
  private final Position position;
  private final CycleScope scope;

  StageRules(Ways ways, Workspace workspace, Position position, CycleScope scope) {
    this.ways = ways;
    this.stages = ways.stages();
    this.workspace = workspace;
    this.position = position;
    this.scope = scope;
  }

  /** What an event does; the scope looks at it. */
  @Nullable Transition atEvent(Row row, @Nullable PersonSlice person, long at, boolean handRaised) {
    long touched = workspace.touchedEnters();
    Ways.From from = ways.from(position.stage);
    if ((touched & from.all()) != 0) {
      Transition detour = first(from.detours(), touched, row, person, at);
      if (detour != null) {
        return detour;
      }
      if (cooledOff(at, handRaised)) {
        Transition stem = first(from.stem(), touched, row, person, at);
        if (stem != null) {
          return stem;
        }
      }
    }
    return position.stage != Position.NOWHERE
            && (workspace.touchedHolds() & 1L << position.stage) != 0
        ? fallBack(at)
        : null;
  }

  private @Nullable Transition first(
      List<Integer> candidates, long touched, Row row, @Nullable PersonSlice person, long at) {
    for (int i = 0; i < candidates.size(); i++) {
      int stage = candidates.get(i);
      if ((touched & 1L << stage) != 0 && !position.enteredAlready(stage, at)) {
        if (isEdge(stage, row, person, at)) {
          return new Transition(stage, move(stage), ways.enterRule(stage));
        }
        workspace.looked(1L << stage, 0);
      }
    }
    return null;
  }

  private boolean isEdge(int number, Row row, @Nullable PersonSlice person, long at) {
    Condition enter = stages.get(number).enter();
    if (enter == null) {
      return position.stageName() == null;
    }
    if (!enter.eventTypes().isEmpty() && !enter.eventTypes().contains(workspace.typeOf(row))) {
      return false;
    }
    return enter.test(scope) == Truth.TRUE
        && (position.isArmed(number) || isMadeTrueByEvent(enter, row, person, at));
  }

  /**
   * Whether it takes the event to make a true condition true, or the event alone would do. What
   * stands without the event is no edge: it was there before.
   */
  private boolean isMadeTrueByEvent(
      Condition enter, Row row, @Nullable PersonSlice person, long at) {
    if (!enter.looksAtEvent()) {
      return false;
    }
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
      case null -> Move.STARTED;
      case Stage.Detour detour ->
          position.decided != null || ways.map().isAgain(to.name(), detour.name())
              ? Move.AGAIN
              : Move.RETURNED;
      case Stage.Main main when ways.map().isAgain(to.name(), main.name()) -> Move.AGAIN;
      case Stage.Main main -> number > position.stage ? Move.FORWARD : Move.BACKWARD;
    };
  }

  /** Where the buyer falls back to when what held it no longer does; the scope looks at it. */
  @Nullable Transition fallBack(long at) {
    if (!(position.present() instanceof Stage.Main main)
        || main.holds() == null
        || position.stage == 0
        || main.holds().test(scope) != Truth.FALSE) {
      workspace.looked(0, position.stage == Position.NOWHERE ? 0 : 1L << position.stage);
      return null;
    }
    for (int i = position.stage - 1; i >= 0; i--) {
      Condition enter = stages.get(i).enter();
      if (!position.enteredAlready(i, at)
          && (i == 0 || enter == null || enter.test(scope) == Truth.TRUE)) {
        return new Transition(i, Move.FELL_BACK, Ways.rule(main, "holds"));
      }
    }
    return null;
  }

  /** What a recycling does that is due at an instant. */
  @Nullable Transition atRecycling(long due) {
    Stage present = position.present();
    if (present == null) {
      return null;
    }
    for (int number : ways.from(position.stage).detours()) {
      if (stages.get(number) instanceof Stage.Detour detour
          && detour.backTo() != null
          && !position.enteredAlready(number, due)) {
        return new Transition(number, Move.DETOUR, Ways.rule(present, "recycle-after"));
      }
    }
    return null;
  }

  /**
   * Arms again those of these conditions that have become false; the scope looks at them.
   *
   * @return whether there were any
   */
  boolean arm(long candidates) {
    long before = position.disarmed;
    long left = position.disarmed & candidates;
    while (left != 0) {
      int number = Long.numberOfTrailingZeros(left);
      left &= left - 1;
      Condition enter = stages.get(number).enter();
      if (enter == null || enter.test(scope) == Truth.FALSE) {
        position.disarmed &= ~(1L << number);
      }
    }
    return position.disarmed != before;
  }
}
