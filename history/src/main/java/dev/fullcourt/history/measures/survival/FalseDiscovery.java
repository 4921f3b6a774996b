package dev.fullcourt.history.measures.survival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many tests at once: by the procedure of Y. Benjamini and Y. Hochberg (Journal of the Royal
 * Statistical Society B 57, 1995), of those found at a level, no more than that share is found by
 * chance, on average.
 */
public final class FalseDiscovery {

  private FalseDiscovery() {}

  /**
   * The adjusted probabilities, in the order given: of m sorted ones, the smallest m p / rank from
   * its rank on.
   */
  public static List<Double> adjusted(List<Double> probabilities) {
    int many = probabilities.size();
    List<Integer> order =
        IntStream.range(0, many).boxed().sorted(Comparator.comparing(probabilities::get)).toList();
    List<Double> adjusted = new ArrayList<>(probabilities);
    double least = 1;
    for (int rank = many; rank > 0; rank--) {
      int place = order.get(rank - 1);
      least = Math.min(least, probabilities.get(place) * many / rank);
      adjusted.set(place, least);
    }
    return List.copyOf(adjusted);
  }
}
