package dev.fullcourt.history.measures.reports;

import dev.fullcourt.history.measures.survival.Interval;
import dev.fullcourt.history.measures.survival.Share;
import org.jspecify.annotations.Nullable;

/**
 * A rate with what it is made of.
 *
 * @param part how many
 * @param whole out of how many
 * @param rate part over whole, from 0 to 1, or null when the whole is empty
 * @param low the lower end of Wilson's 95 % interval, or null
 * @param high the upper end, or null
 */
public record Rate(
    int part, int whole, @Nullable Double rate, @Nullable Double low, @Nullable Double high) {

  static Rate of(Share share) {
    return new Rate(
        share.part(),
        share.whole(),
        share.rate(),
        share.findWilson().map(Interval::low).orElse(null),
        share.findWilson().map(Interval::high).orElse(null));
  }

  /** The rate of a part. */
  public static Rate of(int part, int whole) {
    return of(new Share(part, whole));
  }
}
