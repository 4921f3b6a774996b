package dev.fullcourt.engine;

import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.buyer.PersonSlice;
import dev.fullcourt.engine.buyer.RoleHolders;
import dev.fullcourt.engine.buyer.Rules;
import dev.fullcourt.engine.buyer.Times;
import dev.fullcourt.engine.buyer.Workspace;
import dev.fullcourt.engine.column.Codes;
import dev.fullcourt.engine.column.EventRow;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.cycle.Crossed;
import dev.fullcourt.engine.cycle.Journey;
import dev.fullcourt.engine.cycle.Watched;
import dev.fullcourt.engine.cycle.Ways;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.scoring.Scores;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One buyer, opened for many steps in a row. Used by one thread. */
public final class Run {

  private final Rules rules;
  private final Codes codes;
  private final Workspace workspace;
  private final Journey journey;

  Run(BuyerState state, Rules rules, Ways ways, Codes codes) {
    this.rules = rules;
    this.codes = codes;
    this.workspace = new Workspace(state, rules, codes);
    this.journey = new Journey(workspace, state.course(), ways);
  }

  /** Forgets this buyer and begins another one, of whom nothing is known. */
  public void reopen(String buyer, String motion) {
    workspace.reopen(buyer, motion);
    journey.reopen();
  }

  /**
   * Watches definitions from here on, of this buyer and of those the run is reopened for. What is
   * decided stays the same.
   *
   * @param watched from the same engine
   * @param crossed told when one is met, before the decision on the move that comes of it
   */
  public void watch(Watched watched, Crossed crossed) {
    journey.watch(watched, crossed);
  }

  /** Takes in one event. */
  public void advance(Event event, Consumer<Decision> decisions) {
    journey.advance(EventRow.of(event, rules.layout(), codes), decisions);
  }

  /** Takes in one event. */
  public void advance(Row row, Consumer<Decision> decisions) {
    journey.advance(row, decisions);
  }

  /** Fires every timer due up to and including the horizon. */
  public void settle(Instant horizon, Consumer<Decision> decisions) {
    journey.settle(Times.of(horizon), decisions);
  }

  /** The score as it is at the last instant that is settled, point by point. */
  public Score score() {
    return Scores.of(workspace, journey.at());
  }

  /** What is left of a person's interest at that instant; 0 for somebody never seen. */
  public double interest(String person) {
    PersonSlice slice = workspace.find(person);
    return slice == null ? 0 : workspace.interest().points(slice, journey.at());
  }

  /** Who has which role in the buying group, those of the playbook first. */
  public List<RoleHolders> roles() {
    return workspace.roleHolders();
  }

  /** Whether a condition of the playbook is true at that instant, with no event at hand. */
  public boolean holds(Condition condition) {
    return journey.holds(condition);
  }

  /**
   * Whether a condition of the playbook is true at that instant of one of the buyer's identified
   * people, with no event at hand; where nobody is identified, whether it is true without a person.
   */
  public boolean holdsOfSomebody(Condition condition) {
    return journey.holdsOfSomebody(condition);
  }

  /**
   * The first millisecond at which a condition of the playbook is no longer what it is at that
   * instant, if nothing happens; empty when time alone never changes it. Steps taken after asking
   * may miss what left a window in between: ask a run of its own.
   */
  public Optional<Instant> findChange(Condition condition) {
    return Optional.ofNullable(Times.orNull(journey.changes(condition)));
  }

  /** The buyer at that instant. */
  public BuyerState state() {
    return new BuyerState(
        workspace.buyer(), workspace.motion(), workspace.facts(journey.at()), journey.course());
  }
}
