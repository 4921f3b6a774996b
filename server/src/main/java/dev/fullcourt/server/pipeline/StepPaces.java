package dev.fullcourt.server.pipeline;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.SalesStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long opportunities stay in each step of the sale, and by that which of them are stalled.
 *
 * @param seen the steps the log has, in the order in which opportunities come to them
 * @param ninth by when nine in ten have left a step, those still there counted; no entry for a step
 *     that not so many have left yet
 * @param now as of when
 */
public record StepPaces(List<String> seen, Map<String, Duration> ninth, Instant now) {
  public StepPaces {
    seen = List.copyOf(seen);
    ninth = Map.copyOf(ninth);
  }

  /** Works them out. */
  public interface Source {

    /** As of an instant, by stays that may have been read when somebody asked last. */
    StepPaces at(Instant now);
  }

  /**
   * How many opportunities stayed how long.
   *
   * @param hours whole hours so far
   * @param left whether they left then, or are still there
   * @param place the mean place of such stays in their opportunities
   */
  public record Stayed(String step, long hours, boolean left, int count, double place) {}

  /** The steps in the order of the place they usually have in a sale. */
  static List<String> inOrder(List<Stayed> stays) {
    Map<String, double[]> places = new HashMap<>();
    for (Stayed stay : stays) {
      double[] sum = places.computeIfAbsent(stay.step(), step -> new double[2]);
      sum[0] += stay.place() * stay.count();
      sum[1] += stay.count();
    }
    return places.entrySet().stream()
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<String, double[]> each) -> each.getValue()[0] / each.getValue()[1])
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The columns of the board: the steps that were agreed, then others the log has. */
  public List<String> columns(Playbook playbook) {
    List<String> columns = new ArrayList<>();
    if (seen.contains("")) {
      columns.add("");
    }
    playbook.pipeline().stream().map(SalesStep::name).forEach(columns::add);
    seen.stream().filter(step -> !columns.contains(step)).forEach(columns::add);
    return columns;
  }

  /** The columns for what is there now, which may be newer than what was measured. */
  List<String> columns(Playbook playbook, List<Pipeline.Total> totals) {
    List<String> columns = columns(playbook);
    for (Pipeline.Total total : totals) {
      if (!columns.contains(total.step())) {
        columns.add(total.step().isEmpty() ? 0 : columns.size(), total.step());
      }
    }
    return columns;
  }

  /** Why an opportunity counts as stalled; empty when it does not. */
  public Optional<Duration> stalledBeyond(Opportunity opportunity) {
    Instant since = opportunity.since();
    Duration limit = ninth.get(opportunity.step());
    return since != null && limit != null && opportunity.open() && since.isBefore(now.minus(limit))
        ? Optional.of(limit)
        : Optional.empty();
  }
}
