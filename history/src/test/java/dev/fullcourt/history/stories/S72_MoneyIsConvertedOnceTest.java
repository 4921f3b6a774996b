package dev.fullcourt.history.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.playbook.Goal;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.alerts.GoalCount;
import dev.fullcourt.history.measures.reports.ReportOptions;
import dev.fullcourt.history.measures.reports.RevenueReport;
import dev.fullcourt.history.money.Booking;
import dev.fullcourt.history.money.ExchangeRates;
import dev.fullcourt.history.money.Revenue;
import dev.fullcourt.history.money.TeamCurrency;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A deal in dollars is won in the last minute of a quarter, corrected, opened again and won anew in
 * euros (law 33). Money keeps its currency; what was won is converted once, at the rate of the day
 * it was won; what happens later amends the quarter in which it happens, and no other.
 */
class S72_MoneyIsConvertedOnceTest {

  private static MoneyStory story() {
    return new MoneyStory()
        .knows("2026-03-27", "1.0790")
        .knows("2026-03-30", "1.0800")
        .on(
            "2026-03-02T09:00:00Z",
            "opportunity_created",
            "opportunity",
            "o",
            "amount",
            "1500",
            "currency",
            "USD")
        .books()
        .on("2026-03-20T09:00:00Z", "opportunity_updated", "opportunity", "o", "amount", "1200")
        .books()
        // 23:59 in Berlin: still March, and no rate of that day is known yet.
        .on("2026-03-31T21:59:00Z", "opportunity_won", "opportunity", "o")
        .books("won 1200 USD, no rate of its day")
        .knows("2026-03-31", "1.0811")
        .bookedLast("won 1200 USD = 1109.98 EUR, 1 EUR = 1.0811 USD on 2026-03-31")
        .knows("2026-04-02", "1.1000")
        .on("2026-04-02T09:00:00Z", "opportunity_updated", "opportunity", "o", "amount", "900")
        .books(
            "corrected -1200 USD = -1109.98 EUR, 1 EUR = 1.0811 USD on 2026-03-31",
            "correction 900 USD = 832.49 EUR, 1 EUR = 1.0811 USD on 2026-03-31")
        .on("2026-04-03T09:00:00Z", "opportunity_reopened", "opportunity", "o")
        .books("reopened -900 USD = -832.49 EUR, 1 EUR = 1.0811 USD on 2026-03-31")
        .on(
            "2026-05-04T09:00:00Z",
            "opportunity_won",
            "opportunity",
            "o",
            "amount",
            "1000",
            "currency",
            "EUR")
        .books("won 1000 EUR")
        .on("2026-05-05T09:00:00Z", "opportunity_won", "opportunity", "o")
        .books();
  }

  @Test
  void quarterThatIsOverStaysAsItWas() {
    RevenueReport report = RevenueReport.of(story().seen(), ReportOptions.NONE);

    assertThat(report.groups().stream().map(S72_MoneyIsConvertedOnceTest::line))
        .containsExactly(
            "2026-Q1: won 1, taken back 0, booked 1109.98, amended 0, net 1109.98",
            "2026-Q2: won 1, taken back 1, booked 1000, amended -1109.98, net -109.98");
    assertThat(line(report.all()))
        .isEqualTo("(all): won 2, taken back 1, booked 2109.98, amended -1109.98, net 1000.00");
    assertThat(report.text())
        .contains("USD for 1 EUR: 1.0811 on 2026-03-31")
        .doesNotContain("Warning");
  }

  private static String line(RevenueReport.Group group) {
    return "%s: won %d, taken back %d, booked %s, amended %s, net %s"
        .formatted(
            group.value(),
            group.won(),
            group.takenBack(),
            group.booked().sum(),
            group.amended().sum(),
            group.net().sum());
  }

  @Test
  void goalsInMoneyCountTheSame() {
    GoalCount counted = GoalCount.of(story().seen());
    Goal goal =
        new Goal("g", new Goal.Counts.WonAmount(), BigDecimal.TEN, Goal.Stretch.QUARTER, List.of());

    assertThat(counted.of(goal).stream().map(part -> part.at() + " " + part.amount()))
        .containsExactly(
            "2026-03-31T21:59:00Z 1109.98",
            "2026-04-02T09:00:00Z -1109.98",
            "2026-04-02T09:00:00Z 832.49",
            "2026-04-03T09:00:00Z -832.49",
            "2026-05-04T09:00:00Z 1000.0");
    assertThat(counted.uncounted()).isEmpty();
  }

  @Test
  void whatCannotBeConvertedIsInNoSumAndIsTold() {
    MoneyStory story =
        new MoneyStory()
            .on(
                "2026-03-02T09:00:00Z",
                "opportunity_won",
                "opportunity",
                "o",
                "amount",
                "1200",
                "currency",
                "USD")
            .books("won 1200 USD, no rate of its day")
            .on("2026-03-02T10:00:00Z", "opportunity_won", "opportunity", "p", "amount", "10")
            .books("won 10 null");
    Observation seen = story.seen();
    RevenueReport report = RevenueReport.of(seen, ReportOptions.NONE);

    assertThat(report.all().net().sum()).isEqualByComparingTo("10");
    assertThat(report.all().net().complete()).isFalse();
    assertThat(report.all().net().told())
        .extracting(Revenue.Told::currency, Revenue.Told::unconverted)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("EUR", BigDecimal.ZERO),
            org.assertj.core.groups.Tuple.tuple("USD", new BigDecimal("1200")));
    assertThat(report.head().warnings())
        .containsExactly(
            "1200 USD are not in the sum in EUR: the rates of their days are not known");
    assertThat(GoalCount.of(seen).uncounted()).hasSize(1);
  }

  /** Won for dollars and lost after all, without a rate of either day: nothing, but not all. */
  @Test
  void whatCannotBeConvertedDoesNotCancelOutUnseen() {
    Instant won = Instant.parse("2026-03-02T09:00:00Z");
    Instant lost = Instant.parse("2026-05-02T09:00:00Z");
    BigDecimal amount = new BigDecimal("1200");
    Revenue revenue =
        Revenue.of(
            List.of(
                new Booking(1, Booking.Kind.WON, won, won, amount, "USD"),
                new Booking(1, Booking.Kind.LOST, lost, won, amount.negate(), "USD")),
            new TeamCurrency("EUR", ZoneOffset.UTC, ExchangeRates.NONE));

    assertThat(revenue.sum()).isZero();
    assertThat(revenue.complete()).isFalse();
  }

  @Test
  void whatWasConvertedOnceStays() {
    MoneyStory story = story();

    story.refuses("2026-03-31", "1.0900"); // another figure for a known day
    story.refuses("2026-04-01", "1.0900"); // a day that may have counted as one without a rate
    story.knows("2026-03-26", "1.0700").knows("2026-04-10", "1.1100");

    ExchangeRates rates = story.rates();
    LocalDate easter = LocalDate.parse("2026-04-06");
    assertThat(rates.find("USD", "EUR", easter).orElseThrow().words())
        .as("a day without a rate has that of the last before")
        .isEqualTo("1 EUR = 1.1 USD on 2026-04-02");
    assertThat(rates.find("USD", "EUR", LocalDate.parse("2026-04-10")).orElseThrow().day())
        .isEqualTo("2026-04-10");
    assertThat(rates.find("USD", "EUR", LocalDate.parse("2026-04-11")))
        .as("whether there is a rate of that day is not known yet")
        .isEmpty();
    assertThat(rates.find("USD", "EUR", LocalDate.parse("2026-03-25"))).isEmpty();
    assertThat(rates.findLatest("EUR", "USD", LocalDate.parse("2026-05-01")).orElseThrow().words())
        .isEqualTo("1 USD = 0.9009009 EUR on 2026-04-10");
  }
}
