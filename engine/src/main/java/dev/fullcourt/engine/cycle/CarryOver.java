package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.buyer.Course;
import dev.fullcourt.engine.buyer.Facts;
import dev.fullcourt.engine.buyer.Rules;
import dev.fullcourt.engine.buyer.Times;
import dev.fullcourt.engine.buyer.Workspace;
import dev.fullcourt.engine.column.Codes;
import dev.fullcourt.engine.column.EventRow;
import dev.fullcourt.engine.event.Event;
import java.time.Instant;
import java.util.List;

/**
 * Carries a buyer over to another playbook: facts are folded again under it, the course stays, and
 * what is true already is no edge (laws 15 and 37). Decides nothing.
 */
public final class CarryOver {

  private final Rules rules;
  private final Ways ways;
  private final Codes codes;

  /** To the playbook of these rules. */
  public CarryOver(Rules rules, Ways ways, Codes codes) {
    this.rules = rules;
    this.ways = ways;
    this.codes = codes;
  }

  /**
   * The buyer under the new rules. Clocks that run go on where the new playbook has them.
   *
   * @param old the buyer under the rules so far, settled up to just before {@code at}
   * @param history everything taken in so far, in the order it counted
   * @param turn how many of these lie before the present turn
   * @param at the first instant of the new rules
   */
  public BuyerState of(BuyerState old, List<Event> history, int turn, Instant at) {
    long now = Math.max(Times.of(old.course().at()), Times.of(at));
    Facts facts = facts(old, history, turn, now);
    Course course = old.course().settled(Times.instant(now));
    Workspace workspace =
        new Workspace(new BuyerState(old.buyer(), old.motion(), facts, course), rules, codes);
    Journey journey = new Journey(workspace, course, ways);
    journey.disarmWhatIsTrue();
    return new BuyerState(old.buyer(), old.motion(), workspace.facts(now), journey.course());
  }

  /** What no rule has a part in is taken as it is: it knows the rounds it belongs to. */
  private Facts facts(BuyerState old, List<Event> history, int turn, long now) {
    Workspace folded = new Workspace(BuyerState.start(old.buyer(), old.motion()), rules, codes);
    int round = Math.max(1, old.course().round());
    for (int i = 0; i < history.size(); i++) {
      Event event = history.get(i);
      long at = Times.of(event.effective());
      folded.takeIn(EventRow.of(event, rules.layout(), codes), at, round);
      if (i + 1 == turn) {
        folded.startTurn();
      }
    }
    Facts again = folded.facts(now);
    return new Facts(
        again.people(),
        again.account(),
        old.facts().opportunities(),
        again.counted(),
        again.interest(),
        again.reference(),
        old.facts().handoffs(),
        old.facts().renewals(),
        again.answers(),
        again.spoken(),
        again.reach());
  }
}
