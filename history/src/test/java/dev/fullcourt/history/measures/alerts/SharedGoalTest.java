package dev.fullcourt.history.measures.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.playbook.Goal;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.history.measures.OpportunityHistory;
import dev.fullcourt.history.measures.OpportunityHistory.Outcome;
import dev.fullcourt.history.measures.Winnings;
import dev.fullcourt.history.money.Booking;
import dev.fullcourt.history.money.ExchangeRates;
import dev.fullcourt.history.money.TeamCurrency;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Law 34: a goal that marketing and sales share is one goal. What is won counts once towards it,
 * fully for either, and either is told when it is out of reach.
 */
class SharedGoalTest {

  private static final String AGREED =
      """
      playbook: Shared
      fiscal-year: { starts: 01-01, zone: Europe/Berlin }
      teams:
        growth: { function: marketing, lead: chloe }
        closers: { function: sales, lead: jonas }
      cycle:
        stages:
          - { stage: aware, leads: marketing }
          - { stage: customer, leads: sales, enter: opportunity.won }
      goals:
        - { goal: shared, counts: won amount, target: 900k per quarter, shared-by: [marketing, sales] }
        - { goal: alone, counts: won amount, target: 900k per quarter, shared-by: sales }
      alerts:
        - { alert: shared goal, kind: goal, goal: shared }
        - { alert: own goal, kind: goal, goal: alone }
      """;

  private static OpportunityHistory won(int number, String closed, int amount) {
    Instant at = Instant.parse(closed);
    return new OpportunityHistory(
        "o" + number,
        "b" + number,
        "Deal " + number,
        at.minusSeconds(86_400),
        at,
        Outcome.WON,
        BigDecimal.valueOf(amount),
        "EUR",
        Map.of());
  }

  private static GoalCount counted() {
    List<OpportunityHistory> deals = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      deals.add(won(i, "2026-01-%02dT10:00:00Z".formatted(i + 2), 5_000));
    }
    // The last instant of the quarter in the zone of the fiscal year, and the first after it.
    deals.add(won(20, "2026-03-31T21:59:59Z", 7_000));
    deals.add(won(21, "2026-03-31T22:00:00Z", 9_000));
    return new GoalCount(
        List.of(), deals, Map.of(), TeamCurrency.of(playbook(), ExchangeRates.NONE));
  }

  @Test
  void whatIsWonCountsOnceHoweverManyShareTheGoal() {
    List<GoalCount.Part> shared = counted().of(goal("shared"));

    assertThat(shared).isEqualTo(counted().of(goal("alone"))).hasSize(22);
    assertThat(
            GoalCount.sum(
                shared,
                Instant.parse("2025-12-31T23:00:00Z"),
                Instant.parse("2026-03-31T22:00:00Z")))
        .isEqualTo(107_000);
  }

  @Test
  void eitherWhoSharesItIsToldOfTheWholeGoal() {
    Playbook playbook = playbook();
    List<GoalWatch.OffTrack> found =
        new GoalWatch(playbook)
            .find(
                counted(),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-03-15T12:00:00Z"));

    assertThat(found).hasSize(2);
    GoalWatch.OffTrack shared = found.getFirst();
    GoalWatch.OffTrack alone = found.getLast();
    assertThat(shared.raised()).isEqualTo(alone.raised());
    assertThat(shared.reached()).as("not half of it").isEqualTo(alone.reached());
    assertThat(shared.expected()).isEqualTo(alone.expected());
    assertThat(Told.of(playbook, shared.to(), "", null, null)).containsExactly("chloe", "jonas");
    assertThat(Told.of(playbook, alone.to(), "", null, null)).containsExactly("jonas");
  }

  /** A slip of the pen that was set right must not pass for how much chance can explain. */
  @Test
  void aWinThatWasCorrectedWeighsWhatItIsWorthInTheEnd() {
    Instant from = Instant.parse("2026-01-01T00:00:00Z");
    Instant horizon = Instant.parse("2026-03-15T12:00:00Z");
    List<OpportunityHistory> deals = new ArrayList<>(counted().opportunities());
    deals.add(corrected("2025-12-05T10:00:00Z", "3000000", "5000"));
    GoalCount slipped =
        new GoalCount(List.of(), deals, Map.of(), TeamCurrency.of(playbook(), ExchangeRates.NONE));
    deals.set(deals.size() - 1, won(22, "2025-12-05T10:00:00Z", 5_000));
    GoalCount right =
        new GoalCount(List.of(), deals, Map.of(), TeamCurrency.of(playbook(), ExchangeRates.NONE));

    assertThat(new GoalWatch(playbook()).find(slipped, from, horizon))
        .isEqualTo(new GoalWatch(playbook()).find(right, from, horizon))
        .hasSize(2);
  }

  private static OpportunityHistory corrected(String won, String said, String meant) {
    Instant at = Instant.parse(won);
    Instant later = at.plusSeconds(60);
    BigDecimal slip = new BigDecimal(said);
    return new OpportunityHistory(
        "slip",
        "slip",
        "Slip",
        null,
        at,
        Outcome.WON,
        new BigDecimal(meant),
        "EUR",
        Map.of(),
        new Winnings(
            List.of(
                new Booking(1, Booking.Kind.WON, at, at, slip, "EUR"),
                new Booking(1, Booking.Kind.CORRECTED, later, at, slip.negate(), "EUR"),
                new Booking(1, Booking.Kind.CORRECTION, later, at, new BigDecimal(meant), "EUR")),
            Map.of()));
  }

  private static Goal goal(String name) {
    return Objects.requireNonNull(playbook().teamwork().goals().get(name));
  }

  private static Playbook playbook() {
    return switch (PlaybookReader.read("shared.yaml", AGREED)) {
      case Reading.Accepted accepted -> accepted.playbook();
      case Reading.Refused refused -> throw new AssertionError(refused.mistakes().toString());
    };
  }
}
