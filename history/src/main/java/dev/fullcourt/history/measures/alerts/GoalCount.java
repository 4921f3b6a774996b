package dev.fullcourt.history.measures.alerts;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.handoff.HandoffRun;
import dev.fullcourt.engine.playbook.Goal;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.OpportunityHistory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What counts towards goals. What an opportunity is worth counts at the instant it was won, in its
 * own currency and unconverted.
 *
 * @param stays of all buyers, those of one buyer in order
 * @param opportunities all of them
 * @param steps when handoffs were offered and accepted, by {@code HANDOFF.handoff_offered} and
 *     {@code HANDOFF.handoff_accepted}
 */
public record GoalCount(
    Collection<Stay> stays,
    Collection<OpportunityHistory> opportunities,
    Map<String, List<Instant>> steps) {

  public GoalCount {
    stays = List.copyOf(stays);
    opportunities = List.copyOf(opportunities);
    steps = Map.copyOf(steps);
  }

  /** What counts of what was seen. */
  public static GoalCount of(Observation seen) {
    Map<String, List<Instant>> steps = new HashMap<>();
    for (BuyerHistory buyer : seen.buyers()) {
      for (HandoffRun run : buyer.teams().handoffs()) {
        step(steps, run.handoff() + "." + EventTypes.HANDOFF_OFFERED, run.offered());
        Instant accepted = run.accepted();
        if (accepted != null) {
          step(steps, run.handoff() + "." + EventTypes.HANDOFF_ACCEPTED, accepted);
        }
      }
    }
    return new GoalCount(seen.stays().toList(), seen.opportunities(), steps);
  }

  private static void step(Map<String, List<Instant>> steps, String which, Instant at) {
    steps.computeIfAbsent(which, w -> new ArrayList<>()).add(at);
  }

  /** Something that counts. */
  public record Part(Instant at, double amount) {}

  /** What counts towards a goal. */
  public List<Part> of(Goal goal) {
    return switch (goal.counts()) {
      case Goal.Counts.WonAmount() ->
          won()
              .filter(deal -> deal.amount() != null)
              .map(deal -> part(deal, Objects.requireNonNull(deal.amount())))
              .toList();
      case Goal.Counts.Won() -> won().map(deal -> part(deal, BigDecimal.ONE)).toList();
      case Goal.Counts.Entered(String stage) -> entered(stage);
      case Goal.Counts.Step(String handoff, String step) ->
          steps.getOrDefault(handoff + "." + step, List.of()).stream()
              .map(at -> new Part(at, 1))
              .toList();
    };
  }

  private java.util.stream.Stream<OpportunityHistory> won() {
    return opportunities.stream()
        .filter(deal -> deal.outcome() == OpportunityHistory.Outcome.WON && deal.closed() != null);
  }

  private static Part part(OpportunityHistory deal, BigDecimal amount) {
    return new Part(Objects.requireNonNull(deal.closed()), amount.doubleValue());
  }

  private List<Part> entered(String stage) {
    Set<String> seen = new HashSet<>();
    return stays.stream()
        .filter(stay -> stay.stage().equals(stage) && seen.add(stay.buyer() + " " + stay.round()))
        .map(stay -> new Part(stay.entered(), 1))
        .toList();
  }

  /** What counts from one instant on, before another. */
  static double sum(List<Part> parts, Instant from, Instant before) {
    return parts.stream()
        .filter(part -> !part.at().isBefore(from) && part.at().isBefore(before))
        .mapToDouble(Part::amount)
        .sum();
  }

  /**
   * How much a single one weighs, the large ones more: the sum of the squares by the sum. The sum
   * of many such, that come by chance, varies by the root of this times itself.
   */
  static double unit(List<Part> parts, Instant from, Instant before) {
    double sum = 0;
    double squares = 0;
    for (Part part : parts) {
      if (!part.at().isBefore(from) && part.at().isBefore(before)) {
        sum += part.amount();
        squares += part.amount() * part.amount();
      }
    }
    return sum <= 0 ? 1 : squares / sum;
  }
}
