package dev.fullcourt.engine.play;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a play has been started for a buyer.
 *
 * @param play its name
 * @param runs how often
 * @param last when it was last
 * @param round the round in which it last started by itself, or 0
 */
public record Played(String play, int runs, @Nullable Instant last, int round) {}
