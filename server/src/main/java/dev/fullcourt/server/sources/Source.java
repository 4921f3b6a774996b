package dev.fullcourt.server.sources;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who sends live events.
 *
 * @param id its number
 * @param name its name: the source of its events
 * @param madeAt since when it is known
 * @param goLive from when on effects may leave for its events (law 5), or null: never yet
 */
public record Source(int id, String name, Instant madeAt, @Nullable Instant goLive) {}
