package dev.fullcourt.history.backtest;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Sla;
import dev.fullcourt.history.measures.survival.KaplanMeier;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of one agreed time.
 *
 * @param sla its name
 * @param current under the current playbook; null when it has none of that name
 * @param proposed under the proposed one
 */
public record ClockCount(String sla, @Nullable Clocks current, @Nullable Clocks proposed) {

  /**
   * Its clocks under one playbook.
   *
   * @param started how many started
   * @param ranOut how many ran out, with what people did taken as it was
   * @param cancelled how many became moot
   * @param running how many still run at the end
   * @param ranOutAtPace how many would run out if each were dealt with at the pace seen under the
   *     current playbook, or null when it has no agreed time of that name that was ever kept
   */
  public record Clocks(
      int started, int ranOut, int cancelled, int running, @Nullable Double ranOutAtPace) {

    static Clocks of(@Nullable Waits waits, Sla sla, @Nullable Waits seen) {
      Waits own = waits == null ? new Waits() : waits;
      return new Clocks(
          own.started(), own.breached(), own.cancelled(), own.running(), atPace(own, sla, seen));
    }

    private static @Nullable Double atPace(Waits own, Sla sla, @Nullable Waits seen) {
      if (seen == null) {
        return null;
      }
      KaplanMeier pace = seen.pace(sla);
      return pace.steps().isEmpty() ? null : own.expectedBreaches(sla, pace);
    }
  }

  static List<ClockCount> of(Playbook current, Playbook proposed, Findings found) {
    Set<String> names = new LinkedHashSet<>();
    current.teamwork().slas().forEach(sla -> names.add(sla.name()));
    proposed.teamwork().slas().forEach(sla -> names.add(sla.name()));
    List<ClockCount> all = new ArrayList<>();
    for (String name : names) {
      Waits seen = found.current.clocks.get(name);
      all.add(
          new ClockCount(
              name,
              clocks(current, name, found.current, seen),
              clocks(proposed, name, found.proposed, seen)));
    }
    return all;
  }

  private static @Nullable Clocks clocks(
      Playbook playbook, String name, Side side, @Nullable Waits seen) {
    return playbook.teamwork().slas().stream()
        .filter(sla -> sla.name().equals(name))
        .findFirst()
        .map(sla -> Clocks.of(side.clocks.get(name), sla, seen))
        .orElse(null);
  }

  static Table table(List<ClockCount> all) {
    List<List<String>> rows = new ArrayList<>();
    for (ClockCount each : all) {
      rows.add(row(each.sla(), "current", each.current()));
      rows.add(row(each.sla(), "proposed", each.proposed()));
    }
    return new Table(
        "Clocks that would have run out",
        List.of(
            Table.words("sla"),
            Table.words("playbook"),
            Table.figures("started"),
            Table.figures("ran out"),
            Table.figures("at the pace seen"),
            Table.figures("cancelled"),
            Table.figures("running")),
        rows);
  }

  private static List<String> row(String sla, String playbook, @Nullable Clocks clocks) {
    if (clocks == null) {
      return List.of(sla, playbook, Cell.NONE, Cell.NONE, Cell.NONE, Cell.NONE, Cell.NONE);
    }
    Double pace = clocks.ranOutAtPace();
    return List.of(
        sla,
        playbook,
        Cell.count(clocks.started()),
        Cell.count(clocks.ranOut()),
        pace == null ? Cell.NONE : String.format(Locale.ROOT, "%.1f", pace),
        Cell.count(clocks.cancelled()),
        Cell.count(clocks.running()));
  }
}
