package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.decision.Move;

/**
 * A move that is to be made.
 *
 * @param to the number of the stage to enter
 * @param move in which way
 * @param rule the part of the playbook that says so
 */
record Transition(int to, Move move, String rule) {}
