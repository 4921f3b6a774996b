package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.StayFilter;
import dev.fullcourt.history.measures.survival.AalenJohansen;
import dev.fullcourt.history.measures.survival.KaplanMeier;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long buyers stay in each stage, those still in it included, and where they go next.
 *
 * @param head what was looked at
 * @param stages in the order of the cycle
 */
public record TimeInStageReport(Head head, List<StageTime> stages) implements Report {

  /** The days at which incidences are read when none are asked for. */
  static final List<Integer> DAYS = List.of(0, 1, 7, 14, 30, 60, 90);

  public TimeInStageReport {
    stages = List.copyOf(stages);
  }

  /**
   * One stage, over the stays that began in the period.
   *
   * @param stage its name
   * @param n stays watched
   * @param stillIn of those: still open at the horizon, so censored
   * @param lateEntries of those: already under way when the history becomes complete
   * @param leftOut stays ended before the history becomes complete, not among the n
   * @param median half have left by then
   * @param p90 nine in ten have left by then
   * @param next which stage was entered next by which day
   */
  public record StageTime(
      String stage,
      int n,
      int stillIn,
      int lateEntries,
      int leftOut,
      WaitingTime median,
      WaitingTime p90,
      Incidence next) {}

  /** The report on what was seen. */
  public static TimeInStageReport of(Observation seen, ReportOptions options) {
    Cycle cycle = seen.playbook().cycle();
    Map<String, List<Stay>> stays = seen.stays().collect(Collectors.groupingBy(Stay::stage));
    List<String> names =
        options.stages().isEmpty() ? cycle.all().map(Stage::name).toList() : options.stages();
    List<String> warnings = new ArrayList<>();
    List<StageTime> rows = new ArrayList<>();
    for (String name : names) {
      List<Course> courses =
          stays.getOrDefault(name, List.of()).stream()
              .filter(StayFilter.enteredIn(name, options.period()))
              .map(Course::of)
              .toList();
      Watch watch = Watch.of(courses, seen, options.completeFrom());
      warnings.addAll(watch.warnings(name));
      rows.add(stage(name, watch, cycle, options));
    }
    return new TimeInStageReport(Head.of("time-in-stage", seen, options.period(), warnings), rows);
  }

  private static StageTime stage(String name, Watch watch, Cycle cycle, ReportOptions options) {
    KaplanMeier curve = KaplanMeier.of(watch.millis());
    return new StageTime(
        name,
        watch.courses().size(),
        watch.courses().size() - watch.ended(),
        watch.late(),
        watch.leftOut(),
        WaitingTime.of(curve, 0.5),
        WaitingTime.of(curve, 0.9),
        Incidence.of(
            AalenJohansen.of(watch.days(DayCount.ELAPSED)),
            outcomes(watch, cycle),
            options.daysOr(DAYS)));
  }

  /** In the order of the cycle; stages it does not have, from earlier playbooks, at the end. */
  private static List<String> outcomes(Watch watch, Cycle cycle) {
    return Stream.concat(
            cycle.all().map(Stage::name),
            watch.courses().stream().map(Course::outcome).filter(Objects::nonNull).sorted())
        .distinct()
        .toList();
  }

  @Override
  public List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    tables.add(
        new Table(
            "Time in stage",
            List.of(
                Table.words("stage"),
                Table.counts("n"),
                Table.counts("still in"),
                Table.figures("median"),
                Table.figures("from"),
                Table.figures("to"),
                Table.figures("p90"),
                Table.figures("from"),
                Table.figures("to")),
            stages.stream().map(TimeInStageReport::line).toList()));
    for (StageTime row : stages) {
      if (row.n() > 0) {
        tables.add(row.next().table("From " + row.stage() + " to"));
      }
    }
    return tables;
  }

  private static List<String> line(StageTime row) {
    return List.of(
        row.stage(),
        Cell.count(row.n()),
        Cell.count(row.stillIn()),
        Cell.time(row.median().millis()),
        Cell.time(row.median().lowMillis()),
        Cell.time(row.median().highMillis()),
        Cell.time(row.p90().millis()),
        Cell.time(row.p90().lowMillis()),
        Cell.time(row.p90().highMillis()));
  }
}
