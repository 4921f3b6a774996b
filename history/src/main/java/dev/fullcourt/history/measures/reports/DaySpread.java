package dev.fullcourt.history.measures.reports;

import dev.fullcourt.history.measures.survival.Sample;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How whole days spread. Quantiles by nearest rank; null when there are none.
 *
 * @param n how many
 * @param p25 one in four took at most this
 * @param median half took at most this
 * @param p75 three in four took at most this
 * @param p90 nine in ten took at most this
 * @param mean the arithmetic mean
 * @param min the shortest
 * @param max the longest
 */
public record DaySpread(
    int n,
    @Nullable Long p25,
    @Nullable Long median,
    @Nullable Long p75,
    @Nullable Long p90,
    @Nullable Double mean,
    @Nullable Long min,
    @Nullable Long max) {

  static DaySpread of(Collection<Long> days) {
    Sample sample = Sample.of(days);
    return new DaySpread(
        sample.size(),
        sample.quantile(0.25),
        sample.quantile(0.5),
        sample.quantile(0.75),
        sample.quantile(0.9),
        sample.mean(),
        sample.min(),
        sample.max());
  }
}
