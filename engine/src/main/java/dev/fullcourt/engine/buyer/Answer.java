package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.playbook.Qualification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last answer of a turn to a question of qualification.
 *
 * @param method the method
 * @param question its question
 * @param state what the answer is
 * @param at when it was given
 * @param event the place in the log of the event that gave it
 * @param person whose answer it is, or null when the event names nobody
 * @param owner who of us took it down, or null when the event does not say
 */
public record Answer(
    String method,
    String question,
    Qualification.State state,
    Instant at,
    long event,
    @Nullable String person,
    @Nullable String owner) {}
