package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.Round;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which share of rounds reached a stage or was won, by a property of the buyer.
 *
 * @param head what was looked at
 * @param by the property
 * @param to the stage to reach, or null for the outcome won
 * @param all all rounds together
 * @param values value by value, highest rate first, then by size and by name
 */
public record ConversionReport(Head head, String by, @Nullable String to, Row all, List<Row> values)
    implements Report {

  /** The row of those for whom the property is not known. */
  public static final String BLANK = "(blank)";

  /** The property that is the way in of a round. */
  static final String ARM = "arm";

  public ConversionReport {
    values = List.copyOf(values);
  }

  /**
   * One value.
   *
   * @param value the value, or {@code (blank)}
   * @param rounds rounds begun in the period
   * @param open of those that did not get there: still undecided, so they may yet
   * @param reached those that got there out of all rounds, with Wilson's interval
   */
  public record Row(String value, int rounds, int open, Rate reached) {}

  /** The report on what was seen. */
  public static ConversionReport of(Observation seen, ReportOptions options) {
    String by = options.by() == null ? ARM : options.by();
    Cycle cycle = seen.playbook().cycle();
    List<Round> rounds = seen.rounds(options.period());
    Map<String, List<Round>> groups =
        rounds.stream()
            .collect(
                Collectors.groupingBy(
                    round -> value(round, by), TreeMap::new, Collectors.toList()));
    List<Row> rows = new ArrayList<>();
    groups.forEach((value, group) -> rows.add(row(value, group, cycle, options.to())));
    rows.sort(
        Comparator.comparingDouble((Row row) -> (double) row.reached().part() / row.rounds())
            .reversed()
            .thenComparing(Comparator.comparingInt(Row::rounds).reversed())
            .thenComparing(Row::value));
    return new ConversionReport(
        Head.of("conversion", seen, options.period(), warnings(groups, by)),
        by,
        options.to(),
        row("(all)", rounds, cycle, options.to()),
        rows);
  }

  private static List<String> warnings(Map<String, List<Round>> groups, String by) {
    return groups.keySet().equals(Set.of(BLANK))
        ? List.of("no buyer has the property " + by)
        : List.of();
  }

  private static String value(Round round, String by) {
    String value = by.equals(ARM) ? round.arm() : round.history().properties().get(by);
    return value == null || value.isBlank() ? BLANK : value;
  }

  private static Row row(String value, List<Round> rounds, Cycle cycle, @Nullable String to) {
    int reached = 0;
    int open = 0;
    for (Round round : rounds) {
      if (reached(round, cycle, to)) {
        reached++;
      } else if (round.findDecision(cycle).isEmpty()) {
        open++;
      }
    }
    return new Row(value, rounds.size(), open, Rate.of(reached, rounds.size()));
  }

  private static boolean reached(Round round, Cycle cycle, @Nullable String to) {
    return to == null
        ? round.findOutcome(cycle).filter(outcome -> outcome == Stage.Outcome.WON).isPresent()
        : round.findFirst(to).isPresent();
  }

  @Override
  public List<Table> tables() {
    List<Row> rows = new ArrayList<>(values);
    rows.add(all);
    return List.of(
        new Table(
            "Share of rounds " + (to == null ? "won" : "that reached " + to),
            List.of(
                Table.words(by),
                Table.counts("rounds"),
                Table.counts(to == null ? "won" : "reached"),
                Table.counts("still open"),
                Table.figures("rate (%)"),
                Table.figures("from"),
                Table.figures("to")),
            rows.stream()
                .map(row ->
                    List.of(
                        row.value(),
                        Cell.count(row.rounds()),
                        Cell.count(row.reached().part()),
                        Cell.count(row.open()),
                        Cell.percent(row.reached().rate()),
                        Cell.percent(row.reached().low()),
                        Cell.percent(row.reached().high())))
                .toList()));
  }
}
