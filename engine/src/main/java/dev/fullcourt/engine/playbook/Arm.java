package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Condition;
import org.jspecify.annotations.Nullable;

/**
 * One of the ways into the cycle.
 *
 * @param name for example {@code inbound}
 * @param says what it means, in words
 * @param when tested on the first event of a round, arms in the order written; null for the arm
 *     taken when no other applies
 */
public record Arm(String name, String says, @Nullable Condition when) {}
