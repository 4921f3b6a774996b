package dev.fullcourt.history.measures.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Divides rounds by their scores. Rounds with the same score are never parted. */
final class ScoreBands {

  private static final int TENTHS = 10;

  private ScoreBands() {}

  /**
   * The bands that are not empty, highest scores first, each in the order of scores.
   *
   * @param rounds to divide
   * @param bounds the scores at which a band begins, rising; if there are none, tenths
   */
  static List<List<ScoredRound>> of(List<ScoredRound> rounds, List<Double> bounds) {
    List<ScoredRound> ranked =
        rounds.stream().sorted(Comparator.comparingDouble(ScoredRound::score).reversed()).toList();
    List<List<ScoredRound>> bands = new ArrayList<>();
    int last = -1;
    for (int from = 0; from < ranked.size(); ) {
      int to = endOfEqual(ranked, from);
      int band =
          bounds.isEmpty()
              ? tenth(from, to, ranked.size())
              : bounds.size() - bandOf(ranked.get(from).score(), bounds);
      if (band != last) {
        bands.add(new ArrayList<>());
        last = band;
      }
      bands.getLast().addAll(ranked.subList(from, to));
      from = to;
    }
    return bands;
  }

  private static int endOfEqual(List<ScoredRound> ranked, int from) {
    int to = from + 1;
    while (to < ranked.size() && ranked.get(to).score() == ranked.get(from).score()) {
      to++;
    }
    return to;
  }

  /** Equal scores go where the middle one of them stands. */
  private static int tenth(int from, int to, int all) {
    long middle = (from + to - 1L) / 2;
    return (int) (TENTHS * middle / all);
  }

  /** How many bounds the score has come to. */
  private static int bandOf(double score, List<Double> bounds) {
    return (int) bounds.stream().filter(bound -> score >= bound).count();
  }
}
