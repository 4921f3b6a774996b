package dev.fullcourt.history.simulator.exports;

/**
 * Something that happened with a person.
 *
 * @param number its number in the system
 * @param kind what
 * @param at when; seconds since 1970
 * @param campaign the campaign it belongs to
 * @param orphan whether the record it is about is gone for good, so that nobody can be named
 */
record Touch(long number, Kind kind, long at, int campaign, boolean orphan) {

  /** What may happen. */
  enum Kind {
    SENT,
    OPENED,
    CLICKED,
    FORM,
    CALL,
    MEETING,
    JOINED,
    RESPONDED
  }
}
