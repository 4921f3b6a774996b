package dev.fullcourt.history.measures.ranking;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The area under the curve of a ranking: the chance that one who got there has the higher number
 * than one who did not, when one of each is drawn. 0.5 is no better than drawing lots, 1 is
 * perfect. Equal numbers count one half.
 *
 * @param area from 0 to 1
 * @param low the lower end of the 95 % interval, or null with fewer than two on either side
 * @param high the upper end, or null
 */
public record Auc(double area, @Nullable Double low, @Nullable Double high) {

  /** The two-sided 95 % point of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  /**
   * The area with the interval of DeLong, DeLong and Clarke-Pearson (Biometrics 44, 1988), cut at 0
   * and 1; empty when either side has nobody. In time n log n, by ranks.
   *
   * @param reached the numbers of those who got there
   * @param others the numbers of the others
   */
  public static Optional<Auc> of(double[] reached, double[] others) {
    if (reached.length == 0 || others.length == 0) {
      return Optional.empty();
    }
    double[] upper = reached.clone();
    double[] lower = others.clone();
    Arrays.sort(upper);
    Arrays.sort(lower);
    double[] above = sharesBelow(upper, lower);
    double[] below = sharesBelow(lower, upper);
    double area = mean(above);
    if (upper.length < 2 || lower.length < 2) {
      return Optional.of(new Auc(area, null, null));
    }
    double half = Z * Math.sqrt(variance(above) / upper.length + variance(below) / lower.length);
    return Optional.of(new Auc(area, Math.max(0, area - half), Math.min(1, area + half)));
  }

  /** Of each number the share of the others that are smaller, equal ones half. Both sorted. */
  private static double[] sharesBelow(double[] numbers, double[] others) {
    double[] shares = new double[numbers.length];
    int smaller = 0;
    int smallerOrEqual = 0;
    for (int i = 0; i < numbers.length; i++) {
      while (smaller < others.length && others[smaller] < numbers[i]) {
        smaller++;
      }
      while (smallerOrEqual < others.length && others[smallerOrEqual] <= numbers[i]) {
        smallerOrEqual++;
      }
      shares[i] = (smaller + smallerOrEqual) / 2.0 / others.length;
    }
    return shares;
  }

  private static double mean(double[] numbers) {
    return Arrays.stream(numbers).sum() / numbers.length;
  }

  private static double variance(double[] numbers) {
    double mean = mean(numbers);
    return Arrays.stream(numbers).map(each -> (each - mean) * (each - mean)).sum()
        / (numbers.length - 1);
  }
}
