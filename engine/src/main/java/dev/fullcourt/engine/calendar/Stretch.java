package dev.fullcourt.engine.calendar;

/**
 * Time without a break in which a team is at work.
 *
 * @param from its first moment, in milliseconds since 1970-01-01T00:00Z
 * @param until the moment at which it is over
 */
record Stretch(long from, long until) {

  long millis() {
    return until - from;
  }

  boolean has(long moment) {
    return from <= moment && moment < until;
  }

  long millisBefore(long moment) {
    return Math.clamp(moment - from, 0, millis());
  }
}
