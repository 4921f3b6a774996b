package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.buyer.Changes;
import dev.fullcourt.engine.buyer.Times;
import dev.fullcourt.engine.buyer.Workspace;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Truth;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides which move time alone makes: when points have faded or events have left a window, so that
 * a condition has become true, or what held the buyer has become false. It knows beforehand when
 * that may be, and looks then (laws 14 and 19).
 */
final class TimeRules {

  /** How far beyond what is asked for to look at once. */
  private static final long AHEAD = Duration.ofDays(7).toMillis();

  private final Ways ways;
  private final StageRules rules;
  private final Workspace workspace;
  private final Position position;
  private final CycleScope scope;

  /** When to look next, so far as that is known: not before {@link #knownUpTo} if it is later. */
  private long next = Times.NEVER;

  private long knownUpTo = Times.NEVER_YET;

  TimeRules(Ways ways, StageRules rules, Workspace workspace, Position position, CycleScope scope) {
    this.ways = ways;
    this.rules = rules;
    this.workspace = workspace;
    this.position = position;
    this.scope = scope;
  }

  /** To be told when the buyer has moved. */
  void moved() {
    forget();
  }

  private void forget() {
    next = Times.NEVER;
    knownUpTo = Times.NEVER_YET;
  }

  /** To be told of an event of a type, before it is taken in. */
  void touched(Outlook outlook, int type) {
    if (!outlook.isWatched()) {
      return;
    }
    var all = workspace.rules();
    if ((outlook.mayChangeAt(type) & watched(outlook)) != 0
        || (outlook.holdsMayFall()
            && outlook.holdsMayChange(
                all.mayChange(type) | all.newcomersChange(), all.mayCount(type)))) {
      forget();
    }
  }

  private Outlook outlook() {
    return ways.from(position.stage);
  }

  /** When to look next, in milliseconds since 1970, or {@link Times#NEVER}. */
  long next() {
    return next(Times.NEVER);
  }

  /**
   * When to look next, if that is not after a horizon; else anything later. It takes a search to
   * find the very millisecond, and mostly something happens before it comes.
   */
  long next(long horizon) {
    if (knownUpTo < horizon) {
      long upTo = Times.plus(Math.max(horizon, position.at), AHEAD);
      next = find(upTo);
      knownUpTo = next <= upTo || !outlook().isWatched() ? Times.NEVER : upTo;
    }
    return next;
  }

  /** Those that may become true, and the disarmed that may become false and true again. */
  private long watched(Outlook outlook) {
    return outlook.rising() & outlook.all() & (~position.disarmed | outlook.falling())
        | position.disarmed & outlook.rising() & outlook.falling();
  }

  private long find(long upTo) {
    Outlook outlook = outlook();
    long first = Times.NEVER;
    for (long left = watched(outlook); left != 0; left &= left - 1) {
      Condition enter = enter(outlook, Long.numberOfTrailingZeros(left));
      first = Math.min(first, Changes.next(workspace, enter.shapes(), position.at, upTo));
    }
    if (outlook.holdsMayFall()) {
      Condition holds = Objects.requireNonNull(outlook.holds());
      first = Math.min(first, Changes.next(workspace, holds.shapes(), position.at, upTo));
    }
    return first;
  }

  private static Condition enter(Outlook outlook, int stage) {
    return Objects.requireNonNull(outlook.enter(stage));
  }

  /** What time does at the instant at which something changes; what it does not do is kept. */
  @Nullable Transition at(long due) {
    forget();
    Outlook outlook = outlook();
    long watched = watched(outlook);
    scope.look(null, null, due - 1);
    long before = trueOf(outlook, watched);
    boolean heldBefore = !hasStoppedHolding(outlook);
    scope.look(null, null, due);
    rules.arm(outlook, outlook.falling());
    long become = trueOf(outlook, watched) & ~before;
    rules.touch(become);
    Transition entered = first(become & ~position.disarmed, due);
    if (entered != null) {
      return entered;
    }
    return heldBefore && hasStoppedHolding(outlook) ? rules.fallBack(due) : null;
  }

  private long trueOf(Outlook outlook, long watched) {
    long those = 0;
    for (long left = watched; left != 0; left &= left - 1) {
      int stage = Long.numberOfTrailingZeros(left);
      those |= enter(outlook, stage).test(scope) == Truth.TRUE ? 1L << stage : 0;
    }
    return those;
  }

  private boolean hasStoppedHolding(Outlook outlook) {
    return outlook.holdsMayFall()
        && Objects.requireNonNull(outlook.holds()).test(scope) == Truth.FALSE;
  }

  private @Nullable Transition first(long become, long due) {
    if (become == 0) {
      return null;
    }
    Outlook from = outlook();
    for (long left = become & from.detours(); left != 0; left &= left - 1) {
      int detour = Long.numberOfTrailingZeros(left);
      if (!position.enteredAlready(detour, due)) {
        return transition(detour);
      }
    }
    if (rules.cooledOff(due, false)) {
      for (long left = become & from.stem(); left != 0; left &= ~Long.highestOneBit(left)) {
        int stage = Long.SIZE - 1 - Long.numberOfLeadingZeros(left);
        if (!position.enteredAlready(stage, due)) {
          return transition(stage);
        }
      }
    }
    return null;
  }

  private Transition transition(int stage) {
    return new Transition(stage, rules.move(stage), ways.enterRule(stage));
  }
}
