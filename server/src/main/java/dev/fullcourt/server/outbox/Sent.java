package dev.fullcourt.server.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of an effect.
 *
 * @param id its number
 * @param subscription the number of who was to be told
 * @param kind of what kind the decision is
 * @param buyer about whom, or null when it is a test
 * @param name what the buyer is called, or null
 * @param at when the decision was taken
 * @param state {@code waiting}, {@code sent}, {@code dead} or {@code dropped}
 * @param attempts how often it was tried
 * @param outcome what came of the latest attempt, or null before the first
 */
public record Sent(
    long id,
    int subscription,
    String kind,
    @Nullable String buyer,
    @Nullable String name,
    Instant at,
    String state,
    int attempts,
    @Nullable String outcome) {}
