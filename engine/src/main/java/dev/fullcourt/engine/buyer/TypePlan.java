package dev.fullcourt.engine.buyer;

/**
 * What is to be done with events of one type.
 *
 * @param meaning what the engine itself knows of them
 * @param mayBeContact whether it may be contact between people
 * @param byBuyer whether the buyer does this
 * @param rules the interest rules they may earn points by
 * @param counters the counts they may count for
 * @param touch the conditions they change in any case
 * @param mayTouch the conditions they may change at most
 */
record TypePlan(
    Meaning meaning,
    boolean mayBeContact,
    boolean byBuyer,
    java.util.List<InterestPlan> rules,
    java.util.List<CounterPlan> counters,
    Touch touch,
    Touch mayTouch) {

  TypePlan {
    rules = java.util.List.copyOf(rules);
    counters = java.util.List.copyOf(counters);
  }

  /** What the engine itself knows of an event type. */
  enum Meaning {
    NONE,
    IDENTIFIES,
    DESCRIBES,
    CHANGES_OPPORTUNITY,
    CHANGES_HANDOFF,
    RENEWS,
    ANSWERS,
    GIVES_ROLE
  }

  /**
   * An interest rule.
   *
   * @param number its place on the scorecard
   * @param column the one column its condition looks at and nothing else, or -1
   */
  record InterestPlan(int number, int column) {}

  /**
   * A count.
   *
   * @param number its number among the counts of the playbook
   * @param touch the conditions that ask for it
   */
  record CounterPlan(int number, Touch touch) {}
}
