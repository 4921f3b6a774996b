package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.buyer.OpportunityFacts.Outcome;
import dev.fullcourt.engine.buyer.PersonFacts;
import dev.fullcourt.engine.column.Codes;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.decision.ClockDecision;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.owner.Owned;
import dev.fullcourt.history.pipeline.SalesEvents;
import dev.fullcourt.history.replay.CorrectedLog;
import dev.fullcourt.history.replay.CorrectedLog.Later;
import dev.fullcourt.server.log.BuyerHead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What some live rows and the time up to a horizon make of a buyer, from its state alone.
 *
 * @param buyer whose step it is
 * @param before the state before
 * @param after the state after
 * @param events what came in, as it counts
 * @param decisions what was decided
 * @param score the score afterwards
 * @param interest what is left then of the interest of the people it changed, by person
 */
record LiveStep(
    BuyerHead buyer,
    BuyerState before,
    BuyerState after,
    List<Event> events,
    List<Decision> decisions,
    Score score,
    Map<String, Double> interest) {

  /** Takes the step. */
  static LiveStep of(
      BuyerHead buyer,
      Snapshot from,
      List<Event> rows,
      Instant horizon,
      Engine engine,
      Codes codes) {
    Run run = engine.open(from.state(), codes);
    List<Event> events = new ArrayList<>(rows.size());
    List<Decision> decisions = new ArrayList<>();
    for (Event row : rows) {
      Event event = asItCounts(row, from.later());
      events.add(event);
      run.advance(event, decisions::add);
    }
    run.settle(horizon, decisions::add);
    BuyerState after = run.state();
    Map<String, Double> interest = new HashMap<>();
    for (String person : changed(events, decisions, after)) {
      interest.put(person, run.interest(person));
    }
    return new LiveStep(buyer, from.state(), after, events, decisions, run.score(), interest);
  }

  /** Whether it changes what the teams do about the buyer, or who has it. */
  boolean changesTeams() {
    Owned was = before.course().work().owned();
    Owned is = after.course().work().owned();
    return !Objects.equals(was, is)
        || decisions.stream()
            .anyMatch(decision ->
                !(decision instanceof Decision.StageEntered)
                    && !(decision instanceof ClockDecision));
  }

  /**
   * Whether it changes how an opportunity stands, what sellers planned for one, or in which round
   * an open one is.
   */
  boolean changesSales() {
    return events.stream()
            .map(Event::type)
            .anyMatch(type -> SalesEvents.isOpportunity(type) || SalesEvents.isActivity(type))
        || (before.course().round() != after.course().round() && isOpen());
  }

  /** Whether an opportunity is open afterwards. */
  boolean isOpen() {
    return after.facts().opportunities().stream().anyMatch(each -> each.outcome() == Outcome.OPEN);
  }

  private static Event asItCounts(Event row, Later later) {
    String person = row.person();
    String survivor = person == null ? null : later.people().get(person);
    return survivor == null ? row : CorrectedLog.byWhom(row, survivor);
  }

  /** A move may begin a turn, and that changes everyone. */
  private static Set<String> changed(
      List<Event> events, List<Decision> decisions, BuyerState after) {
    Set<String> people = new HashSet<>();
    if (decisions.stream().anyMatch(Decision.StageEntered.class::isInstance)) {
      after.facts().people().stream().map(PersonFacts::person).forEach(people::add);
    }
    for (Event event : events) {
      if (event.person() != null) {
        people.add(event.person());
      }
    }
    return people;
  }
}
