package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.playbook.Stage;

/**
 * A move that is to be made.
 *
 * @param to the stage to enter
 * @param move in which way
 * @param rule the part of the playbook that says so
 */
record Transition(Stage to, Move move, String rule) {}
