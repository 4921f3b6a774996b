package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.buyer.Changes;
import dev.fullcourt.engine.buyer.Times;
import dev.fullcourt.engine.buyer.Workspace;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Truth;
import java.util.Arrays;

/**
 * Watches definitions while a buyer goes its way, and tells when one is met, to the millisecond. It
 * only looks: nothing is decided here, and the ledger is the same without it.
 *
 * <p>A definition is met when it becomes true, at most once in a turn. What was true before the
 * turn began and has stayed so is not met anew; it has to become untrue first. It is looked at as
 * the rules for entering stages are: at an event before the move the event makes, after each move,
 * and whenever time alone may have changed it.
 */
final class DefinitionWatch {

  /** How a definition stands in this turn. */
  private enum Standing {
    /** It is not true and was not since the turn began. */
    OPEN,
    /** It has been true since before the turn began. */
    STOOD,
    /** It was met. */
    MET
  }

  private final Watched watched;
  private final Crossed crossed;
  private final Workspace workspace;
  private final Position position;
  private final CycleScope scope;
  private final Standing[] standing;
  private final boolean[] wasTrue;
  private int open;
  private boolean fresh;
  private boolean known;
  private long next;

  DefinitionWatch(
      Watched watched, Crossed crossed, Workspace workspace, Position position, CycleScope scope) {
    this.watched = watched;
    this.crossed = crossed;
    this.workspace = workspace;
    this.position = position;
    this.scope = scope;
    this.standing = new Standing[watched.size()];
    this.wasTrue = new boolean[watched.size()];
    reopen();
    if (position.at != Times.NEVER_YET) {
      begin();
    }
  }

  /** Begins another buyer, of whom nothing is known. */
  void reopen() {
    Arrays.fill(standing, Standing.OPEN);
    open = standing.length;
    fresh = true;
    known = false;
  }

  /** Begins with a buyer under way: what is true is no news. */
  private void begin() {
    scope.look(null, null, position.at);
    for (int i = 0; i < standing.length; i++) {
      standing[i] = isTrue(watched.full(i)) ? Standing.STOOD : Standing.OPEN;
    }
  }

  private boolean isTrue(Condition condition) {
    return condition.test(scope) == Truth.TRUE;
  }

  /** Looks at what an event has changed; the scope looks at it, and the move is yet to be made. */
  void atEvent(Row row, long at) {
    if (open == 0) {
      return;
    }
    int type = row.type();
    for (int i = 0; i < standing.length; i++) {
      if (standing[i] != Standing.MET
          && (fresh
              || watched.mayChange(i, type, workspace.changed(), workspace.countsChanged()))) {
        look(i, watched.at(i, type), at, row.seq());
        known &= !watched.mayRise(i) && !watched.mayFall(i);
      }
    }
    fresh = false;
  }

  private void look(int number, Condition condition, long at, long seq) {
    boolean is = isTrue(condition);
    if (is && standing[number] == Standing.OPEN) {
      standing[number] = Standing.MET;
      open--;
      crossed.met(number, at, seq);
    } else if (!is && standing[number] == Standing.STOOD) {
      standing[number] = Standing.OPEN;
    }
  }

  /** When time alone may next change how one stands, or {@link Times#NEVER}. */
  long next() {
    if (open == 0) {
      return Times.NEVER;
    }
    if (!known) {
      next = Times.NEVER;
      for (int i = 0; i < standing.length; i++) {
        if (isToBeWatched(i)) {
          next = Math.min(next, Changes.next(workspace, watched.full(i).shapes(), position.at));
        }
      }
      known = true;
    }
    return next;
  }

  private boolean isToBeWatched(int number) {
    return switch (standing[number]) {
      case OPEN -> watched.mayRise(number);
      case STOOD -> watched.mayFall(number);
      case MET -> false;
    };
  }

  /** Looks at what time has changed. */
  void atTime(long due) {
    known = false;
    scope.look(null, null, due);
    for (int i = 0; i < standing.length; i++) {
      if (isToBeWatched(i)) {
        look(i, watched.full(i), due, Crossed.BY_TIME);
      }
    }
  }

  /** To be told before a turn ends; leaves the scope looking at nothing but the instant. */
  void turnEnds(long at) {
    scope.look(null, null, at);
    for (int i = 0; i < standing.length; i++) {
      wasTrue[i] = isTrue(watched.full(i));
    }
  }

  /** To be told when the buyer has moved; the scope looks at nothing but the instant. */
  void moved(boolean newTurn, long at, long seq) {
    known = false;
    for (int i = 0; i < standing.length; i++) {
      if (newTurn) {
        open += standing[i] == Standing.MET ? 1 : 0;
        standing[i] = wasTrue[i] ? Standing.STOOD : Standing.OPEN;
      }
      if (standing[i] != Standing.MET) {
        look(i, watched.full(i), at, seq);
      }
    }
  }
}
