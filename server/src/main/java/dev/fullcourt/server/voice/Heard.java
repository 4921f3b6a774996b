package dev.fullcourt.server.voice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said or noted.
 *
 * @param buyer the buyer's id
 * @param name what people call it
 * @param seq the event's place in the log of the buyer's partition
 * @param type the event's type
 * @param words what was said
 * @param by who of ours noted it, or null when the buyer said so
 * @param person who of the buyer, or null
 * @param stage in which stage the buyer was then, or null
 */
public record Heard(
    String buyer,
    String name,
    long seq,
    String type,
    String words,
    @Nullable String by,
    @Nullable String person,
    @Nullable String stage,
    Instant at) {}
