package dev.fullcourt.history.replay;

import java.time.Instant;

/**
 * Where an import or a correction was closed. What came before it in the log can be decided from
 * then on.
 *
 * @param seq its place in the log of its partition
 * @param horizon up to when timers fire then
 */
public record Close(long seq, Instant horizon) implements Mark {}
