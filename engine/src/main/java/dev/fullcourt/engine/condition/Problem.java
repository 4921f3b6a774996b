package dev.fullcourt.engine.condition;

/**
 * Something wrong in a condition.
 *
 * @param offset where in its text, in code points from 0
 * @param found what stands there
 * @param expected what would be right
 */
public record Problem(int offset, String found, String expected) {}
