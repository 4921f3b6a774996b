package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.buyer.Course;
import dev.fullcourt.engine.buyer.Facts;
import dev.fullcourt.engine.buyer.Rules;
import dev.fullcourt.engine.buyer.Workspace;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.playbook.Stage;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Carries a buyer over to another playbook: facts are folded again under it, the course stays, and
 * what is true already is no edge (laws 15 and 37). Decides nothing.
 */
public final class CarryOver {

  private CarryOver() {}

  /**
   * The buyer under the new rules.
   *
   * @param old the buyer under the rules so far, settled up to just before {@code at}
   * @param history everything taken in so far, in the order it counted
   * @param turn how many of these lie before the present turn
   * @param at the first instant of the new rules
   */
  public static BuyerState of(
      BuyerState old, List<Event> history, int turn, Instant at, Rules rules) {
    Facts facts = facts(old, history, turn, rules);
    Course course = old.course().at().isAfter(at) ? old.course() : old.course().settled(at);
    BuyerState carried = new BuyerState(old.buyer(), old.motion(), facts, course);
    CycleScope now = new CycleScope(new Workspace(carried, rules), course, null, at);
    Set<String> disarmed = new HashSet<>();
    rules
        .playbook()
        .cycle()
        .all()
        .filter(stage -> isDisarmed(stage, course, now))
        .forEach(stage -> disarmed.add(stage.name()));
    return new BuyerState(old.buyer(), old.motion(), facts, course.disarmed(disarmed));
  }

  /** What no rule has a part in is taken as it is: it knows the rounds it belongs to. */
  private static Facts facts(BuyerState old, List<Event> history, int turn, Rules rules) {
    Workspace folded = new Workspace(BuyerState.start(old.buyer(), old.motion()), rules);
    int round = Math.max(1, old.course().round());
    for (int i = 0; i < history.size(); i++) {
      folded.takeIn(history.get(i), history.get(i).effective(), round);
      if (i + 1 == turn) {
        folded.startTurn();
      }
    }
    Facts again = folded.facts();
    return new Facts(
        again.people(),
        again.account(),
        old.facts().opportunities(),
        again.counted(),
        again.interest(),
        old.facts().handoffs(),
        old.facts().renewals());
  }

  private static boolean isDisarmed(Stage stage, Course course, CycleScope now) {
    Condition enter = stage.enter();
    boolean was = course.disarmed().contains(stage.name());
    if (enter == null) {
      return was;
    }
    Truth truth = enter.test(now);
    return truth == Truth.TRUE || (was && truth != Truth.FALSE);
  }
}
