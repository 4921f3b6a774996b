package dev.fullcourt.history.replay;

/**
 * From here on another revision of the engine decides (law 12).
 *
 * @param seq its place in the log of its partition
 * @param revision the revision that decides from here on
 */
public record RevisionSwitch(long seq, int revision) implements Mark {}
