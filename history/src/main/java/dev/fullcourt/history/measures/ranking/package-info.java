/**
 * How well a number ranks: the area under the curve, with an interval. Used by reports; knows
 * nothing of buyers and never reads data itself.
 */
@NullMarked
package dev.fullcourt.history.measures.ranking;

import org.jspecify.annotations.NullMarked;
