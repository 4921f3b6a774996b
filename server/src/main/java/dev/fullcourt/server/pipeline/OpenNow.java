package dev.fullcourt.server.pipeline;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.money.credit.Behind;
import dev.fullcourt.history.money.credit.CreditKind;
import dev.fullcourt.server.pipeline.Pipeline.Total;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What is open now, in all and by what is behind it: whoever would be credited if it were won now.
 * Three queries, and one for rates.
 */
@Component
public class OpenNow {

  private static final Comparator<Row> MOST_FIRST =
      Comparator.comparing((Row row) -> row.name().isEmpty())
          .thenComparing(row -> row.sum().count(), Comparator.reverseOrder())
          .thenComparing(row -> row.sum().worth().amount(), Comparator.reverseOrder())
          .thenComparing(Row::name);

  private final Pipeline pipeline;
  private final StepPaces.Source source;
  private final Worth worth;

  OpenNow(Pipeline pipeline, StepPaces.Source source, Worth worth) {
    this.pipeline = pipeline;
    this.source = source;
    this.worth = worth;
  }

  /**
   * What some come to.
   *
   * @param count how many there are
   * @param stalled how many of them are stalled
   * @param unpriced how many of them have no amount
   * @param worth about what the others are worth, in the team's currency
   */
  public record Sum(int count, int stalled, int unpriced, Worth.Sum worth) {}

  /**
   * Those that have something in common behind them.
   *
   * @param name which program, content, channel, function or person; empty for those that have none
   */
  public record Row(String name, Sum sum) {}

  /**
   * All by what is behind them. One with several behind it counts for each, in full, so these do
   * not add up.
   *
   * @param by program, content, channel, function or person
   * @param rows those behind most first, nobody last
   */
  public record By(String by, List<Row> rows) {
    public By {
      rows = List.copyOf(rows);
    }

    /** How many have a name. */
    public long named() {
      return rows.stream().filter(row -> !row.name().isEmpty()).count();
    }

    /** At most so many that have a name, and nobody. */
    public By first(int most) {
      return new By(
          by,
          Stream.concat(
                  rows.stream().filter(row -> !row.name().isEmpty()).limit(most),
                  rows.stream().filter(row -> row.name().isEmpty()))
              .toList());
    }
  }

  /**
   * What is open.
   *
   * @param all each counted once
   */
  public record Open(Sum all, List<By> by) {
    public Open {
      by = List.copyOf(by);
    }

    /** The same, of each kind at most so many that have a name. */
    public Open first(int most) {
      return new Open(all, by.stream().map(each -> each.first(most)).toList());
    }
  }

  /** As it stands, by some kinds of what is behind it. */
  public Open of(Playbook playbook, Instant now, Collection<CreditKind> kinds) {
    StepPaces paces = source.at(now);
    List<Total> totals = pipeline.totals(PipelineFilter.read(Map.of(), "", null), paces);
    Map<Behind, List<Total>> backed = new LinkedHashMap<>();
    pipeline
        .backed(kinds, paces)
        .forEach(each ->
            backed.computeIfAbsent(each.behind(), behind -> new ArrayList<>()).add(each.total()));
    Map<Behind, Worth.Sum> worths = worth.estimates(playbook, now, backed);
    return new Open(
        sum(totals, worth.estimate(playbook, now, totals)),
        kinds.stream().map(kind -> by(kind, backed, worths)).toList());
  }

  private static By by(
      CreditKind kind, Map<Behind, List<Total>> backed, Map<Behind, Worth.Sum> worths) {
    List<Row> rows = new ArrayList<>();
    worths.forEach((behind, worth) -> {
      if (behind.kind() == kind) {
        rows.add(new Row(behind.name(), sum(backed.getOrDefault(behind, List.of()), worth)));
      }
    });
    rows.sort(MOST_FIRST);
    return new By(kind.word(), rows);
  }

  private static Sum sum(List<Total> totals, Worth.Sum worth) {
    return new Sum(
        totals.stream().mapToInt(Total::count).sum(),
        totals.stream().mapToInt(Total::stalled).sum(),
        totals.stream().mapToInt(Total::unpriced).sum(),
        worth);
  }
}
