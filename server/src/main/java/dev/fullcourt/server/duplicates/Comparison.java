package dev.fullcourt.server.duplicates;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compares people by values of which somebody may have several: one in common speaks for it the
 * more the fewer others have it; none in common, where both have some, speaks against it.
 */
final class Comparison {

  private final String words;
  private final Function<Known, Set<String>> values;
  private final double ofOne;
  private final double others;
  private final double without;
  private final Counts counts = new Counts();

  /**
   * @param words what they have in common
   * @param ofOne how often it is so of one person's two records
   * @param others how many others have the same value by chance, beside those that are met
   * @param without how often one person's two records have none in common; 1 where that tells
   *     nothing
   */
  Comparison(
      String words,
      Function<Known, Set<String>> values,
      double ofOne,
      double others,
      double without) {
    this.words = words;
    this.values = values;
    this.ofOne = ofOne;
    this.others = others;
    this.without = without;
  }

  void count(List<Known> people) {
    people.forEach(each -> values.apply(each).forEach(counts::add));
  }

  /** What an agreement of two speaks for; empty where they have nothing in common. */
  Optional<Reason> agreement(Known one, Known other, int people) {
    String rarest = rarest(values.apply(one), values.apply(other));
    return rarest == null
        ? Optional.empty()
        : Optional.of(
            Reason.agreement(words, ofOne, Math.min((others + counts.others(rarest)) / people, 1)));
  }

  private @Nullable String rarest(Set<String> one, Set<String> other) {
    String rarest = null;
    for (String each : one) {
      if (other.contains(each) && (rarest == null || counts.others(each) < counts.others(rarest))) {
        rarest = each;
      }
    }
    return rarest;
  }

  /** What it speaks against that two have nothing in common; empty where it tells nothing. */
  Optional<Reason> difference(Known one, Known other) {
    return without < 1 && !values.apply(one).isEmpty() && !values.apply(other).isEmpty()
        ? Optional.of(
            Reason.agreement(
                "Not " + Character.toLowerCase(words.charAt(0)) + words.substring(1), without, 1))
        : Optional.empty();
  }
}
