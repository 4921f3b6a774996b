package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.Round;
import dev.fullcourt.history.measures.ranking.Auc;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How well the scorecard tells those who get somewhere from those who do not: the share that got
 * there by score, and one figure for the whole ranking.
 *
 * @param head what was looked at
 * @param by which score: total, fit or interest
 * @param to the stage to reach, or null for the outcome won
 * @param at the stage whose entering is the moment of the score, or null for the last moment before
 *     the round came to something
 * @param leftOut rounds without a score at that moment
 * @param all all others together
 * @param auc how well the score ranks, or null when nobody or everybody got there
 * @param bands from the highest scores down
 */
public record ScoresReport(
    Head head,
    String by,
    @Nullable String to,
    @Nullable String at,
    int leftOut,
    Rate all,
    @Nullable Ranking auc,
    List<Band> bands)
    implements Report {

  static final String TOTAL = "total";

  /** Which scores there are to look at. */
  public static final List<String> SCORES = List.of(TOTAL, "fit", "interest");

  public ScoresReport {
    bands = List.copyOf(bands);
  }

  /**
   * How well a score ranks.
   *
   * @param area the chance that one who got there has the higher score than one who did not
   * @param low the lower end of the 95 % interval, or null
   * @param high the upper end, or null
   */
  public record Ranking(double area, @Nullable Double low, @Nullable Double high) {}

  /**
   * Rounds whose scores are near each other.
   *
   * @param lowest the lowest score among them
   * @param highest the highest score among them
   * @param rounds how many
   * @param open of those that did not get there: still undecided
   * @param reached those that got there
   * @param captured of all that got there: the share in this band and those above, or null when
   *     nobody did
   */
  public record Band(
      double lowest,
      double highest,
      int rounds,
      int open,
      Rate reached,
      @Nullable Double captured) {}

  /** The report on what was seen. */
  public static ScoresReport of(Observation seen, ReportOptions options) {
    String by = options.by() == null ? TOTAL : options.by();
    Cycle cycle = seen.playbook().cycle();
    List<Round> rounds = seen.rounds(options.period());
    List<ScoredRound> scored =
        rounds.stream()
            .map(round -> ScoredRound.find(round, cycle, by, options.at(), options.to()))
            .flatMap(Optional::stream)
            .toList();
    Ranking auc =
        Auc.of(scores(scored, true), scores(scored, false))
            .map(each -> new Ranking(each.area(), each.low(), each.high()))
            .orElse(null);
    return new ScoresReport(
        Head.of("scores", seen, options.period(), warnings(rounds, scored)),
        by,
        options.to(),
        options.at(),
        rounds.size() - scored.size(),
        Rate.of(reached(scored), scored.size()),
        auc,
        bands(scored, options.bands()));
  }

  private static List<String> warnings(List<Round> rounds, List<ScoredRound> scored) {
    List<String> warnings = new ArrayList<>();
    if (!rounds.isEmpty() && scored.isEmpty()) {
      warnings.add("no round has a score at that moment");
    }
    if (!scored.isEmpty() && scored.stream().allMatch(each -> each.score() == 0)) {
      warnings.add("every score is 0: does the playbook have a scorecard?");
    }
    return warnings;
  }

  private static List<Band> bands(List<ScoredRound> scored, List<Double> bounds) {
    List<Band> bands = new ArrayList<>();
    int all = reached(scored);
    int soFar = 0;
    for (List<ScoredRound> band : ScoreBands.of(scored, bounds)) {
      int reached = reached(band);
      soFar += reached;
      bands.add(
          new Band(
              band.getLast().score(),
              band.getFirst().score(),
              band.size(),
              (int) band.stream().filter(ScoredRound::open).count(),
              Rate.of(reached, band.size()),
              all == 0 ? null : (double) soFar / all));
    }
    return bands;
  }

  private static int reached(List<ScoredRound> rounds) {
    return (int) rounds.stream().filter(ScoredRound::reached).count();
  }

  private static double[] scores(List<ScoredRound> rounds, boolean reached) {
    return rounds.stream()
        .filter(each -> each.reached() == reached)
        .mapToDouble(ScoredRound::score)
        .toArray();
  }

  @Override
  public List<Table> tables() {
    return List.of(whole(), byBand());
  }

  private Table whole() {
    return new Table(
        "How well the "
            + (by.equals(TOTAL) ? "score" : by + " score")
            + " tells who "
            + (to == null ? "was won" : "reached " + to),
        List.of(
            Table.apart("rounds"),
            Table.apart("left out"),
            Table.apart(reachedWord()),
            Table.apart("rate (%)"),
            Table.apart("AUC"),
            Table.apart("from"),
            Table.apart("to")),
        List.of(
            List.of(
                Cell.count(all.whole()),
                Cell.count(leftOut),
                Cell.count(all.part()),
                Cell.percent(all.rate()),
                Cell.fraction(auc == null ? null : auc.area()),
                Cell.fraction(auc == null ? null : auc.low()),
                Cell.fraction(auc == null ? null : auc.high()))));
  }

  private Table byBand() {
    return new Table(
        "By score, at " + (at == null ? "the last moment before the outcome" : "entering " + at),
        List.of(
            Table.apart("lowest"),
            Table.apart("highest"),
            Table.apart("rounds"),
            Table.apart(reachedWord()),
            Table.apart("still open"),
            Table.apart("rate (%)"),
            Table.apart("from"),
            Table.apart("to"),
            Table.apart("of all " + reachedWord() + ", so far (%)")),
        bands.stream()
            .map(band ->
                List.of(
                    Cell.mean(band.lowest()),
                    Cell.mean(band.highest()),
                    Cell.count(band.rounds()),
                    Cell.count(band.reached().part()),
                    Cell.count(band.open()),
                    Cell.percent(band.reached().rate()),
                    Cell.percent(band.reached().low()),
                    Cell.percent(band.reached().high()),
                    Cell.percent(band.captured())))
            .toList());
  }

  private String reachedWord() {
    return to == null ? "won" : "reached";
  }
}
