package dev.fullcourt.history.measures;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.money.ExchangeRates;
import dev.fullcourt.history.money.TeamCurrency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a report looks at: everything up to a horizon, nothing after it. What is still under way is
 * watched until the horizon and no further (law 4).
 *
 * @param playbook the agreement, for stages, outcomes and the calendar
 * @param horizon up to when everything is settled, itself included
 * @param buyers as they stood at the horizon, those with at least one stay
 * @param opportunities as they stood at the horizon
 * @param behaviours those that buyers may have shown; empty unless they were asked for
 * @param rates by which money in other currencies becomes the team's
 */
public record Observation(
    Playbook playbook,
    Instant horizon,
    List<BuyerHistory> buyers,
    List<OpportunityHistory> opportunities,
    List<Behaviour> behaviours,
    ExchangeRates rates) {

  public Observation {
    behaviours = List.copyOf(behaviours);
    Instant until = horizon;
    buyers =
        buyers.stream()
            .map(buyer -> buyer.seenAt(until))
            .filter(buyer -> !buyer.stays().isEmpty())
            .toList();
    opportunities =
        opportunities.stream().flatMap(opportunity -> opportunity.seenAt(until).stream()).toList();
  }

  /** What is there to see while no rates are known. */
  public Observation(
      Playbook playbook,
      Instant horizon,
      List<BuyerHistory> buyers,
      List<OpportunityHistory> opportunities,
      List<Behaviour> behaviours) {
    this(playbook, horizon, buyers, opportunities, behaviours, ExchangeRates.NONE);
  }

  /** What is there to see of stays and opportunities alone. */
  public Observation(
      Playbook playbook,
      Instant horizon,
      List<BuyerHistory> buyers,
      List<OpportunityHistory> opportunities) {
    this(playbook, horizon, buyers, opportunities, List.of());
  }

  /** The currency the team reports in. */
  public TeamCurrency currency() {
    return TeamCurrency.of(playbook, rates);
  }

  /** What is there to see at the horizon. */
  public static Observation of(
      Playbook playbook,
      Instant horizon,
      Iterable<BuyerHistory> buyers,
      Iterable<OpportunityHistory> opportunities) {
    List<BuyerHistory> all = new ArrayList<>();
    buyers.forEach(all::add);
    List<OpportunityHistory> deals = new ArrayList<>();
    opportunities.forEach(deals::add);
    return new Observation(playbook, horizon, all, deals);
  }

  /** All stays, buyer by buyer, in order. */
  public Stream<Stay> stays() {
    return buyers.stream().flatMap(buyer -> buyer.stays().stream());
  }

  /** All rounds that began in the period, buyer by buyer, in order. */
  public List<Round> rounds(Period period) {
    return buyers.stream()
        .flatMap(buyer -> Round.of(buyer).stream())
        .filter(round -> period.contains(round.began()))
        .toList();
  }

  /** The stays behind a number. */
  public List<Stay> select(StayFilter filter) {
    return stays().filter(filter).toList();
  }
}
