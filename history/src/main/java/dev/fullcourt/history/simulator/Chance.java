package dev.fullcourt.history.simulator;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded chance. Every buyer has its own, made from the seed and the buyer's number, so that one
 * buyer's life does not depend on how many others there are or on the order in which they are made.
 * Uses {@link StrictMath}: the same on every machine.
 */
public final class Chance {

  private final SplittableRandom random;

  private Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The chance of one buyer. */
  public static Chance ofBuyer(long seed, long number) {
    return new Chance(scatter(scatter(seed) + number));
  }

  /** Spreads neighbouring numbers over all longs (the finaliser of MurmurHash3). */
  static long scatter(long number) {
    long z = number + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 33)) * 0xFF51AFD7ED558CCDL;
    z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return z ^ (z >>> 33);
  }

  /** True with that probability. */
  public boolean yes(double probability) {
    return random.nextDouble() < probability;
  }

  /** From 0 inclusive to 1 exclusive. */
  public double share() {
    return random.nextDouble();
  }

  /** From {@code least} inclusive to {@code most} exclusive. */
  public double between(double least, double most) {
    return least + (most - least) * random.nextDouble();
  }

  /** From {@code least} to {@code most}, both inclusive. */
  public int whole(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** Any of 2^32 numbers, for identifiers. */
  int bits() {
    return random.nextInt();
  }

  /** Normal with mean 0 and deviation 1 (Marsaglia's polar method). */
  double normal() {
    while (true) {
      double u = 2 * random.nextDouble() - 1;
      double v = 2 * random.nextDouble() - 1;
      double s = u * u + v * v;
      if (s > 0 && s < 1) {
        return u * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
      }
    }
  }

  /** Log-normal with that median; {@code spread} is the deviation of the logarithm. */
  public double around(double median, double spread) {
    return median * StrictMath.exp(spread * normal());
  }

  /** Exponential with that mean. */
  double waiting(double mean) {
    return -mean * StrictMath.log(1 - random.nextDouble());
  }

  /** How many of something that happens {@code mean} times on average (Poisson). */
  public int times(double mean) {
    int count = 0;
    double left = mean;
    while (left > 0) {
      left -= waiting(1);
      if (left > 0) {
        count++;
      }
    }
    return count;
  }

  /** One of them, each as likely as the next. */
  public <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** One of them, each as likely as its weight. */
  public <T> T weighted(List<Weighted<T>> choices) {
    double total = 0;
    for (Weighted<T> choice : choices) {
      total += choice.weight();
    }
    double at = random.nextDouble() * total;
    for (Weighted<T> choice : choices) {
      at -= choice.weight();
      if (at < 0) {
        return choice.what();
      }
    }
    return choices.getLast().what();
  }

  /** Something that may be drawn, and how likely it is beside the others. */
  public record Weighted<T>(double weight, T what) {}

  /** Shorthand for a weighted choice. */
  public static <T> Weighted<T> of(double weight, T what) {
    return new Weighted<>(weight, what);
  }

  /** The probability whose log-odds are given. */
  static double probability(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }
}
