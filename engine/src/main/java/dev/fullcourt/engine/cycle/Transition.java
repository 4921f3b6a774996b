package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.decision.Move;
import org.jspecify.annotations.Nullable;

/**
 * A move that is to be made.
 *
 * @param to the number of the stage to enter
 * @param move in which way
 * @param rule the part of the playbook that says so
 * @param reason the reason of a detour that the rule itself gives; null: the event says, if
 *     anything
 */
record Transition(int to, Move move, String rule, @Nullable String reason) {

  /** A move whose rule gives no reason. */
  Transition(int to, Move move, String rule) {
    this(to, move, rule, null);
  }
}
