package dev.fullcourt.engine.cycle;

/**
 * Told when a watched definition is met: at the first instant of a turn at which it becomes true.
 */
@FunctionalInterface
public interface Crossed {

  /** In place of an event's number: nothing happened, time alone did it. */
  long BY_TIME = -1;

  /**
   * A definition has become true, for the first time in this turn.
   *
   * @param definition its number among those watched
   * @param at the millisecond, since 1970
   * @param seq the event that did it, by its place in the log of the buyer's partition, or {@link
   *     #BY_TIME}
   */
  void met(int definition, long at, long seq);
}
