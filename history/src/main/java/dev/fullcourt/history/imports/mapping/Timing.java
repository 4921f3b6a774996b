package dev.fullcourt.history.imports.mapping;

/**
 * How an instant is read from a row.
 *
 * @param at where it stands and how it is written
 * @param mayBeBlank whether a row without it is right as it is; else it is rejected
 */
public record Timing(Expression at, boolean mayBeBlank) {}
