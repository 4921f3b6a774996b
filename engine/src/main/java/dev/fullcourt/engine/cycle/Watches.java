package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.buyer.Changes;
import dev.fullcourt.engine.buyer.PersonSlice;
import dev.fullcourt.engine.buyer.Times;
import dev.fullcourt.engine.buyer.Workspace;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Truth;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notices when conditions beside those of stages become true, and when they no longer are, for one
 * buyer and to the millisecond. What has become true stands until it is definitely false (law 18),
 * or a new turn begins; it is noticed once. One that looks at the event is noticed at every event
 * that makes it true. Mutable and used by one thread; decides nothing.
 */
final class Watches {

  /** What has become of a watched condition. */
  interface Noticed {
    void changed(int number, boolean isTrue);
  }

  private final Watched watched;
  private final Workspace workspace;
  private final CycleScope scope;
  private final BitSet standing = new BitSet();
  private final BitSet touched = new BitSet();
  private boolean known;
  private long next;

  Watches(Watched watched, Workspace workspace, CycleScope scope, Set<String> names) {
    this.watched = watched;
    this.workspace = workspace;
    this.scope = scope;
    for (int i = 0; i < watched.size(); i++) {
      standing.set(i, names.contains(watched.name(i)));
    }
    touchAll();
  }

  boolean isEmpty() {
    return watched.size() == 0;
  }

  /** Another buyer begins. */
  void clear() {
    startTurn();
  }

  /** A new turn begins: what is true is noticed anew. */
  void startTurn() {
    standing.clear();
    touchAll();
  }

  /** To be told when the buyer has moved. */
  void touchAll() {
    touched.set(0, watched.size());
    known = false;
  }

  /** The names of those that stand. */
  Set<String> standing() {
    if (standing.isEmpty()) {
      return Set.of();
    }
    Set<String> names = new HashSet<>();
    standing.stream().forEach(i -> names.add(watched.name(i)));
    return names;
  }

  /** What is true already is no news. */
  void letStandWhatIsTrue(long at) {
    scope.look(null, null, at);
    for (int i = 0; i < watched.size(); i++) {
      standing.set(i, watched.full(i).test(scope) == Truth.TRUE);
    }
    touchAll();
  }

  /** Takes note of what an event changed, before anything else is told of it. */
  void noteChanges(int type, int parts, long counts) {
    for (int i = 0; i < watched.size(); i++) {
      if (watched.mayChange(i, type, parts, counts)) {
        touched.set(i);
        known &= !watched.mayChangeInTime(i);
      }
    }
  }

  /** Looks at what an event has changed; leaves the scope looking at it. */
  void atEvent(Row row, @Nullable PersonSlice person, long at, Noticed noticed) {
    for (int i = touched.nextSetBit(0); i >= 0; i = touched.nextSetBit(i + 1)) {
      touched.clear(i);
      Condition condition = watched.at(i, row.type());
      scope.look(row, person, at);
      boolean isTrue = condition.test(scope) == Truth.TRUE;
      Truth quiet = quiet(condition, isTrue, person, at);
      if (isTrue && (!standing.get(i) || isMadeTrueByEvent(condition, row, quiet, at))) {
        settle(i, quiet);
        noticed.changed(i, true);
      } else if (settle(i, quiet)) {
        noticed.changed(i, false);
      }
      scope.look(row, person, at);
    }
  }

  /** What a condition comes to once the event is over. */
  private Truth quiet(Condition condition, boolean isTrue, @Nullable PersonSlice person, long at) {
    if (condition.looksAtEvent()) {
      scope.look(null, person, at);
      return condition.test(scope);
    }
    return isTrue ? Truth.TRUE : condition.test(scope);
  }

  private boolean isMadeTrueByEvent(Condition condition, Row row, Truth quiet, long at) {
    if (!condition.looksAtEvent()) {
      return false;
    }
    scope.lookAtEventAlone(row, at);
    return quiet != Truth.TRUE || condition.test(scope) == Truth.TRUE;
  }

  /** Whether it stood and no longer does. */
  private boolean settle(int number, Truth quiet) {
    boolean stood = standing.get(number);
    if (quiet != Truth.UNKNOWN) {
      standing.set(number, quiet == Truth.TRUE);
    }
    return stood && quiet == Truth.FALSE;
  }

  /** When time alone may next change one, or {@link Times#NEVER}. */
  long next(long after) {
    if (!known) {
      next = Times.NEVER;
      for (int i = 0; i < watched.size(); i++) {
        if (watched.mayChangeInTime(i)) {
          next = Math.min(next, Changes.next(workspace, watched.full(i).shapes(), after));
        }
      }
      known = true;
    }
    return next;
  }

  /** Looks at what time has changed. */
  void atTime(long due, Noticed noticed) {
    known = false;
    for (int i = 0; i < watched.size(); i++) {
      if (watched.mayChangeInTime(i)) {
        look(i, due, noticed);
      }
    }
  }

  /** Looks at what a move has changed that time alone made. */
  void atMove(long at, Noticed noticed) {
    for (int i = touched.nextSetBit(0); i >= 0; i = touched.nextSetBit(i + 1)) {
      touched.clear(i);
      look(i, at, noticed);
    }
  }

  private void look(int number, long at, Noticed noticed) {
    scope.look(null, null, at);
    Truth now = watched.full(number).test(scope);
    boolean stood = standing.get(number);
    boolean ended = settle(number, now);
    if (now == Truth.TRUE && !stood || ended) {
      noticed.changed(number, !ended);
    }
  }
}
