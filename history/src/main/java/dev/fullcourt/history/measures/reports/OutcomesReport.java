package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.Round;
import dev.fullcourt.history.measures.survival.AalenJohansen;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rounds come to and how soon, with competing outcomes and those undecided censored.
 *
 * @param head what was looked at
 * @param rounds rounds that began in the period
 * @param outcomes stage by stage
 * @param open undecided at the horizon
 * @param openShare their share of all
 * @param winRate won out of won or lost
 * @param wonShare won out of all
 * @param incidence which outcome by which day from the start of the round
 */
public record OutcomesReport(
    Head head,
    int rounds,
    List<OutcomeRow> outcomes,
    int open,
    @Nullable Double openShare,
    Rate winRate,
    Rate wonShare,
    Incidence incidence)
    implements Report {

  /** The days at which incidences are read when none are asked for. */
  static final List<Integer> DAYS = List.of(0, 1, 7, 14, 21, 30, 45, 60, 90);

  public OutcomesReport {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * Rounds that came to one stage.
   *
   * @param stage the stage
   * @param outcome won, lost or disqualified
   * @param rounds how many
   * @param share of all rounds, those undecided included
   */
  public record OutcomeRow(String stage, String outcome, int rounds, @Nullable Double share) {}

  /** The report on what was seen. */
  public static OutcomesReport of(Observation seen, ReportOptions options) {
    Cycle cycle = seen.playbook().cycle();
    List<Round> rounds = seen.rounds(options.period());
    Watch watch =
        Watch.of(
            rounds.stream().map(round -> Course.of(round, cycle)).toList(),
            seen,
            options.completeFrom());
    List<Stage> deciding = cycle.all().filter(stage -> stage.outcome() != null).toList();
    List<String> warnings = new ArrayList<>(watch.warnings("rounds"));
    if (deciding.isEmpty()) {
      warnings.add("no stage of this playbook has an outcome, so every round stays undecided");
    }
    Tally tally = Tally.of(rounds, cycle);
    return new OutcomesReport(
        Head.of("outcomes", seen, options.period(), warnings),
        rounds.size(),
        deciding.stream().map(stage -> row(stage, rounds, cycle)).toList(),
        tally.open(),
        Rate.of(tally.open(), rounds.size()).rate(),
        Rate.of(tally.winRate()),
        Rate.of(tally.won(), rounds.size()),
        Incidence.of(
            AalenJohansen.of(watch.days(DayCount.ELAPSED)),
            deciding.stream().map(Stage::name).toList(),
            options.daysOr(DAYS)));
  }

  private static OutcomeRow row(Stage stage, List<Round> rounds, Cycle cycle) {
    int count =
        (int)
            rounds.stream()
                .flatMap(round -> round.findDecision(cycle).stream())
                .filter(stay -> stay.stage().equals(stage.name()))
                .count();
    return new OutcomeRow(
        stage.name(),
        stage.findOutcome().map(Stage.Outcome::word).orElseThrow(),
        count,
        Rate.of(count, rounds.size()).rate());
  }

  @Override
  public List<Table> tables() {
    List<List<String>> lines = new ArrayList<>();
    for (OutcomeRow row : outcomes) {
      lines.add(
          List.of(row.stage(), row.outcome(), Cell.count(row.rounds()), Cell.percent(row.share())));
    }
    lines.add(List.of("(undecided)", Cell.NONE, Cell.count(open), Cell.percent(openShare)));
    return List.of(
        new Table(
            "What rounds came to",
            "%d rounds, win rate %s %% = %d of %d won or lost"
                .formatted(rounds, Cell.percent(winRate.rate()), winRate.part(), winRate.whole()),
            List.of(
                Table.words("stage"),
                Table.words("outcome"),
                Table.counts("rounds"),
                Table.figures("share (%)")),
            lines),
        incidence.table("Outcome by day from the start of the round"));
  }
}
