package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A role in the buying group.
 *
 * @param name what it is called
 * @param when what shows that a person has it, as long as none was given; null when it is only ever
 *     given
 * @param wanted whether the team wants somebody of that role in every buying group
 */
public record GroupRole(String name, @Nullable Condition when, boolean wanted) {}
