package dev.fullcourt.history.backtest;

import dev.fullcourt.history.measures.reports.Rate;
import dev.fullcourt.history.measures.survival.Sample;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of those who met the definition, in turns: how many really came to something within so many days.
 * Whoever met it less than that before the end of the log is too young to tell and in no
 * denominator, whatever has come of it: to count only those of the young who are through already
 * would flatter.
 *
 * @param came to what: {@code accepted}, {@code qualified}, {@code opportunity opened}, {@code
 *     won}, {@code rejected}
 * @param withinDays the same for both playbooks: by then nine in ten of those had come to it, under
 *     either, that came to it at all; null when none did
 * @param current under the current playbook
 * @param proposed under the proposed one
 */
public record Precision(String came, @Nullable Integer withinDays, Part current, Part proposed) {

  private static final long DAY = 86_400_000;

  /**
   * Those under one playbook.
   *
   * @param rate how many came to it, of those old enough to tell
   * @param tooYoung how many are too young to tell
   * @param tooYoungAlready how many of these have come to it already
   */
  public record Part(Rate rate, int tooYoung, int tooYoungAlready) {

    static Part of(Crossings crossings, Happened what, long within, long horizon) {
      int old = 0;
      int came = 0;
      int young = 0;
      int already = 0;
      for (int i = 0; i < crossings.size(); i++) {
        long lag = crossings.lag(i, what);
        if (horizon - crossings.at(i) >= within) {
          old++;
          came += lag >= 0 && lag <= within ? 1 : 0;
        } else {
          young++;
          already += lag >= 0 ? 1 : 0;
        }
      }
      return new Part(Rate.of(came, old), young, already);
    }
  }

  static List<Precision> of(Findings found) {
    return Arrays.stream(Happened.values()).map(what -> of(found, what)).toList();
  }

  private static Precision of(Findings found, Happened what) {
    Longs lags = new Longs();
    found.current.crossings.gather(what, lags);
    found.proposed.crossings.gather(what, lags);
    Long nine = Sample.of(lags.list()).quantile(0.9);
    int days = nine == null ? 0 : (int) Math.max(1, Math.ceilDiv(nine, DAY));
    long horizon = found.horizon.toEpochMilli();
    return new Precision(
        what.word(),
        nine == null ? null : days,
        Part.of(found.current.crossings, what, days * DAY, horizon),
        Part.of(found.proposed.crossings, what, days * DAY, horizon));
  }

  static Table table(List<Precision> all) {
    List<List<String>> rows = new ArrayList<>();
    for (Precision each : all) {
      rows.add(row(each, "current", each.current()));
      rows.add(row(each, "proposed", each.proposed()));
    }
    return new Table(
        "What really came of those who met it, in turns",
        List.of(
            Table.words("came to"),
            Table.figures("within (days)"),
            Table.words("playbook"),
            Table.figures("old enough"),
            Table.figures("came"),
            Table.figures("rate (%)"),
            Table.figures("from"),
            Table.figures("to"),
            Table.figures("too young"),
            Table.figures("of those already")),
        rows);
  }

  private static List<String> row(Precision each, String playbook, Part part) {
    return List.of(
        each.came(),
        Cell.count(each.withinDays()),
        playbook,
        Cell.count(part.rate().whole()),
        Cell.count(part.rate().part()),
        each.withinDays() == null ? Cell.NONE : Cell.percent(part.rate().rate()),
        each.withinDays() == null ? Cell.NONE : Cell.percent(part.rate().low()),
        each.withinDays() == null ? Cell.NONE : Cell.percent(part.rate().high()),
        Cell.count(part.tooYoung()),
        Cell.count(part.tooYoungAlready()));
  }
}
