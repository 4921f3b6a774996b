package dev.fullcourt.engine.buyer;

/**
 * What one interest rule gave in this turn.
 *
 * @param times how often it applied
 * @param points what it gave, its limit applied, nothing faded
 * @param weight the same as it counts at the facts' reference instant: each gift times two to the
 *     power of the half-lives between the two; equal to the points when points do not fade
 */
public record Tally(int times, double points, double weight) {

  /** Nothing yet. */
  public static final Tally NONE = new Tally(0, 0, 0);
}
