package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Condition;

/** What starts, stops or cancels a clock. */
public sealed interface Signal {

  /**
   * A step of a handoff, by the event that says so.
   *
   * @param handoff its name
   * @param step the event type, for example {@code handoff_offered}
   */
  record HandoffStep(String handoff, String step) implements Signal {}

  /** The buyer enters a stage, in whatever way. */
  record Entered(String stage) implements Signal {}

  /** A person reaches out to the buyer, or more. What machines do never counts. */
  record Reached(Contact atLeast) implements Signal {}

  /** An event of a type. */
  record Happened(String type) implements Signal {}

  /** An event that makes a condition over it true. */
  record Met(Condition condition) implements Signal {}
}
