package dev.fullcourt.history.backtest;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many buyers are in a stage at the end.
 *
 * @param stage its name
 * @param current under the current playbook; null when it has no such stage
 * @param proposed under the proposed one
 */
public record StageCount(String stage, @Nullable Integer current, @Nullable Integer proposed) {

  static List<StageCount> of(Playbook current, Playbook proposed, Findings found) {
    Set<String> names = new LinkedHashSet<>();
    current.cycle().all().forEach(stage -> names.add(stage.name()));
    proposed.cycle().all().forEach(stage -> names.add(stage.name()));
    return names.stream()
        .map(name ->
            new StageCount(
                name, count(current, found.current, name), count(proposed, found.proposed, name)))
        .toList();
  }

  private static @Nullable Integer count(Playbook playbook, Side side, String stage) {
    return playbook.cycle().find(stage).isEmpty() ? null : side.stages.getOrDefault(stage, 0);
  }

  static Table table(List<StageCount> all) {
    return new Table(
        "Where buyers are at the end",
        List.of(
            Table.words("stage"),
            Table.figures("current"),
            Table.figures("proposed"),
            Table.figures("difference")),
        all.stream()
            .map(each ->
                List.of(
                    each.stage(),
                    Cell.count(each.current()),
                    Cell.count(each.proposed()),
                    each.current() == null || each.proposed() == null
                        ? Cell.NONE
                        : Integer.toString(each.proposed() - each.current())))
            .toList());
  }
}
