package dev.fullcourt.history.measures.survival;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a whole, with the 95 % interval of the rate behind it.
 *
 * @param part how many
 * @param whole out of how many
 */
public record Share(int part, int whole) {

  public Share {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException(part + " of " + whole);
    }
  }

  /** The rate from 0 to 1, or null when the whole is empty. */
  public @Nullable Double rate() {
    return whole == 0 ? null : (double) part / whole;
  }

  /**
   * Wilson's score interval at 95 %, without continuity correction (E. B. Wilson, Journal of the
   * American Statistical Association 22, 1927; Agresti, Categorical Data Analysis, section 1.4).
   * Unlike the usual plus-minus it stays within 0 and 1 and is honest for small groups. Empty when
   * the whole is empty.
   */
  public Optional<Interval> findWilson() {
    if (whole == 0) {
      return Optional.empty();
    }
    double n = whole;
    double rate = part / n;
    double z2 = Interval.Z * Interval.Z;
    double middle = (rate + z2 / (2 * n)) / (1 + z2 / n);
    double half = Interval.Z * Math.sqrt(rate * (1 - rate) / n + z2 / (4 * n * n)) / (1 + z2 / n);
    return Optional.of(
        new Interval(
            part == 0 ? 0 : Math.max(0, middle - half),
            part == whole ? 1 : Math.min(1, middle + half)));
  }
}
