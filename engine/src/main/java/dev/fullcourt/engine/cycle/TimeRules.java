package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.buyer.Changes;
import dev.fullcourt.engine.buyer.Times;
import dev.fullcourt.engine.buyer.Touch;
import dev.fullcourt.engine.buyer.Workspace;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.playbook.Stage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides which move time alone makes: when points have faded or events have left a window, so that
 * a condition has become true, or what held the buyer has become false. It knows beforehand when
 * that may be, and looks then (laws 14 and 19).
 */
final class TimeRules {

  private final Ways ways;
  private final StageRules rules;
  private final Workspace workspace;
  private final Position position;
  private final CycleScope scope;
  private boolean known;
  private long next;

  TimeRules(Ways ways, StageRules rules, Workspace workspace, Position position, CycleScope scope) {
    this.ways = ways;
    this.rules = rules;
    this.workspace = workspace;
    this.position = position;
    this.scope = scope;
  }

  /** To be told when the buyer has moved. */
  void moved() {
    known = false;
  }

  /** To be told which conditions may change. */
  void touched(Touch touch) {
    if ((touch.enters() & watchedEnters()) != 0 || (touch.holds() & watchedHolds()) != 0) {
      known = false;
    }
  }

  /** When to look next, in milliseconds since 1970, or {@link Times#NEVER}. */
  long next() {
    if (!known) {
      next = find();
      known = true;
    }
    return next;
  }

  /** Those that may become true, and the disarmed that may become false and true again. */
  private long watchedEnters() {
    long rising = ways.rising() & ways.from(position.stage).all();
    return rising & (~position.disarmed | ways.falling())
        | position.disarmed & ways.rising() & ways.falling();
  }

  private long watchedHolds() {
    return position.stage == Position.NOWHERE ? 0 : ways.holdsFalling() & 1L << position.stage;
  }

  private long find() {
    long first = Times.NEVER;
    long left = watchedEnters();
    while (left != 0) {
      Condition enter = enter(Long.numberOfTrailingZeros(left));
      first = Math.min(first, Changes.next(workspace, enter.shapes(), position.at));
      left &= left - 1;
    }
    if (watchedHolds() != 0 && position.present() instanceof Stage.Main main) {
      Condition holds = Objects.requireNonNull(main.holds());
      first = Math.min(first, Changes.next(workspace, holds.shapes(), position.at));
    }
    return first;
  }

  private Condition enter(int stage) {
    return Objects.requireNonNull(ways.stages().get(stage).enter());
  }

  /** What time does at the instant at which something changes; what it does not do is kept. */
  @Nullable Transition at(long due) {
    known = false;
    scope.look(null, null, due - 1);
    long watched = watchedEnters();
    long before = trueOf(watched);
    boolean heldBefore = !hasStoppedHolding();
    scope.look(null, null, due);
    rules.arm(ways.falling());
    long become = trueOf(watched) & ~before;
    workspace.touchEnters(become);
    Transition entered = first(become & ~position.disarmed, due);
    if (entered != null) {
      return entered;
    }
    return heldBefore && hasStoppedHolding() ? rules.fallBack(due) : null;
  }

  private long trueOf(long watched) {
    long those = 0;
    for (long left = watched; left != 0; left &= left - 1) {
      int stage = Long.numberOfTrailingZeros(left);
      those |= enter(stage).test(scope) == Truth.TRUE ? 1L << stage : 0;
    }
    return those;
  }

  private boolean hasStoppedHolding() {
    return watchedHolds() != 0
        && position.present() instanceof Stage.Main main
        && Objects.requireNonNull(main.holds()).test(scope) == Truth.FALSE;
  }

  private @Nullable Transition first(long become, long due) {
    if (become == 0) {
      return null;
    }
    Ways.From from = ways.from(position.stage);
    Transition detour = first(from.detours(), become, due);
    return detour != null || !rules.cooledOff(due, false)
        ? detour
        : first(from.stem(), become, due);
  }

  private @Nullable Transition first(List<Integer> candidates, long become, long due) {
    for (int stage : candidates) {
      if ((become & 1L << stage) != 0 && !position.enteredAlready(stage, due)) {
        return new Transition(stage, rules.move(stage), ways.enterRule(stage));
      }
    }
    return null;
  }
}
