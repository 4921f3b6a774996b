package dev.fullcourt.history.replay;

import java.time.Instant;

/**
 * From some instant on another version of the playbook holds (laws 15 and 37).
 *
 * @param seq its place in the log of its partition
 * @param version the version
 * @param from the first instant at which it holds
 * @param known when it was made known
 */
public record Activation(long seq, int version, Instant from, Instant known) implements Mark {}
