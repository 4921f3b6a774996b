package dev.fullcourt.engine;

import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.buyer.Rules;
import dev.fullcourt.engine.column.Codes;
import dev.fullcourt.engine.column.Layout;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.cycle.CarryOver;
import dev.fullcourt.engine.cycle.Watched;
import dev.fullcourt.engine.cycle.Ways;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.playbook.Playbook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The engine under one playbook: a pure, total, deterministic function from a buyer's state and an
 * event to the state after it and the decisions taken. Immutable; any number of threads may share
 * it.
 *
 * <p>Events of a buyer are handed over in the order of their effective instant, then of the log.
 */
public final class Engine {

  /**
   * The number of the rules by which this engine decides (law 12). A change that alters a decision
   * raises it.
   */
  public static final int REVISION = 7;

  private final Rules rules;
  private final Ways ways;

  /** An engine for a playbook; lays the rules out once. */
  public Engine(Playbook playbook) {
    this.rules = new Rules(playbook);
    this.ways = new Ways(rules);
  }

  /** The playbook it runs. */
  public Playbook playbook() {
    return rules.playbook();
  }

  /** Takes in one event. */
  public Step advance(BuyerState state, Event event) {
    Run run = open(state);
    List<Decision> decisions = new ArrayList<>();
    run.advance(event, decisions::add);
    return new Step(run.state(), decisions);
  }

  /** Fires every timer due up to and including the horizon, each at its own instant. */
  public Step settle(BuyerState state, Instant horizon) {
    Run run = open(state);
    List<Decision> decisions = new ArrayList<>();
    run.settle(horizon, decisions::add);
    return new Step(run.state(), decisions);
  }

  /**
   * Opens a buyer for many steps in a row: the same as single steps, without the copies between.
   */
  public Run open(BuyerState state) {
    return open(state, codes());
  }

  /**
   * The same with codes that are shared by all buyers a thread opens: what was found out about a
   * value is found out for all of them.
   */
  public Run open(BuyerState state, Codes codes) {
    return new Run(state, rules, ways, codes);
  }

  /** What this engine wants to know of events that come as rows. */
  public Layout layout() {
    return rules.layout();
  }

  /**
   * Definitions of the playbook, to be watched by a run.
   *
   * @throws IllegalArgumentException when the playbook lacks one
   */
  public Watched watched(List<String> definitions) {
    SequencedMap<String, Condition> watched = new LinkedHashMap<>();
    for (String name : definitions) {
      Condition definition = playbook().definitions().get(name);
      if (definition == null) {
        throw new IllegalArgumentException("the playbook does not define " + name);
      }
      watched.put(name, definition);
    }
    return new Watched(rules, watched);
  }

  /** New codes, for one thread. */
  public Codes codes() {
    return new Codes(rules.layout());
  }

  /**
   * The buyer under this engine's playbook, which holds from some instant on (laws 15 and 37).
   *
   * @param old the buyer under the playbook so far, settled up to just before {@code at}
   * @param history everything taken in so far, in the order it counted
   * @param turn how many of these lie before the present turn
   * @param at the first instant at which the playbook holds
   */
  public BuyerState carriedOver(BuyerState old, List<Event> history, int turn, Instant at) {
    return new CarryOver(rules, ways, codes()).of(old, history, turn, at);
  }
}
