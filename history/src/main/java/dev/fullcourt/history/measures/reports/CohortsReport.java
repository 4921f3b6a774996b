package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.engine.playbook.FiscalYear;
import dev.fullcourt.history.measures.CalendarCut;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.Round;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What rounds came to, by when they began.
 *
 * @param head what was looked at
 * @param by how the calendar was cut: week, month or quarter
 * @param cohorts in order of time; stretches in which nothing began are not there
 */
public record CohortsReport(Head head, String by, List<Cohort> cohorts) implements Report {

  public CohortsReport {
    cohorts = List.copyOf(cohorts);
  }

  /**
   * Rounds that began in one stretch of the calendar.
   *
   * @param label the stretch, for example {@code 2012-01}
   * @param starts its first day
   * @param created rounds begun
   * @param outcomes how many came to which stage with an outcome, in the order of the cycle
   * @param open undecided at the horizon
   * @param wonOfCreated won out of all begun; unfair to the young as long as some are open
   * @param winRate won out of won or lost
   */
  public record Cohort(
      String label,
      LocalDate starts,
      int created,
      SequencedMap<String, Integer> outcomes,
      int open,
      Rate wonOfCreated,
      Rate winRate) {
    public Cohort {
      outcomes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outcomes));
    }
  }

  /** The report on what was seen. */
  public static CohortsReport of(Observation seen, ReportOptions options) {
    String by = options.by() == null ? CalendarCut.MONTH.word() : options.by();
    CalendarCut cut =
        CalendarCut.find(by)
            .orElseThrow(
                () -> new IllegalArgumentException("by week, month or quarter, not " + by));
    FiscalYear year = seen.playbook().fiscalYear();
    Map<CalendarCut.Stretch, List<Round>> rounds =
        seen.rounds(options.period()).stream()
            .collect(
                Collectors.groupingBy(
                    round -> cut.stretch(round.began(), year), TreeMap::new, Collectors.toList()));
    List<Cohort> cohorts = new ArrayList<>();
    rounds.forEach(
        (stretch, begun) -> cohorts.add(cohort(stretch, begun, seen.playbook().cycle())));
    return new CohortsReport(Head.of("cohorts", seen, options.period(), List.of()), by, cohorts);
  }

  private static Cohort cohort(CalendarCut.Stretch stretch, List<Round> rounds, Cycle cycle) {
    Tally tally = Tally.of(rounds, cycle);
    return new Cohort(
        stretch.label(),
        stretch.starts(),
        rounds.size(),
        Tally.byStage(rounds, cycle),
        tally.open(),
        Rate.of(tally.won(), rounds.size()),
        Rate.of(tally.winRate()));
  }

  @Override
  public List<Table> tables() {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Table.words(by));
    columns.add(Table.counts("created"));
    List<String> stages =
        cohorts.isEmpty() ? List.of() : List.copyOf(cohorts.getFirst().outcomes().keySet());
    stages.forEach(stage -> columns.add(Table.counts(stage)));
    columns.add(Table.counts("open"));
    columns.add(Table.figures("won/created (%)"));
    columns.add(Table.figures("win rate (%)"));
    List<List<String>> lines = new ArrayList<>();
    for (Cohort cohort : cohorts) {
      List<String> line = new ArrayList<>();
      line.add(cohort.label());
      line.add(Cell.count(cohort.created()));
      cohort.outcomes().values().forEach(count -> line.add(Cell.count(count)));
      line.add(Cell.count(cohort.open()));
      line.add(Cell.percent(cohort.wonOfCreated().rate()));
      line.add(Cell.percent(cohort.winRate().rate()));
      lines.add(line);
    }
    return List.of(new Table("Rounds by the " + by + " they began in", columns, lines));
  }
}
