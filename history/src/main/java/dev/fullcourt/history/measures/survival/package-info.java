/**
 * Statistics of waiting: how long things take when some are still under way, and what they come to
 * when several outcomes compete. Numbers in, numbers out: this package knows no stage, no buyer and
 * no calendar. Every estimator names the textbook its formula is from.
 *
 * <p>"Klein and Moeschberger" is Survival Analysis: Techniques for Censored and Truncated Data, 2nd
 * edition, Springer 2003. "Hyndman and Fan" is Sample Quantiles in Statistical Packages, The
 * American Statistician 50 (1996).
 */
@NullMarked
package dev.fullcourt.history.measures.survival;

import org.jspecify.annotations.NullMarked;
