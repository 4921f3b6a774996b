package dev.fullcourt.history.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares something out so that the parts add up to it, to the smallest unit (law 34): each gets its
 * share rounded down, and those that lost most by that get one unit more, of equals the one that
 * comes first.
 */
public final class Sharing {

  private Sharing() {}

  /**
   * The parts of an amount of money.
   *
   * @param amount what is shared; may be less than nothing
   * @param currency whose smallest unit the parts are counted in, unless the amount itself is finer
   * @param weights how much each is to have beside the others; none less than nothing, and some
   *     more
   */
  public static List<BigDecimal> ofMoney(BigDecimal amount, String currency, List<Long> weights) {
    int scale = Math.max(Conversion.digits(currency), amount.scale());
    BigInteger units = amount.abs().setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
    return of(units, weights).stream()
        .map(part -> new BigDecimal(amount.signum() < 0 ? part.negate() : part, scale))
        .toList();
  }

  /** The parts of so many units; weights as above. */
  public static List<BigInteger> of(BigInteger units, List<Long> weights) {
    BigInteger all =
        weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    if (all.signum() <= 0) {
      throw new IllegalArgumentException("nobody has any weight: " + weights);
    }
    List<BigInteger> parts = new ArrayList<>();
    List<BigInteger> lost = new ArrayList<>();
    for (long weight : weights) {
      BigInteger[] share = units.multiply(BigInteger.valueOf(weight)).divideAndRemainder(all);
      parts.add(share[0]);
      lost.add(share[1]);
    }
    BigInteger left = units.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add));
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.comparing(lost::get, Comparator.reverseOrder()))
        .limit(left.intValueExact())
        .forEach(place -> parts.set(place, parts.get(place).add(BigInteger.ONE)));
    return parts;
  }
}
