package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.history.measures.Round;
import dev.fullcourt.history.measures.reports.SlaReport.SlaRow;
import dev.fullcourt.history.measures.reports.SlaReport.Started;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * The clocks that were stopped within a span of time, and what their rounds came to, outcomes
 * against each other.
 *
 * @param within the span, for example {@code 5-60 min}, by the clock on the wall, ends included
 * @param clocks how many
 * @param outcomes rounds by the stage that decided them, in the order of the playbook
 * @param open rounds undecided at the horizon
 * @param winRate won out of won or lost
 */
public record SpeedRow(
    String within, int clocks, SequencedMap<String, Integer> outcomes, int open, Rate winRate) {

  /** Spans by their name, each up to and including its end. */
  private enum Span {
    FIVE_MINUTES("<=5 min", Duration.ofMinutes(5)),
    AN_HOUR("5-60 min", Duration.ofHours(1)),
    FOUR_HOURS("1-4 h", Duration.ofHours(4)),
    A_DAY("4-24 h", Duration.ofHours(24)),
    THREE_DAYS("24-72 h", Duration.ofHours(72)),
    LONGER(">72 h", Duration.ofMillis(Long.MAX_VALUE));

    private final String word;
    private final Duration most;

    Span(String word, Duration most) {
      this.word = word;
      this.most = most;
    }

    static Span of(long millis) {
      for (Span span : values()) {
        if (millis <= span.most.toMillis()) {
          return span;
        }
      }
      return LONGER;
    }
  }

  public SpeedRow {
    outcomes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outcomes));
  }

  /** How long a clock that was stopped has run. */
  static long millis(Started stopped) {
    return Objects.requireNonNull(stopped.run().taken()).toMillis();
  }

  /** One row for every span. */
  static List<SpeedRow> of(List<Started> stopped, Cycle cycle) {
    List<SpeedRow> rows = new ArrayList<>();
    for (Span span : Span.values()) {
      rows.add(
          of(span.word, stopped.stream().filter(s -> Span.of(millis(s)) == span).toList(), cycle));
    }
    return rows;
  }

  private static SpeedRow of(String within, List<Started> stopped, Cycle cycle) {
    List<Round> rounds = stopped.stream().map(Started::round).filter(Objects::nonNull).toList();
    SequencedMap<String, Integer> outcomes = Tally.byStage(rounds, cycle);
    Tally tally = Tally.of(rounds, cycle);
    return new SpeedRow(within, stopped.size(), outcomes, tally.open(), Rate.of(tally.winRate()));
  }

  static Table table(SlaRow row) {
    List<Table.Column> columns =
        new ArrayList<>(List.of(Table.words("stopped within"), Table.counts("clocks")));
    row.speeds().getFirst().outcomes().keySet().stream().map(Table::counts).forEach(columns::add);
    columns.add(Table.counts("(undecided)"));
    columns.add(Table.figures("win rate (%)"));
    return new Table(
        "What rounds came to, by how soon `" + row.sla() + "` was kept",
        columns,
        row.speeds().stream().map(SpeedRow::line).toList());
  }

  private static List<String> line(SpeedRow row) {
    List<String> line = new ArrayList<>(List.of(row.within(), Cell.count(row.clocks())));
    row.outcomes().values().stream().map(Cell::count).forEach(line::add);
    line.add(Cell.count(row.open()));
    line.add(Cell.percent(row.winRate().rate()));
    return line;
  }
}
