package dev.fullcourt.history.measures.reports;

import dev.fullcourt.history.measures.survival.Sample;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How times that were all seen to their end spread. Quantiles by nearest rank.
 *
 * @param n how many
 * @param medianMillis half took at most this, or null when there are none
 * @param p90Millis nine in ten took at most this
 * @param meanMillis the arithmetic mean
 */
public record Spread(
    int n, @Nullable Long medianMillis, @Nullable Long p90Millis, @Nullable Double meanMillis) {

  static Spread of(Collection<Long> millis) {
    Sample sample = Sample.of(millis);
    return new Spread(sample.size(), sample.quantile(0.5), sample.quantile(0.9), sample.mean());
  }
}
