package dev.fullcourt.engine.buyer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How points lose their worth: by half in every half-life, in closed form (law 14).
 *
 * <p>Points are kept as weights: what they would be worth at a reference instant, if they had grown
 * backward. A sum of weights divided by the growth since is what they are worth now, whoever looked
 * in between.
 */
final class Fading {

  private static final double LN2 = 0.6931471805599453;

  /** Growth beyond this many half-lives is not worth keeping apart. */
  private static final int FAR = 512;

  private final double halfLifeMillis;

  Fading(@Nullable Duration halfLife) {
    this.halfLifeMillis =
        halfLife == null || halfLife.isZero() ? Double.POSITIVE_INFINITY : halfLife.toMillis();
  }

  /** Whether points fade at all. */
  boolean fades() {
    return halfLifeMillis != Double.POSITIVE_INFINITY;
  }

  /** By how much a weight has grown over its worth at an instant; never less as time goes on. */
  double growth(long reference, long at) {
    if (!fades()) {
      return 1;
    }
    double halves = ((double) at - reference) / halfLifeMillis;
    double whole = Math.floor(halves);
    if (whole > 2 * FAR) {
      return Double.POSITIVE_INFINITY;
    }
    return Math.scalb(StrictMath.exp((halves - whole) * LN2), (int) Math.max(whole, -2 * FAR));
  }

  /** How many half-lives to move the reference on so that weights stay finite; mostly 0. */
  int moveOn(long reference, long at) {
    double halves = ((double) at - reference) / halfLifeMillis;
    return halves < FAR ? 0 : (int) Math.min(Math.floor(halves), Integer.MAX_VALUE / 2);
  }

  /** A reference that many half-lives later. */
  long moved(long reference, int halfLives) {
    return reference + (long) (halfLives * halfLifeMillis);
  }

  /**
   * About when a weight is worth that much: a guess to begin a search with, or the reference itself
   * when it never is.
   */
  long guess(long reference, double weight, double worth) {
    double ratio = weight / worth;
    return ratio > 0 && Double.isFinite(ratio)
        ? reference + (long) (StrictMath.log(ratio) / LN2 * halfLifeMillis)
        : reference;
  }

  /** After how many milliseconds anything is worth nothing. */
  double lastMillis() {
    return (2.0 * FAR + 120) * halfLifeMillis;
  }
}
