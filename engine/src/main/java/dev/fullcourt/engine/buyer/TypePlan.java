package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.condition.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with events of one type.
 *
 * @param number its place among the plans
 * @param meaning what the engine itself knows of them
 * @param mayBeContact whether it may be contact between people
 * @param byBuyer whether the buyer does this
 * @param reaching what they say about reaching people
 * @param rules the interest rules they may earn points by
 * @param alwaysEarns whether all of these rules apply to each of its events
 * @param column the one column on which it depends which of these rules apply, or -1 when more
 *     counts
 * @param counters the numbers of the counts they may count for
 * @param mayChange the parts of a buyer they may change at most, as bits
 * @param mayCount the counts they may change, as bits of their numbers
 */
record TypePlan(
    int number,
    Meaning meaning,
    boolean mayBeContact,
    boolean byBuyer,
    Reaching reaching,
    List<InterestPlan> rules,
    boolean alwaysEarns,
    int column,
    List<Integer> counters,
    int mayChange,
    long mayCount) {

  TypePlan {
    rules = List.copyOf(rules);
    counters = List.copyOf(counters);
  }

  /** What the engine itself knows of an event type. */
  enum Meaning {
    NONE(Part.NONE),
    IDENTIFIES(Part.FIT.bit() | Part.KNOWN_PEOPLE.bit() | Part.ROLES.bit()),
    DESCRIBES(Part.ACCOUNT.bit() | Part.FIT.bit() | Part.ROLES.bit()),
    CHANGES_OPPORTUNITY(Part.OPPORTUNITY.bit()),
    CHANGES_HANDOFF(Part.HANDOFF.bit()),
    RENEWS(Part.RENEWALS.bit()),
    ANSWERS(Part.QUALIFICATION.bit()),
    GIVES_ROLE(Part.FIT.bit() | Part.ROLES.bit());

    private final int changes;

    Meaning(int changes) {
      this.changes = changes;
    }

    /** The parts such an event changes, as bits. */
    int changes() {
      return changes;
    }
  }

  /**
   * An interest rule.
   *
   * @param number its place on the scorecard
   * @param when the condition that must also hold, or null
   * @param column the one column its condition looks at and nothing else, or -1
   * @param points how many it gives
   * @param limit the most it may give one person
   * @param handRaise whether it is an outright request to talk
   */
  record InterestPlan(
      int number,
      @Nullable Condition when,
      int column,
      double points,
      double limit,
      boolean handRaise) {}
}
