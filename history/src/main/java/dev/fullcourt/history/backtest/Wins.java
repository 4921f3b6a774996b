package dev.fullcourt.history.backtest;

import dev.fullcourt.history.measures.reports.Rate;
import dev.fullcourt.history.measures.survival.Sample;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Real wins, and how many of them the definition had caught beforehand: it was met before the win
 * and not before the buyer's win before that one.
 *
 * @param wins how many there are
 * @param unannounced how many have nothing of their buyer before them in the log, so that no
 *     definition could have caught them; they are left out of the rates
 * @param current those caught under the current playbook
 * @param proposed those caught under the proposed one
 * @param both those caught under both
 * @param onlyCurrent the others, by name
 * @param onlyProposed the others, by name
 */
public record Wins(
    int wins,
    int unannounced,
    Caught current,
    Caught proposed,
    int both,
    NamedList onlyCurrent,
    NamedList onlyProposed) {

  /**
   * Wins caught beforehand.
   *
   * @param caught out of all that could be
   * @param p10Millis of a tenth of them, it was met this long before or less; or null
   * @param medianMillis of half of them
   * @param p90Millis of nine in ten
   */
  public record Caught(
      Rate caught,
      @Nullable Long p10Millis,
      @Nullable Long medianMillis,
      @Nullable Long p90Millis) {

    static Caught of(Longs before, int catchable) {
      Sample sample = Sample.of(before.list());
      return new Caught(
          Rate.of(before.size(), catchable),
          sample.quantile(0.1),
          sample.quantile(0.5),
          sample.quantile(0.9));
    }
  }

  static Wins of(WinCount found) {
    int catchable = found.all - found.unannounced;
    return new Wins(
        found.all,
        found.unannounced,
        Caught.of(found.current, catchable),
        Caught.of(found.proposed, catchable),
        found.both,
        NamedList.of(found.onlyCurrent),
        NamedList.of(found.onlyProposed));
  }

  Table table() {
    return new Table(
        "Real wins caught beforehand: %d wins, %d of them with nothing before them"
            .formatted(wins, unannounced),
        List.of(
            Table.words("playbook"),
            Table.figures("caught"),
            Table.figures("of"),
            Table.figures("rate (%)"),
            Table.figures("from"),
            Table.figures("to"),
            Table.figures("before: p10"),
            Table.figures("median"),
            Table.figures("p90")),
        List.of(row("current", current), row("proposed", proposed)));
  }

  private static List<String> row(String playbook, Caught caught) {
    return List.of(
        playbook,
        Cell.count(caught.caught().part()),
        Cell.count(caught.caught().whole()),
        Cell.percent(caught.caught().rate()),
        Cell.percent(caught.caught().low()),
        Cell.percent(caught.caught().high()),
        Cell.time(caught.p10Millis()),
        Cell.time(caught.medianMillis()),
        Cell.time(caught.p90Millis()));
  }
}
