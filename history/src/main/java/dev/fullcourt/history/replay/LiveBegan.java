package dev.fullcourt.history.replay;

/**
 * From here on events also come in live: they are decided as they come and wait for no close, and
 * the clock on the wall moves the horizon (law 1).
 *
 * @param seq its place in the log of its partition
 */
public record LiveBegan(long seq) implements Mark {}
