package dev.fullcourt.history.backtest;

import dev.fullcourt.history.measures.survival.Sample;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much earlier or later buyers met the definition under the proposed playbook, of those who met
 * it under both; for each buyer the first time counts. Milliseconds; below 0 is earlier. Quantiles
 * by nearest rank.
 *
 * @param earlier how many buyers met it earlier
 * @param same how many at the same millisecond
 * @param later how many later
 * @param p10Millis a tenth shifted by this or less, or null when there are none
 * @param medianMillis half shifted by this or less
 * @param p90Millis nine in ten shifted by this or less
 * @param minMillis the furthest towards earlier
 * @param maxMillis the furthest towards later
 */
public record Shift(
    int earlier,
    int same,
    int later,
    @Nullable Long p10Millis,
    @Nullable Long medianMillis,
    @Nullable Long p90Millis,
    @Nullable Long minMillis,
    @Nullable Long maxMillis) {

  static Shift of(Longs shifts) {
    int earlier = 0;
    int later = 0;
    for (int i = 0; i < shifts.size(); i++) {
      earlier += shifts.get(i) < 0 ? 1 : 0;
      later += shifts.get(i) > 0 ? 1 : 0;
    }
    Sample sample = Sample.of(shifts.list());
    return new Shift(
        earlier,
        shifts.size() - earlier - later,
        later,
        sample.quantile(0.1),
        sample.quantile(0.5),
        sample.quantile(0.9),
        sample.min(),
        sample.max());
  }

  Table table() {
    return new Table(
        "How much earlier (-) or later (+), of buyers who met it under both",
        List.of(
            Table.figures("earlier"),
            Table.figures("same"),
            Table.figures("later"),
            Table.figures("earliest"),
            Table.figures("p10"),
            Table.figures("median"),
            Table.figures("p90"),
            Table.figures("latest")),
        List.of(
            List.of(
                Cell.count(earlier),
                Cell.count(same),
                Cell.count(later),
                signed(minMillis),
                signed(p10Millis),
                signed(medianMillis),
                signed(p90Millis),
                signed(maxMillis))));
  }

  private static String signed(@Nullable Long millis) {
    if (millis == null || millis == 0) {
      return millis == null ? Cell.NONE : "0";
    }
    return (millis < 0 ? "-" : "+") + Cell.time(Math.abs(millis));
  }
}
