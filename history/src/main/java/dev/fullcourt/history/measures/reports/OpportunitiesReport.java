package dev.fullcourt.history.measures.reports;

import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import dev.fullcourt.history.money.Revenue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opportunities: won and lost, worth, and how long they take. Days are differences of calendar
 * dates in the playbook's zone.
 *
 * @param head what was looked at
 * @param by the property grouped by, or null
 * @param all all of them together
 * @param groups value by value: stretches of time in order, anything else by win rate, highest
 *     first
 */
public record OpportunitiesReport(Head head, @Nullable String by, Group all, List<Group> groups)
    implements Report {

  /** The days at which incidences are read when none are asked for. */
  static final List<Integer> DAYS = List.of(7, 14, 30, 60, 90, 120, 180);

  public OpportunitiesReport {
    groups = List.copyOf(groups);
  }

  /**
   * Opportunities that have one value in common.
   *
   * @param value the value, or {@code (blank)}
   * @param opportunities how many: won, lost and open together
   * @param won how many were won
   * @param lost how many were lost
   * @param open how many are open at the horizon
   * @param openingUnknown of all: it is not known when work on them began
   * @param winRate won out of won or lost
   * @param wonValue what those won were worth, by currency
   * @param wonWithoutAmount of those won: the amount is not known
   * @param revenue the same in the team's currency, net of what was taken back
   * @param daysToWon from opening to winning
   * @param daysToLost from opening to losing
   * @param daysToClosed from opening to either
   * @param openAge age of those open at the horizon
   * @param incidence won or lost by which day from opening, those open censored
   */
  public record Group(
      String value,
      int opportunities,
      int won,
      int lost,
      int open,
      int openingUnknown,
      Rate winRate,
      List<WonValue> wonValue,
      int wonWithoutAmount,
      Revenue revenue,
      DaySpread daysToWon,
      DaySpread daysToLost,
      DaySpread daysToClosed,
      OpenAge openAge,
      Incidence incidence) {
    public Group {
      wonValue = List.copyOf(wonValue);
    }
  }

  /**
   * How old open opportunities are.
   *
   * @param days their age in days at the horizon; those whose opening is not known are left out
   * @param slowestClosed the most days any closed opportunity of the report took, or null
   * @param stale open ones older than that
   */
  public record OpenAge(DaySpread days, @Nullable Long slowestClosed, int stale) {}

  /** The report on what was seen. */
  public static OpportunitiesReport of(Observation seen, ReportOptions options) {
    return new OpportunityCount(seen, options).report();
  }

  @Override
  public List<Table> tables() {
    List<Group> rows = new ArrayList<>(groups);
    rows.add(all);
    return List.of(
        resultTable(rows), dayTable(), all.incidence().table("All: outcome by day from opening"));
  }

  private Table resultTable(List<Group> rows) {
    return new Table(
        "Opportunities",
        List.of(
            Table.words(by == null ? "" : by),
            Table.counts("won"),
            Table.counts("lost"),
            Table.counts("open"),
            Table.figures("win rate (%)"),
            Table.figures("from"),
            Table.figures("to"),
            Table.figures("won value"),
            Table.figures("mean won"),
            Table.figures("median won"),
            Table.words("currency"),
            Table.figures("in " + all.revenue().currency()),
            Table.figures("median days to won"),
            Table.apart("stale")),
        rows.stream().flatMap(row -> resultLines(row).stream()).toList());
  }

  /** One line per currency; counts stand on the first. */
  private static List<List<String>> resultLines(Group row) {
    List<List<String>> lines = new ArrayList<>();
    for (int i = 0; i < Math.max(1, row.wonValue().size()); i++) {
      WonValue value = row.wonValue().isEmpty() ? null : row.wonValue().get(i);
      boolean first = i == 0;
      lines.add(
          List.of(
              row.value(),
              first ? Cell.count(row.won()) : "",
              first ? Cell.count(row.lost()) : "",
              first ? Cell.count(row.open()) : "",
              first ? Cell.percent(row.winRate().rate()) : "",
              first ? Cell.percent(row.winRate().low()) : "",
              first ? Cell.percent(row.winRate().high()) : "",
              value == null ? Cell.NONE : Cell.amount(value.sum()),
              value == null ? Cell.NONE : Cell.amount(value.mean()),
              value == null ? Cell.NONE : Cell.amount(value.median()),
              value == null ? "" : value.currency(),
              first ? Cell.amount(row.revenue().sum()) : "",
              first ? Cell.count(row.daysToWon().median()) : "",
              first ? Cell.count(row.openAge().stale()) : ""));
    }
    return lines;
  }

  private Table dayTable() {
    return new Table(
        "All: days",
        List.of(
            Table.words("from opening to"),
            Table.counts("n"),
            Table.figures("p25"),
            Table.figures("median"),
            Table.figures("p75"),
            Table.figures("p90"),
            Table.figures("mean"),
            Table.figures("min"),
            Table.figures("max")),
        List.of(
            dayLine("won", all.daysToWon()),
            dayLine("lost", all.daysToLost()),
            dayLine("closed", all.daysToClosed()),
            dayLine("now, open ones", all.openAge().days())));
  }

  private static List<String> dayLine(String what, DaySpread days) {
    return List.of(
        what,
        Cell.count(days.n()),
        Cell.count(days.p25()),
        Cell.count(days.median()),
        Cell.count(days.p75()),
        Cell.count(days.p90()),
        Cell.mean(days.mean()),
        Cell.count(days.min()),
        Cell.count(days.max()));
  }
}
