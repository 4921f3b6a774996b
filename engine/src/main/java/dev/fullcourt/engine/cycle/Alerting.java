package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.alert.AlertRules;
import dev.fullcourt.engine.alert.Alerts;
import dev.fullcourt.engine.alert.InCharge;
import dev.fullcourt.engine.alert.Moment;
import dev.fullcourt.engine.alert.Watching;
import dev.fullcourt.engine.buyer.PersonSlice;
import dev.fullcourt.engine.buyer.Times;
import dev.fullcourt.engine.buyer.Workspace;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.owner.Owned;
import dev.fullcourt.engine.scoring.Scores;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps alerts in step with one buyer's way: hears what is concluded, and tells at the end of each
 * step what is to be told. Changes nothing of the way itself. Mutable and used by one thread.
 */
final class Alerting {

  private final Workspace workspace;
  private final Ways ways;
  private final Position position;
  private final CycleScope scope;
  private final AlertRules rules;
  private final Alerts alerts;
  private final Supplier<Set<String>> latePasses;
  private final Watches surges;

  Alerting(
      Workspace workspace,
      Ways ways,
      Position position,
      CycleScope scope,
      Supplier<Set<String>> latePasses,
      Watching watching) {
    this.workspace = workspace;
    this.ways = ways;
    this.position = position;
    this.scope = scope;
    this.latePasses = latePasses;
    this.rules = workspace.rules().alerts();
    this.alerts = new Alerts(rules, watching.watches());
    this.surges = new Watches(ways.surges(), workspace, scope, watching.surges());
  }

  /** Whether nothing is to be told, whatever happens. */
  boolean isOff() {
    return rules.isEmpty() && !alerts.hasDropped();
  }

  /** Another buyer begins. */
  void clear() {
    if (!isOff()) {
      alerts.clear();
      surges.clear();
    }
  }

  /** What is watched, to be remembered. */
  Watching watching() {
    return rules.isEmpty() && !alerts.hasDropped()
        ? Watching.NONE
        : new Watching(alerts.watches(), surges.isEmpty() ? Set.of() : surges.standing());
  }

  /** What lasts already, or is true already, is no news (law 37). */
  void letStandWhatLasts(@Nullable Owned owned) {
    if (!isOff()) {
      surges.letStandWhatIsTrue(position.at);
      alerts.letStand(position.stageName(), inCharge(owned), position.now());
    }
  }

  /** Takes note of a decision of the step at hand. */
  void hear(Decision decision) {
    if (!isOff()) {
      alerts.hear(decision);
    }
  }

  /** Takes note of what an event changed. */
  void noteChanges(int type) {
    if (!surges.isEmpty()) {
      surges.noteChanges(type, workspace.changed(), workspace.countsChanged());
    }
  }

  /** The buyer has moved. */
  void moved(boolean newTurn) {
    if (surges.isEmpty()) {
      return;
    }
    if (newTurn) {
      surges.startTurn();
    } else {
      surges.touchAll();
    }
  }

  /** What is to be told after an event. */
  void atEvent(
      Row row, @Nullable PersonSlice person, @Nullable Owned owned, Consumer<Decision> said) {
    if (isOff()) {
      return;
    }
    scope.look(row, person, position.at);
    Moment moment =
        new Moment(
            position.now(),
            new Trigger.ByEvent(row.seq()),
            position.stageName(),
            entered(),
            inCharge(owned),
            isSpoken(row),
            rules.delivers(row.type()),
            latePasses.get(),
            told(row));
    alerts.settle(moment, said);
    if (!surges.isEmpty()) {
      surges.atEvent(row, person, position.at, (i, on) -> surge(i, on, moment, said));
    }
  }

  private boolean isSpoken(Row row) {
    int type = row.type();
    return rules.isByBuyer(type)
        || (rules.mayBeContact(type)
            && workspace.rules().contacts().of(workspace.typeOf(row), scope) != null);
  }

  private @Nullable Event told(Row row) {
    return rules.tells(row.type()) && isOurs(row.event().source()) ? row.event() : null;
  }

  private static boolean isOurs(String source) {
    return source.equals(EventTypes.OURS) || source.equals(EventTypes.OURS_LIVE);
  }

  private void surge(int number, boolean isOn, Moment moment, Consumer<Decision> said) {
    int line = rules.surge(ways.surge(number).name());
    alerts.surge(line, isOn, moment, Scores.of(workspace, position.at), said);
  }

  /** What is to be told after a timer has fired. */
  void afterTimer(@Nullable Owned owned, Consumer<Decision> said) {
    if (isOff()) {
      return;
    }
    Moment moment = moment(alerts.timerHeard(), owned);
    alerts.settle(moment, said);
    if (!surges.isEmpty()) {
      surges.atMove(position.at, (i, on) -> surge(i, on, moment, said));
    }
  }

  /** When something is due next, in milliseconds since 1970, or {@link Times#NEVER}. */
  long nextDue() {
    if (isOff()) {
      return Times.NEVER;
    }
    return alerts.hasDropped() ? position.at : Math.min(alerts.nextDue(), surgesDue());
  }

  private long surgesDue() {
    return surges.isEmpty() ? Times.NEVER : surges.next(position.at);
  }

  /** Tells what is due at an instant. */
  void atTime(long due, @Nullable Owned owned, Consumer<Decision> said) {
    if (alerts.hasDropped()) {
      alerts.settle(moment("alerts", owned), said);
    } else if (alerts.nextDue() == due) {
      alerts.fire(inCharge(owned), said);
    } else {
      surges.atTime(due, (i, on) -> surge(i, on, moment(ways.surges().name(i), owned), said));
    }
  }

  private Moment moment(String timer, @Nullable Owned owned) {
    return Moment.inTime(
        position.now(), timer, position.stageName(), entered(), inCharge(owned), latePasses.get());
  }

  private @Nullable Instant entered() {
    return position.stageName() == null ? null : Times.instant(position.entered);
  }

  private static @Nullable InCharge inCharge(@Nullable Owned owned) {
    if (owned == null) {
      return null;
    }
    var holder = owned.holder();
    return holder == null
        ? new InCharge(owned.function(), owned.team(), null, null)
        : new InCharge(
            owned.function(),
            owned.team(),
            holder.event(),
            holder.event() == null ? holder.name() : null);
  }
}
