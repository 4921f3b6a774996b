package dev.fullcourt.history.backtest;

import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Who met the definition.
 *
 * @param current buyers who did under the current playbook, in whichever turn
 * @param proposed buyers who did under the proposed one
 * @param both buyers who did under both
 * @param gained buyers who did under the proposed one alone
 * @param lost buyers who did under the current one alone
 * @param currentTimes in how many turns it was met under the current one
 * @param proposedTimes in how many turns under the proposed one
 * @param weeks the same by week, the first week first; those in which nothing was met are left out
 */
public record MetCount(
    int current,
    int proposed,
    int both,
    int gained,
    int lost,
    int currentTimes,
    int proposedTimes,
    List<Week> weeks) {

  public MetCount {
    weeks = List.copyOf(weeks);
  }

  /**
   * A week.
   *
   * @param week ISO 8601, for example {@code 2026-W07}
   * @param current in how many turns the definition was met under the current playbook
   * @param proposed under the proposed one
   * @param gained buyers who met it for the first time, and under the proposed one alone
   * @param lost the same of the current one
   */
  public record Week(String week, int current, int proposed, int gained, int lost) {}

  static MetCount of(Findings found) {
    List<Week> weeks = new ArrayList<>();
    found.weeks.forEach((week, count) ->
        weeks.add(new Week(week.label(), count.current, count.proposed, count.gained, count.lost)));
    int both = found.shifts.size();
    return new MetCount(
        both + found.lost.size(),
        both + found.gained.size(),
        both,
        found.gained.size(),
        found.lost.size(),
        found.current.crossings.size(),
        found.proposed.crossings.size(),
        weeks);
  }

  List<Table> tables(String definition) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("current", current, currentTimes));
    rows.add(row("proposed", proposed, proposedTimes));
    rows.add(List.of("both", Cell.count(both), Cell.NONE));
    rows.add(List.of("gained: proposed alone", Cell.count(gained), Cell.NONE));
    rows.add(List.of("lost: current alone", Cell.count(lost), Cell.NONE));
    return List.of(
        new Table(
            "Who met " + definition,
            List.of(Table.words("playbook"), Table.figures("buyers"), Table.figures("turns")),
            rows),
        new Table(
            "By week",
            List.of(
                Table.words("week"),
                Table.figures("current (turns)"),
                Table.figures("proposed (turns)"),
                Table.figures("gained (buyers)"),
                Table.figures("lost (buyers)")),
            weeks.stream()
                .map(week ->
                    List.of(
                        week.week(),
                        Cell.count(week.current()),
                        Cell.count(week.proposed()),
                        Cell.count(week.gained()),
                        Cell.count(week.lost())))
                .toList()));
  }

  private static List<String> row(String playbook, int buyers, int times) {
    return List.of(playbook, Cell.count(buyers), Cell.count(times));
  }
}
