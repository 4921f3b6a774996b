package dev.fullcourt.history.measures.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.SamplePlaybook;
import dev.fullcourt.history.measures.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TimeInStageReportTest {

  private static BuyerHistory leaves(String buyer, double day, double left, String next) {
    return Story.of(buyer)
        .enters("engaged", day, Move.STARTED)
        .enters(next, left, Move.FORWARD)
        .end();
  }

  private static BuyerHistory stays(String buyer, double day) {
    return Story.of(buyer).enters("engaged", day, Move.STARTED).end();
  }

  private static Observation seen(double horizon, List<BuyerHistory> buyers) {
    return Observation.of(SamplePlaybook.small(), Story.day(horizon), buyers, List.of());
  }

  private static final ReportOptions ENGAGED = ReportOptions.NONE.withStages(List.of("engaged"));

  @Test
  void buyersStillWaitingCountAsSuch() {
    Observation seen =
        seen(
            100,
            List.of(
                leaves("a", 0, 10, "opportunity"),
                leaves("b", 0, 20, "lost"),
                stays("c", 0),
                stays("d", 40)));
    TimeInStageReport.StageTime engaged =
        TimeInStageReport.of(seen, ENGAGED.withDays(List.of(9, 10, 30))).stages().getFirst();

    assertThat(engaged.n()).isEqualTo(4);
    assertThat(engaged.stillIn()).isEqualTo(2);
    assertThat(engaged.median().millis()).isEqualTo(Duration.ofDays(20).toMillis());
    assertThat(engaged.p90().millis()).isNull();
    assertThat(engaged.next().outcomes()).containsExactly("opportunity", "lost");
    assertThat(engaged.next().rows())
        .extracting(Incidence.Row::open)
        .containsExactly(1.0, 0.75, 0.5);
    assertThat(engaged.next().rows().getLast().came())
        .containsEntry("opportunity", 0.25)
        .containsEntry("lost", 0.25);
  }

  @Test
  void dayIsAWholeOneThatHasPassed() {
    Observation seen =
        seen(10, List.of(leaves("a", 0, 0.99, "lost"), leaves("b", 0, 1.01, "lost")));
    Incidence next =
        TimeInStageReport.of(seen, ENGAGED.withDays(List.of(0, 1))).stages().getFirst().next();

    assertThat(next.rows()).extracting(Incidence.Row::open).containsExactly(0.5, 0.0);
  }

  @Test
  void nothingIsSaidBeyondTheLongestWatch() {
    Observation seen = seen(50, List.of(leaves("a", 0, 10, "lost"), stays("b", 0)));
    Incidence next =
        TimeInStageReport.of(seen, ENGAGED.withDays(List.of(50, 51))).stages().getFirst().next();

    assertThat(next.rows().getFirst().open()).isEqualTo(0.5);
    assertThat(next.rows().getLast().open()).isNull();
    assertThat(next.rows().getLast().came()).isEmpty();
  }

  @Test
  void whoWasUnderWayWhenTheHistoryBecomesCompleteIsWatchedFromThen() {
    Observation seen =
        seen(
            100,
            List.of(
                leaves("before", 0, 5, "lost"), // ended before day 30: left out
                leaves("long", 10, 50, "opportunity"), // watched from its 20th day to its 40th
                leaves("short", 30, 40, "opportunity"), // watched throughout: 10 days
                leaves("slow", 35, 65, "lost"), // 30 days
                stays("open", 40)));
    TimeInStageReport report = TimeInStageReport.of(seen, ENGAGED.withCompleteFrom(Story.day(30)));
    TimeInStageReport.StageTime engaged = report.stages().getFirst();

    assertThat(engaged.n()).isEqualTo(4);
    assertThat(engaged.lateEntries()).isEqualTo(1);
    assertThat(engaged.leftOut()).isEqualTo(1);
    // 10 days: 1 of 3, "long" not yet watched. 30 days: 1 of 3. 40 days: 1 of 2.
    assertThat(engaged.next().rows().get(3).open()).isCloseTo(2 / 3.0, within(1e-12)); // day 14
    assertThat(engaged.next().rows().get(4).open()).isCloseTo(4 / 9.0, within(1e-12)); // day 30
    assertThat(engaged.next().rows().get(5).open()).isCloseTo(2 / 9.0, within(1e-12)); // day 60
    assertThat(report.head().warnings())
        .containsExactly(
            "engaged: 1 already under way on 2026-01-31 are watched from then on;"
                + " 1 that ended before are left out");
  }

  @Test
  void historyWhoseExitsAreMissingAtTheStartIsNoticed() {
    SplittableRandom random = new SplittableRandom(7);
    List<BuyerHistory> complete = new ArrayList<>();
    List<BuyerHistory> truncated = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      double day = random.nextDouble(200);
      BuyerHistory buyer = leaves("b" + i, day, day + random.nextDouble(30), "opportunity");
      complete.add(buyer);
      if (buyer.stays().getLast().entered().isAfter(Story.day(60))) {
        truncated.add(buyer);
      }
    }

    assertThat(TimeInStageReport.of(seen(300, complete), ENGAGED).head().warnings()).isEmpty();
    assertThat(TimeInStageReport.of(seen(300, truncated), ENGAGED).head().warnings())
        .singleElement()
        .asString()
        .contains("seems to begin late", "complete-from 2026-03-02");
  }

  @Test
  void lateEntryTakesTheBiasOfAMissingStartAway() {
    // Half of all leave evenly over 10 days, half over 100; exits before day 60 are missing.
    SplittableRandom random = new SplittableRandom(11);
    List<BuyerHistory> all = new ArrayList<>();
    List<BuyerHistory> truncated = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      double day = random.nextDouble(150);
      double lasts = random.nextBoolean() ? random.nextDouble(10) : random.nextDouble(100);
      BuyerHistory buyer = leaves("b" + i, day, day + lasts, "opportunity");
      all.add(buyer);
      if (!buyer.stays().getLast().entered().isBefore(Story.day(60))) {
        truncated.add(buyer);
      }
    }
    double truth = openAfterTenDays(seen(400, all), ENGAGED);
    double naive = openAfterTenDays(seen(400, truncated), ENGAGED);
    double handled =
        openAfterTenDays(seen(400, truncated), ENGAGED.withCompleteFrom(Story.day(60)));

    assertThat(truth).isCloseTo(0.45, within(0.03));
    assertThat(Math.abs(naive - truth)).isGreaterThan(0.05);
    assertThat(handled).isCloseTo(truth, within(0.03));
  }

  private static double openAfterTenDays(Observation seen, ReportOptions options) {
    Double open =
        TimeInStageReport.of(seen, options.withDays(List.of(9)))
            .stages()
            .getFirst()
            .next()
            .rows()
            .getFirst()
            .open();
    return open == null ? Double.NaN : open;
  }
}
