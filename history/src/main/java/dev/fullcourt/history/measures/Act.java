package dev.fullcourt.history.measures;

import java.time.Instant;

/**
 * A buyer showed a behaviour.
 *
 * @param behaviour the id of the {@link Behaviour}
 * @param at when
 */
public record Act(String behaviour, Instant at) {}
