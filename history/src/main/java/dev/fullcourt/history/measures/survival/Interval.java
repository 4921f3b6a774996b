package dev.fullcourt.history.measures.survival;

/**
 * A confidence interval of a share or a probability.
 *
 * @param low its lower end, from 0 to 1
 * @param high its upper end, from 0 to 1
 */
public record Interval(double low, double high) {

  /** The two-sided 95 % point of the standard normal distribution. */
  static final double Z = 1.959963984540054;
}
