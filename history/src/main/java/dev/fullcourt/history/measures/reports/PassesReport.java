package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.decision.PassDecision.End;
import dev.fullcourt.engine.pass.PassRun;
import dev.fullcourt.engine.playbook.Pass;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.TeamHistory;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What functions did for each other without taking the buyer over: asked, answered in time, and how
 * often the round was won later.
 *
 * @param head what was looked at
 * @param passes one row per kind, in the order of the playbook
 * @param functions one row per function that is asked, in the order of the playbook
 */
public record PassesReport(Head head, List<PassRow> passes, List<PassRow> functions)
    implements Report {

  public PassesReport {
    passes = List.copyOf(passes);
    functions = List.copyOf(functions);
  }

  /**
   * Passes asked for in the period.
   *
   * @param pass the name of the kind, or {@code all} for a function as a whole
   * @param function who was to answer
   * @param asked how many were asked for
   * @param accepted of those: somebody took it on
   * @param inTime answered before they were due
   * @param late answered after that
   * @param declined declined
   * @param withdrawn withdrawn by who had asked
   * @param moot a new turn began before there was an answer
   * @param open still open at the horizon
   * @param openLate of those: overdue
   * @param kept in time out of in time, late and overdue
   * @param assists answered, and the round was won later
   * @param taken time on the clock from asking to the answer
   */
  public record PassRow(
      String pass,
      String function,
      int asked,
      int accepted,
      int inTime,
      int late,
      int declined,
      int withdrawn,
      int moot,
      int open,
      int openLate,
      Rate kept,
      int assists,
      Spread taken) {}

  /** The report on what was seen. */
  public static PassesReport of(Observation seen, ReportOptions options) {
    List<PassRun> all =
        seen.buyers().stream()
            .map(BuyerHistory::teams)
            .map(TeamHistory::passes)
            .flatMap(List::stream)
            .filter(run -> options.period().contains(run.asked()))
            .toList();
    List<Pass> kinds = seen.playbook().teamwork().passes();
    List<String> warnings = new ArrayList<>();
    if (kinds.isEmpty()) {
      warnings.add("this playbook has no passes, so nothing is asked of other functions");
    }
    return new PassesReport(
        Head.of("passes", seen, options.period(), warnings),
        kinds.stream()
            .map(kind ->
                row(kind.name(), kind.to().function(), all, run -> run.pass().equals(kind.name())))
            .toList(),
        kinds.stream()
            .map(kind -> kind.to().function())
            .distinct()
            .map(function -> row("all", function, all, run -> run.function().equals(function)))
            .toList());
  }

  private static PassRow row(
      String name, String function, List<PassRun> all, Predicate<PassRun> which) {
    List<PassRun> asked = all.stream().filter(which).toList();
    List<PassRun> answered = with(asked, End.ANSWERED.word());
    List<PassRun> open = with(asked, PassRun.OPEN);
    int late = count(answered, run -> run.breached() != null);
    int openLate = count(open, run -> run.breached() != null);
    return new PassRow(
        name,
        function,
        asked.size(),
        count(asked, run -> run.accepted() != null),
        answered.size() - late,
        late,
        with(asked, End.DECLINED.word()).size(),
        with(asked, End.WITHDRAWN.word()).size(),
        with(asked, End.TURN_OVER.word()).size(),
        open.size(),
        openLate,
        Rate.of(answered.size() - late, answered.size() + openLate),
        count(asked, PassRun::isAssist),
        Spread.of(answered.stream().map(PassesReport::millis).toList()));
  }

  private static List<PassRun> with(List<PassRun> runs, String outcome) {
    return runs.stream().filter(run -> run.outcome().equals(outcome)).toList();
  }

  private static int count(List<PassRun> runs, Predicate<PassRun> which) {
    return (int) runs.stream().filter(which).count();
  }

  private static long millis(PassRun run) {
    return Duration.between(run.asked(), Objects.requireNonNull(run.ended())).toMillis();
  }

  @Override
  public List<Table> tables() {
    return List.of(table("Passes", passes), table("By function", functions));
  }

  private static Table table(String name, List<PassRow> rows) {
    return new Table(
        name,
        List.of(
            Table.words("pass"),
            Table.words("to"),
            Table.counts("asked"),
            Table.counts("accepted"),
            Table.counts("in time"),
            Table.counts("late"),
            Table.counts("declined"),
            Table.counts("withdrawn"),
            Table.counts("moot"),
            Table.counts("open"),
            Table.counts("of those late"),
            Table.figures("kept (%)"),
            Table.counts("assists"),
            Table.figures("median (h)"),
            Table.figures("p90 (h)")),
        rows.stream().map(PassesReport::line).toList());
  }

  private static List<String> line(PassRow row) {
    return List.of(
        row.pass(),
        row.function(),
        Cell.count(row.asked()),
        Cell.count(row.accepted()),
        Cell.count(row.inTime()),
        Cell.count(row.late()),
        Cell.count(row.declined()),
        Cell.count(row.withdrawn()),
        Cell.count(row.moot()),
        Cell.count(row.open()),
        Cell.count(row.openLate()),
        Cell.percent(row.kept().rate()),
        Cell.count(row.assists()),
        Cell.hours(row.taken().medianMillis()),
        Cell.hours(row.taken().p90Millis()));
  }
}
