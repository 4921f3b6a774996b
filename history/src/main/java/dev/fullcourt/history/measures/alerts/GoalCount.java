package dev.fullcourt.history.measures.alerts;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.handoff.HandoffRun;
import dev.fullcourt.engine.playbook.Goal;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.OpportunityHistory;
import dev.fullcourt.history.money.Booking;
import dev.fullcourt.history.money.TeamCurrency;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What counts towards goals. What an opportunity is worth counts at the instant it was won, at the
 * rate of that day; what becomes of it later counts when it becomes known, so that a stretch that
 * is over stays as it was (law 33).
 *
 * @param stays of all buyers, those of one buyer in order
 * @param opportunities all of them
 * @param steps when handoffs were offered and accepted, by {@code HANDOFF.handoff_offered} and
 *     {@code HANDOFF.handoff_accepted}
 * @param currency in which goals in money are told
 */
public record GoalCount(
    Collection<Stay> stays,
    Collection<OpportunityHistory> opportunities,
    Map<String, List<Instant>> steps,
    TeamCurrency currency) {

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
    return new GoalCount(seen.stays().toList(), seen.opportunities(), steps, seen.currency());
  }

  private static void step(Map<String, List<Instant>> steps, String which, Instant at) {
    steps.computeIfAbsent(which, w -> new ArrayList<>()).add(at);
  }

  /**
   * Something that counts.
   *
   * @param win the win it belongs to, which later ones may amend; empty where nothing does
   */
  public record Part(String win, Instant at, double amount) {}

  /** What counts towards a goal. */
  public List<Part> of(Goal goal) {
    return switch (goal.counts()) {
      case Goal.Counts.WonAmount() ->
          parts(booking -> currency.converted(booking).map(BigDecimal::doubleValue));
      case Goal.Counts.Won() ->
          parts(booking -> Optional.of((double) booking.kind().wins()).filter(wins -> wins != 0));
      case Goal.Counts.Entered(String stage) -> entered(stage);
      case Goal.Counts.Step(String handoff, String step) ->
          steps.getOrDefault(handoff + "." + step, List.of()).stream()
              .map(at -> new Part("", at, 1))
              .toList();
    };
  }

  private List<Part> parts(Function<Booking, Optional<Double>> amount) {
    List<Part> parts = new ArrayList<>();
    for (OpportunityHistory deal : opportunities) {
      String of = deal.buyer() + " " + deal.opportunity() + " ";
      for (Booking booking : deal.winnings().bookings()) {
        amount
            .apply(booking)
            .ifPresent(each -> parts.add(new Part(of + booking.win(), booking.at(), each)));
      }
    }
    return parts;
  }

  private Stream<Booking> bookings() {
    return opportunities.stream().flatMap(deal -> deal.winnings().bookings().stream());
  }

  /** What was won and counts towards no goal in money: the rate of its day is not known. */
  public List<Booking> uncounted() {
    return bookings()
        .filter(booking -> booking.amount() != null && currency.conversion(booking).isEmpty())
        .toList();
  }

  private List<Part> entered(String stage) {
    Set<String> seen = new HashSet<>();
    return stays.stream()
        .filter(stay -> stay.stage().equals(stage) && seen.add(stay.buyer() + " " + stay.round()))
        .map(stay -> new Part("", stay.entered(), 1))
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
   * of many such, that come by chance, varies by the root of this times itself. What was amended
   * weighs what it is in the end: a slip that was set right is nothing that comes by chance.
   */
  static double unit(List<Part> parts, Instant from, Instant before) {
    Map<String, Double> wins = new HashMap<>();
    double sum = 0;
    double squares = 0;
    for (Part part : parts) {
      if (!part.at().isBefore(from) && part.at().isBefore(before)) {
        sum += part.amount();
        if (part.win().isEmpty()) {
          squares += part.amount() * part.amount();
        } else {
          wins.merge(part.win(), part.amount(), Double::sum);
        }
      }
    }
    for (double amount : wins.values()) {
      squares += amount * amount;
    }
    return sum <= 0 ? 1 : squares / sum;
  }
}
