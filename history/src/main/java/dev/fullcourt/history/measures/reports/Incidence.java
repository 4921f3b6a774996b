package dev.fullcourt.history.measures.reports;

import dev.fullcourt.history.measures.survival.AalenJohansen;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What share has come to which outcome by which day, by Aalen–Johansen.
 *
 * @param n how many were watched
 * @param outcomes the outcomes that occurred, in the order of the playbook
 * @param rows day by day
 */
public record Incidence(int n, List<String> outcomes, List<Row> rows) {

  public Incidence {
    outcomes = List.copyOf(outcomes);
    rows = List.copyOf(rows);
  }

  /**
   * By the end of a day.
   *
   * @param day the day, from 0
   * @param atRisk how many were watched on that day
   * @param came the share that has come to each outcome; empty when nobody was watched that long
   * @param open the share still under way, or null when nobody was watched that long
   */
  public record Row(int day, int atRisk, SequencedMap<String, Double> came, @Nullable Double open) {
    public Row {
      came = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(came));
    }
  }

  static Incidence of(AalenJohansen estimate, List<String> outcomes, List<Integer> days) {
    List<String> occurred =
        outcomes.stream().filter(outcome -> estimate.ever(outcome) > 0).toList();
    return new Incidence(
        estimate.size(), occurred, days.stream().map(day -> row(estimate, occurred, day)).toList());
  }

  private static Row row(AalenJohansen estimate, List<String> outcomes, int day) {
    int atRisk = estimate.atRisk(day);
    double open = estimate.open(day);
    SequencedMap<String, Double> came = new LinkedHashMap<>();
    if (atRisk == 0 && open > 0) {
      return new Row(day, atRisk, came, null);
    }
    outcomes.forEach(outcome -> came.put(outcome, estimate.incidence(outcome, day)));
    return new Row(day, atRisk, came, open);
  }

  Table table(String title) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Table.apart("day ≤"));
    columns.add(Table.counts("watched"));
    outcomes.forEach(outcome -> columns.add(Table.figures(outcome + " (%)")));
    columns.add(Table.figures("still under way (%)"));
    List<List<String>> lines = new ArrayList<>();
    for (Row row : rows) {
      List<String> line = new ArrayList<>(List.of(Cell.count(row.day()), Cell.count(row.atRisk())));
      outcomes.forEach(outcome -> line.add(Cell.percent(row.came().get(outcome))));
      line.add(Cell.percent(row.open()));
      lines.add(line);
    }
    return new Table(title, columns, lines);
  }
}
