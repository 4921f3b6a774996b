package dev.fullcourt.history.simulator;

/**
 * A stretch of a buyer's true life.
 *
 * @param round which time round, from 1
 * @param state the state
 * @param from when it began, seconds since 1970
 * @param to when it ended, or {@link #OPEN}
 * @param next what followed, or blank while it lasts
 */
record TrueStay(int round, LatentState state, long from, long to, String next) {

  /** It has not ended. */
  static final long OPEN = Long.MAX_VALUE;
}
