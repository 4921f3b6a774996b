package dev.fullcourt.history.measures.survival;

import java.util.Optional;

/**
 * How much more often something happens to some than to others, in the same time under observation,
 * given how far along both are.
 *
 * <p>The time of each is divided into strata, and in stratum k there are d₁ₖ events in t₁ₖ of the
 * ones and d₀ₖ in t₀ₖ of the others, together dₖ in tₖ. The ratio is that of Mantel and Haenszel
 * for rates, R / S with R = Σ d₁ₖ t₀ₖ / tₖ and S = Σ d₀ₖ t₁ₖ / tₖ; the variance of its logarithm is
 * Σ dₖ t₁ₖ t₀ₖ / tₖ² divided by R S, and its 95 % interval is the usual one of the logarithm (S.
 * Greenland and J. M. Robins, Biometrics 41, 1985; K. J. Rothman et al., Modern Epidemiology,
 * chapter 15). With a single stratum it is the plain ratio of two Poisson rates.
 *
 * @param ratio above 0
 * @param low the lower end of the 95 % interval
 * @param high the upper end
 * @param p the two-sided probability of a ratio so far from 1 if it were 1 in truth
 */
public record RateRatio(double ratio, double low, double high, double p) {

  /**
   * The ratio.
   *
   * @param events how many among the ones, by stratum
   * @param time their time, by stratum, in any unit
   * @param otherEvents how many among the others
   * @param otherTime their time
   * @return empty when one of both had no event in a stratum in which the other was watched
   */
  public static Optional<RateRatio> find(
      double[] events, double[] time, double[] otherEvents, double[] otherTime) {
    double r = 0;
    double s = 0;
    double variance = 0;
    for (int k = 0; k < events.length; k++) {
      double all = time[k] + otherTime[k];
      if (time[k] > 0 && otherTime[k] > 0) {
        r += events[k] * otherTime[k] / all;
        s += otherEvents[k] * time[k] / all;
        variance += (events[k] + otherEvents[k]) * time[k] * otherTime[k] / (all * all);
      }
    }
    if (r <= 0 || s <= 0) {
      return Optional.empty();
    }
    double log = Math.log(r / s);
    double error = Math.sqrt(variance / (r * s));
    return Optional.of(
        new RateRatio(
            r / s,
            Math.exp(log - Interval.Z * error),
            Math.exp(log + Interval.Z * error),
            Normal.twoSided(log / error)));
  }
}
