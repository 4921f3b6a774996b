package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.buyer.Changes;
import dev.fullcourt.engine.buyer.OpportunityFacts;
import dev.fullcourt.engine.buyer.OpportunityFacts.Outcome;
import dev.fullcourt.engine.buyer.PersonSlice;
import dev.fullcourt.engine.buyer.Reachable;
import dev.fullcourt.engine.buyer.Workspace;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.play.Permission;
import dev.fullcourt.engine.play.Recycling;
import dev.fullcourt.engine.play.Sight;
import dev.fullcourt.engine.playbook.Owner;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.engine.scoring.Scores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What plays see of one buyer. Told where to look before each use. */
final class PlaySight implements Sight {

  private final Workspace workspace;
  private final Ways ways;
  private final Position position;
  private final CycleScope scope;
  private final Supplier<Owner> owner;
  private @Nullable Row row;
  private @Nullable PersonSlice person;

  /**
   * @param owner who has the buyer
   */
  PlaySight(
      Workspace workspace, Ways ways, Position position, CycleScope scope, Supplier<Owner> owner) {
    this.workspace = workspace;
    this.ways = ways;
    this.position = position;
    this.scope = scope;
    this.owner = owner;
  }

  /** Looks at an event, or at nothing but how things stand. */
  void look(@Nullable Row event, @Nullable PersonSlice someone) {
    row = event;
    person = someone;
  }

  @Override
  public boolean holds(Condition condition) {
    scope.look(row, person, position.at);
    return condition.test(scope) == Truth.TRUE;
  }

  @Override
  public long changes(Condition condition) {
    return Changes.next(workspace, condition.shapes(), position.at);
  }

  @Override
  public boolean mayRecycle(String detour) {
    return wayTo(detour) >= 0;
  }

  /** The move a play makes; it may be made. */
  Transition wayTo(Recycling recycling) {
    return new Transition(
        wayTo(recycling.detour()), Move.DETOUR, recycling.rule(), recycling.reason());
  }

  /** The number of a detour that may be entered now, or -1. An open handoff holds the stage. */
  private int wayTo(String detour) {
    long detours = position.held ? 0 : ways.from(position.stage).detours();
    for (long left = detours; left != 0; left &= left - 1) {
      int number = Long.numberOfTrailingZeros(left);
      if (ways.stages().get(number).name().equals(detour)
          && !position.enteredAlready(number, position.at)) {
        return number;
      }
    }
    return -1;
  }

  @Override
  public @Nullable String stage() {
    return position.stageName();
  }

  @Override
  public int round() {
    return position.round();
  }

  @Override
  public boolean isCustomer() {
    return position.decided == Stage.Outcome.WON || has(Outcome.WON);
  }

  @Override
  public boolean hasOpenOpportunity() {
    return has(Outcome.OPEN);
  }

  private boolean has(Outcome outcome) {
    for (OpportunityFacts each : workspace.opportunities().all()) {
      if (each.outcome() == outcome) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Reachable reach(@Nullable String id) {
    PersonSlice slice = workspace.find(id);
    return slice == null ? null : slice.reach();
  }

  @Override
  public boolean hasSaidNo(@Nullable String id) {
    Reachable reach = reach(id);
    return workspace.reach().hasSaidNo() || (reach != null && reach.hasSaidNo());
  }

  @Override
  public Permission permission(@Nullable String id, String channel, @Nullable String purpose) {
    Permission all = workspace.reach().permission(channel, purpose);
    Reachable reach = reach(id);
    Permission own = reach == null ? Permission.NOT_ASKED : reach.permission(channel, purpose);
    return all == Permission.NO ? all : own;
  }

  @Override
  public boolean isUndeliverable(@Nullable String id) {
    Reachable reach = reach(id);
    return reach != null && reach.isUndeliverable();
  }

  @Override
  public List<Instant> contacts(@Nullable String id, Duration window) {
    Reachable reach = id == null ? workspace.reach() : reach(id);
    return reach == null ? List.of() : reach.contacts(position.at, window.toMillis());
  }

  @Override
  public Owner owner() {
    return owner.get();
  }

  @Override
  public @Nullable String somebody() {
    PersonSlice best = null;
    double most = 0;
    for (PersonSlice each : workspace.people()) {
      double points = workspace.interest().points(each, position.at);
      if (best == null || points > most) {
        best = each;
        most = points;
      }
    }
    return best == null ? null : best.id();
  }

  @Override
  public Score score() {
    return Scores.of(workspace, position.at);
  }
}
