package dev.fullcourt.history.measures.survival;

/** The standard normal distribution. */
final class Normal {

  /** Below this the series is used, from here on the fraction. */
  private static final double FAR = 3;

  private static final int TERMS = 60;

  private Normal() {}

  /** The probability of a value at least as far from 0, on either side. */
  static double twoSided(double z) {
    double x = Math.abs(z);
    return x < FAR ? Math.max(0, 1 - 2 * half(x)) : Math.min(1, 2 * tail(x));
  }

  private static double density(double x) {
    return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  /** From 0 to x, by the series x + x³/3 + x⁵/(3·5) + … times the density. */
  private static double half(double x) {
    double term = x;
    double sum = x;
    for (int i = 3; i < 2 * TERMS; i += 2) {
      term *= x * x / i;
      sum += term;
    }
    return sum * density(x);
  }

  /** From x on, by Laplace's continued fraction x + 1/(x + 2/(x + 3/(x + …))). */
  private static double tail(double x) {
    double fraction = x;
    for (int i = TERMS; i > 0; i--) {
      fraction = x + i / fraction;
    }
    return density(x) / fraction;
  }
}
