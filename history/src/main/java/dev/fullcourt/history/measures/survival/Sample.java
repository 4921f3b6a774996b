package dev.fullcourt.history.measures.survival;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Whole numbers that were all seen to their end, for example the days to win of won deals. */
public final class Sample {

  /** Takes up rounding of {@code p * n}, so that 0.07 of 100 is the 7th and not the 8th. */
  private static final double ROUNDING = 1e-9;

  private final long[] sorted;

  private Sample(long[] sorted) {
    this.sorted = sorted;
  }

  /** A sample of these values. */
  public static Sample of(Collection<Long> values) {
    long[] sorted = values.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return new Sample(sorted);
  }

  /** How many values there are. */
  public int size() {
    return sorted.length;
  }

  /**
   * The quantile by nearest rank: the smallest value that at least the share {@code p} of all
   * values does not exceed (Hyndman and Fan's definition 1). It is always a value that occurred,
   * and it is what the Kaplan–Meier quantile becomes when nothing is censored.
   *
   * @param p above 0 and at most 1
   * @return null when there are no values
   */
  public @Nullable Long quantile(double p) {
    if (sorted.length == 0) {
      return null;
    }
    int rank = (int) Math.ceil(p * sorted.length - ROUNDING);
    return sorted[Math.clamp(rank, 1, sorted.length) - 1];
  }

  /** The arithmetic mean, or null when there are no values. */
  public @Nullable Double mean() {
    return sorted.length == 0 ? null : Arrays.stream(sorted).average().orElseThrow();
  }

  /** The smallest value, or null when there are none. */
  public @Nullable Long min() {
    return sorted.length == 0 ? null : sorted[0];
  }

  /** The greatest value, or null when there are none. */
  public @Nullable Long max() {
    return sorted.length == 0 ? null : sorted[sorted.length - 1];
  }
}
