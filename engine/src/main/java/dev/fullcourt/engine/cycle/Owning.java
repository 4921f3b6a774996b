package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.buyer.Workspace;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.ClockDecision;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.OwnerDecision.Why;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.handoff.Handoffs;
import dev.fullcourt.engine.owner.Holder;
import dev.fullcourt.engine.owner.Owned;
import dev.fullcourt.engine.owner.Ownership;
import dev.fullcourt.engine.playbook.Handoff;
import dev.fullcourt.engine.playbook.Owner;
import dev.fullcourt.engine.playbook.Sla;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who has one buyer along its way: always exactly one owner, a person or a queue of a function.
 * Mutable and used by one thread.
 */
final class Owning {

  private final Workspace workspace;
  private final Ways ways;
  private final Position position;
  private final Handoffs handoffs;
  private final Ownership ownership;
  private Consumer<Decision> said = decision -> {};

  Owning(
      Workspace workspace, Ways ways, Position position, Handoffs handoffs, @Nullable Owned owned) {
    this.workspace = workspace;
    this.ways = ways;
    this.position = position;
    this.handoffs = handoffs;
    this.ownership = new Ownership(owned);
  }

  /** To be told who listens to decisions, before anything else of a step. */
  void begin(Consumer<Decision> listener) {
    said = listener;
  }

  /** Another buyer begins. */
  void clear() {
    ownership.clear();
  }

  /** Who has the buyer; before its first stage nobody of any function. */
  Owner owner() {
    Owned owned = ownership.owned();
    return owned == null ? new Owner("", null) : new Owner(owned.function(), owned.team());
  }

  /** Who has the buyer, or null before its first stage. */
  @Nullable Owned owned() {
    return ownership.owned();
  }

  @Nullable Holder holder() {
    return ownership.holder();
  }

  /**
   * Who accepts takes it, if the event says who that is. Of two buyers that are one the owner with
   * the open opportunity stays (law 35).
   */
  void takenBy(Row row, Cause cause) {
    String name = row.text(EventTypes.OWNER);
    if (name == null) {
      return;
    }
    Holder holder = new Holder(name, row.seq());
    if (isRefused(row)) {
      ownership.keep(holder, row.seq(), position.now(), cause).ifPresent(said);
    } else {
      assign(holder, cause);
    }
  }

  /**
   * Whether a row that speaks of who has the buyer comes from the log of one of two merged buyers,
   * while the open opportunities are all the other's.
   */
  boolean isBeside(Row row) {
    String saidIn = row.text(EventTypes.SAID_IN);
    return saidIn != null && workspace.opportunities().areOnlyOpenBeside(saidIn);
  }

  /** Whether whom a row names does not become the owner. */
  boolean isRefused(Row row) {
    return isBeside(row) && ownership.holder() != null;
  }

  /** Whether the buyer is again of the function and team of who had it. */
  boolean isBackWith(@Nullable Owned before) {
    Owned now = ownership.owned();
    return before != null
        && now != null
        && now.function().equals(before.function())
        && (now.team() == null || now.team().equals(before.team()));
  }

  /** Who had the buyer has it again, once it is their function's again. */
  void comesBackTo(@Nullable Owned before, Cause cause) {
    if (before != null && before.holder() != null && isBackWith(before)) {
      assign(before.holder(), cause);
    }
  }

  void assign(Holder holder, Cause cause) {
    ownership.assign(holder, position.now(), cause).ifPresent(said);
  }

  /**
   * The function follows from the latest open handoff, else from the stage.
   *
   * @return whether the buyer waits in another queue now
   */
  boolean comesToWhoHasIt() {
    Handoff latest = handoffs.latest();
    Owner owner = latest == null ? ways.leader(position.stage) : latest.to();
    return owner != null && ownership.comesTo(owner, position.now());
  }

  void request(Why why, Trigger trigger) {
    if (isRouted()) {
      ownership.request(why, position.now(), cause(trigger, "routing")).ifPresent(said);
    }
  }

  /**
   * Whether somebody is asked for: where there is routing, and buyers are handed to the function.
   */
  private boolean isRouted() {
    Owned owned = ownership.owned();
    return ways.routes()
        && owned != null
        && workspace.rules().handoffs().all().stream()
            .anyMatch(each -> each.to().function().equals(owned.function()));
  }

  /** Whether somebody of the function that now has the buyer did it, and so brought it along. */
  boolean isDoneByOwner(Row row) {
    Owned owned = ownership.owned();
    return owned != null && owned.function().equals(ways.doneBy(row.type()));
  }

  /** What is to be done when an agreed time is over. */
  void breached(ClockDecision.Breached breach) {
    ClockDecision.Assignment theirs = breach.assignment();
    if (theirs != null && !theirs.due().isAfter(breach.due())) {
      return; // the buyer's own time was over before, and what is to be done has been done
    }
    Cause cause = cause(breach.cause().trigger(), "slas." + breach.sla() + ".on-breach");
    for (Sla.Remedy remedy : workspace.rules().clocks().remedies(breach.sla())) {
      switch (remedy.action()) {
        case REASSIGN -> ownership.request(Why.BREACHED, position.now(), cause).ifPresent(said);
        case ESCALATE -> assign(new Holder(Objects.requireNonNull(remedy.whom()), null), cause);
        case ALERT -> {}
      }
    }
  }

  private Cause cause(Trigger trigger, String rule) {
    return new Cause(trigger, rule, workspace.rules().playbook().version());
  }
}
