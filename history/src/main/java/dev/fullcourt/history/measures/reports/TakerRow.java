package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.history.measures.Round;
import dev.fullcourt.history.measures.reports.HandoffsReport.Handed;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * The buyers a person took over by a handoff, and what their rounds came to, outcomes against each
 * other. It counts; it does not say that the person made the difference.
 *
 * @param person who; {@code (queue)} where nobody was named
 * @param handoff which handoff
 * @param accepted how many were accepted
 * @param outcomes rounds by the stage that decided them, in the order of the playbook
 * @param open rounds undecided at the horizon
 * @param wonOfDecided won out of all rounds that were decided, whatever they came to
 */
public record TakerRow(
    String person,
    String handoff,
    int accepted,
    SequencedMap<String, Integer> outcomes,
    int open,
    Rate wonOfDecided) {

  private static final String QUEUE = "(queue)";

  public TakerRow {
    outcomes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outcomes));
  }

  static List<TakerRow> of(List<Handed> all, Cycle cycle) {
    Map<String, List<Handed>> taken = new TreeMap<>();
    for (Handed each : all) {
      if (each.run().accepted() != null) {
        String person = each.run().by() == null ? QUEUE : each.run().by();
        taken
            .computeIfAbsent(each.run().handoff() + "\u0000" + person, key -> new ArrayList<>())
            .add(each);
      }
    }
    return taken.values().stream()
        .map(runs -> row(runs, cycle))
        .sorted(
            Comparator.comparingInt(TakerRow::accepted).reversed().thenComparing(TakerRow::person))
        .toList();
  }

  private static TakerRow row(List<Handed> runs, Cycle cycle) {
    List<Round> rounds = runs.stream().map(Handed::round).filter(Objects::nonNull).toList();
    SequencedMap<String, Integer> outcomes = Tally.byStage(rounds, cycle);
    int decided = outcomes.values().stream().mapToInt(Integer::intValue).sum();
    int won = Tally.of(rounds, cycle).winRate().part();
    var first = runs.getFirst().run();
    return new TakerRow(
        first.by() == null ? QUEUE : first.by(),
        first.handoff(),
        runs.size(),
        outcomes,
        rounds.size() - decided,
        Rate.of(won, decided));
  }

  static Table table(List<TakerRow> rows) {
    List<Table.Column> columns =
        new ArrayList<>(
            List.of(Table.words("person"), Table.words("handoff"), Table.counts("accepted")));
    rows.getFirst().outcomes().keySet().stream().map(Table::counts).forEach(columns::add);
    columns.add(Table.counts("(undecided)"));
    columns.add(Table.figures("won of decided (%)"));
    return new Table(
        "Who accepted, and what the rounds came to",
        columns,
        rows.stream().map(TakerRow::line).toList());
  }

  private static List<String> line(TakerRow row) {
    List<String> line =
        new ArrayList<>(List.of(row.person(), row.handoff(), Cell.count(row.accepted())));
    row.outcomes().values().stream().map(Cell::count).forEach(line::add);
    line.add(Cell.count(row.open()));
    line.add(Cell.percent(row.wonOfDecided().rate()));
    return line;
  }
}
