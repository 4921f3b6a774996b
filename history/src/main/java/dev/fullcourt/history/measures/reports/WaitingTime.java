package dev.fullcourt.history.measures.reports;

import dev.fullcourt.history.measures.survival.KaplanMeier;
import org.jspecify.annotations.Nullable;

/**
 * A quantile of a waiting time by Kaplan–Meier, with its 95 % interval.
 *
 * @param millis the time in milliseconds, or null when it is not reached yet
 * @param lowMillis the lower end, or null when it is not reached yet
 * @param highMillis the upper end, or null when it is not reached yet
 */
public record WaitingTime(
    @Nullable Long millis, @Nullable Long lowMillis, @Nullable Long highMillis) {

  static WaitingTime of(KaplanMeier curve, double p) {
    return new WaitingTime(curve.quantile(p), curve.quantileLow(p), curve.quantileHigh(p));
  }
}
