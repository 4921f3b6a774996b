package dev.fullcourt.history.simulator.exports;

/**
 * The moment of an export: what the system shows then, and which of it is new since the export
 * before.
 *
 * @param name the folder it goes to
 * @param after the moment of the export before; the least long for the first
 * @param at the moment; seconds since 1970
 */
record Cut(String name, long after, long at) {

  /** Whether it has happened by then. */
  boolean knows(long instant) {
    return instant <= at;
  }

  /** Whether it happened since the export before. */
  boolean isNew(long instant) {
    return instant > after && instant <= at;
  }
}
