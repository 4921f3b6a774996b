package dev.fullcourt.history.imports.mapping;

/**
 * A place in a mapping file.
 *
 * @param line from 1
 * @param column from 1
 */
public record Place(int line, int column) {}
