package dev.fullcourt.history.measures.reports;

import dev.fullcourt.history.measures.Behaviour;
import dev.fullcourt.history.measures.survival.RateRatio;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One behaviour in one stage.
 *
 * @param stage the stage
 * @param value the value of the property grouped by, or null when nothing is
 * @param behaviour its id
 * @param says what it is, in words
 * @param declared whether it is a declared exit behaviour of the stage
 * @param precedes of the stays that went on: those in which it had been shown before
 * @param amongOthers of all other stays, those still open included: the same
 * @param atOnce stays that went on at the very instant it was shown first; it is not before that
 * @param before how long before going on it was shown first
 * @param daysAfter days watched after it was shown, of all stays together
 * @param daysWithout days watched before it was shown or without it
 * @param lift how many times as often buyers go on once they have shown it, at the same time since
 *     entry; null when it cannot be told
 * @param low the lower end of its 95 % interval
 * @param high the upper end
 * @param p the chance of a lift so far from 1 where there is none
 * @param q of one that is not declared: p corrected for how many were tried; null when it was too
 *     rare to be tried
 * @param proposed whether it is proposed
 */
public record BehaviourRow(
    String stage,
    @Nullable String value,
    String behaviour,
    String says,
    boolean declared,
    Rate precedes,
    Rate amongOthers,
    int atOnce,
    Spread before,
    double daysAfter,
    double daysWithout,
    @Nullable Double lift,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable Double p,
    @Nullable Double q,
    boolean proposed) {

  private static final double DAY = 86_400_000;

  /** So many stays that showed it, and so many that went on with and without it, it takes. */
  private static final int SHOWN = 20;

  private static final int WENT_ON = 5;

  static BehaviourRow of(String stage, @Nullable String value, Behaviour behaviour, Exposure seen) {
    RateRatio ratio = seen.findLift().orElse(null);
    return new BehaviourRow(
        stage,
        value,
        behaviour.id(),
        behaviour.says(),
        behaviour.declaredFor().contains(stage),
        seen.precedes(),
        seen.amongOthers(),
        seen.atOnce(),
        seen.before(),
        seen.totalTime() / DAY,
        seen.totalOtherTime() / DAY,
        ratio == null ? null : ratio.ratio(),
        ratio == null ? null : ratio.low(),
        ratio == null ? null : ratio.high(),
        ratio == null ? null : ratio.p(),
        null,
        false);
  }

  /** Whether there is enough of it to be tried. */
  boolean isFrequent() {
    return lift != null
        && precedes.part() + amongOthers.part() >= SHOWN
        && precedes.part() >= WENT_ON
        && precedes.whole() - precedes.part() >= WENT_ON;
  }

  BehaviourRow tried(double corrected, boolean worth) {
    return new BehaviourRow(
        stage,
        value,
        behaviour,
        says,
        declared,
        precedes,
        amongOthers,
        atOnce,
        before,
        daysAfter,
        daysWithout,
        lift,
        low,
        high,
        p,
        corrected,
        worth);
  }

  static Table table(String title, String note, @Nullable String by, List<BehaviourRow> rows) {
    List<Table.Column> columns = new ArrayList<>(List.of(Table.words("stage")));
    if (by != null) {
      columns.add(Table.words(by));
    }
    columns.addAll(
        List.of(
            Table.words("behaviour"),
            Table.counts("went on"),
            Table.figures("had shown it (%)"),
            Table.figures("others (%)"),
            Table.counts("at once"),
            Table.figures("median before"),
            Table.figures("lift"),
            Table.figures("from"),
            Table.figures("to"),
            Table.figures("q")));
    return new Table(title, note, columns, rows.stream().map(row -> row.line(by != null)).toList());
  }

  private List<String> line(boolean grouped) {
    List<String> cells = new ArrayList<>(List.of(stage));
    if (grouped) {
      cells.add(value == null ? Cell.NONE : value);
    }
    cells.addAll(
        List.of(
            says,
            Cell.count(precedes.whole()),
            Cell.percent(precedes.rate()),
            Cell.percent(amongOthers.rate()),
            Cell.count(atOnce),
            Cell.time(before.medianMillis()),
            Cell.mean(lift),
            Cell.mean(low),
            Cell.mean(high),
            q == null ? Cell.NONE : String.format(Locale.ROOT, "%.4f", q)));
    return cells;
  }
}
