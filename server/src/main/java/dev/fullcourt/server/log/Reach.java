package dev.fullcourt.server.log;

import java.time.Instant;

/**
 * How far a partition can be decided at the moment.
 *
 * @param end rows below it are committed, and no row will be added there
 * @param horizon no row that is added later counts before it
 * @param live whether events come in live
 */
public record Reach(long end, Instant horizon, boolean live) {}
