package dev.fullcourt.engine.playbook;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for something.
 *
 * @param function the function
 * @param team the team, or null when the playbook names the function alone
 */
public record Owner(String function, @Nullable String team) {}
