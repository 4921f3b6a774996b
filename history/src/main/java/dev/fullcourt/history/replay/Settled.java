package dev.fullcourt.history.replay;

import java.time.Instant;

/**
 * How far time had come: every live row before it is decided and timers have fired up to its
 * horizon. Written where something is closed, so that a replay knows what had fired before; the
 * last one is not in the log but tells how far the log is decided.
 *
 * @param seq its place in the log of its partition
 * @param horizon up to when timers had fired
 */
public record Settled(long seq, Instant horizon) implements Mark {}
