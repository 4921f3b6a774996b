package dev.fullcourt.engine.buyer;

/**
 * What one interest rule gave one person in this turn.
 *
 * @param times how often it applied
 * @param points what it gave, its limit applied
 */
public record Tally(int times, double points) {

  /** Nothing yet. */
  public static final Tally NONE = new Tally(0, 0);

  /** One more application, at most to the limit. */
  Tally plus(double more, double limit) {
    return new Tally(times + 1, Math.min(points + more, limit));
  }
}
