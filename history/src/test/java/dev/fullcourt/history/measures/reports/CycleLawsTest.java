package dev.fullcourt.history.measures.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.Period;
import dev.fullcourt.history.measures.SamplePlaybook;
import dev.fullcourt.history.measures.StayFilter;
import dev.fullcourt.history.measures.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any histories; each seed makes other ones. */
class CycleLawsTest {

  private static final List<String> STAGES =
      List.of("aware", "engaged", "opportunity", "customer", "recycled", "lost", "disqualified");

  private static Observation seen(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cycle cycle = SamplePlaybook.small().cycle();
    List<BuyerHistory> buyers = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      Story story = Story.of("b" + i).arm(random.nextBoolean() ? "inbound" : "insight");
      double day = random.nextInt(100);
      String at = STAGES.getFirst();
      story.enters(at, day, Move.STARTED);
      boolean decided = false;
      for (int n = random.nextInt(8); n > 0; n--) {
        String next = STAGES.get(random.nextInt(STAGES.size()));
        if (next.equals(at)) {
          continue;
        }
        day += random.nextDouble(30);
        Move move = move(cycle, at, next, decided);
        story.enters(next, day, move);
        decided =
            (decided && move != Move.AGAIN)
                || cycle.find(next).orElseThrow().findOutcome().isPresent();
        at = next;
      }
      buyers.add(story.property("size", i % 3 == 0 ? "" : "s" + i % 4).end());
    }
    return Observation.of(SamplePlaybook.small(), Story.day(120), buyers, List.of());
  }

  private static Move move(Cycle cycle, String at, String next, boolean decided) {
    if (cycle.order(next) < 0) {
      return Move.DETOUR;
    }
    if (decided) {
      return Move.AGAIN;
    }
    if (cycle.order(at) < 0) {
      return Move.RETURNED;
    }
    return cycle.order(next) > cycle.order(at) ? Move.FORWARD : Move.BACKWARD;
  }

  private static Period period(long seed) {
    return seed % 2 == 0 ? Period.ALL : new Period(Story.day(20), Story.day(80));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void numberEqualsTheLengthOfItsList(long seed) {
    Observation seen = seen(seed);
    Period period = period(seed);
    CycleReport report = CycleReport.of(seen, ReportOptions.NONE.withPeriod(period));
    Cycle cycle = seen.playbook().cycle();
    for (CycleReport.StageRow row : report.stages()) {
      String stage = row.stage();
      assertThat(seen.select(StayFilter.openIn(stage))).hasSize(row.now());
      assertThat(seen.select(StayFilter.enteredIn(stage, period))).hasSize(row.entered());
      assertThat(
              seen.select(StayFilter.enteredIn(stage, period)).stream().map(Stay::buyer).distinct())
          .hasSize(row.buyers());
      assertThat(seen.select(StayFilter.stillIn(stage, period))).hasSize(row.stillIn());
      assertThat(seen.select(StayFilter.wentOn(cycle, stage, period))).hasSize(row.wentOn());
      assertThat(seen.select(StayFilter.leftIn(stage, period))).hasSize(row.left());
      assertThat(seen.select(StayFilter.passedOver(cycle, stage, period)))
          .hasSize(row.passedOver());
      for (CycleReport.Flow flow : row.wentTo()) {
        assertThat(seen.select(StayFilter.wentTo(stage, period, flow.next(), flow.how())))
            .hasSize(flow.stays());
      }
      for (CycleReport.Flow flow : row.leftTo()) {
        assertThat(seen.select(StayFilter.leftTo(stage, period, flow.next(), flow.how())))
            .hasSize(flow.stays());
      }
    }
    for (CycleReport.ArmRow arm : report.arms()) {
      assertThat(seen.select(StayFilter.begunBy(arm.arm(), period))).hasSize(arm.rounds());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void countsAddUp(long seed) {
    Observation seen = seen(seed);
    CycleReport report = CycleReport.of(seen, ReportOptions.NONE.withPeriod(period(seed)));
    int now = 0;
    int entered = 0;
    for (CycleReport.StageRow row : report.stages()) {
      now += row.now();
      entered += row.entered();
      assertThat(row.stillIn() + row.wentTo().stream().mapToInt(CycleReport.Flow::stays).sum())
          .isEqualTo(row.entered());
      assertThat(row.leftTo().stream().mapToInt(CycleReport.Flow::stays).sum())
          .isEqualTo(row.left());
    }
    CycleReport.Moves moves = report.moves();
    assertThat(now).isEqualTo(seen.buyers().size());
    assertThat(
            moves.started()
                + moves.again()
                + moves.forward()
                + moves.backward()
                + moves.fellBack()
                + moves.detour()
                + moves.returned())
        .isEqualTo(entered);
    assertThat(moves.skips()).isLessThanOrEqualTo(moves.forward());
    for (CycleReport.ArmRow arm : report.arms()) {
      assertThat(arm.won() + arm.lost() + arm.disqualified() + arm.open()).isEqualTo(arm.rounds());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void conversionAndCohortsAddUpToAllRounds(long seed) {
    Observation seen = seen(seed);
    ReportOptions options = ReportOptions.NONE.withPeriod(period(seed));
    int rounds = seen.rounds(options.period()).size();

    for (ReportOptions asked :
        List.of(options, options.withBy("size"), options.withBy("size").withTo("engaged"))) {
      ConversionReport report = ConversionReport.of(seen, asked);
      assertThat(report.values().stream().mapToInt(ConversionReport.Row::rounds).sum())
          .isEqualTo(rounds);
      assertThat(report.values().stream().mapToInt(row -> row.reached().part()).sum())
          .isEqualTo(report.all().reached().part());
      assertThat(report.values())
          .isSortedAccordingTo((a, b) ->
              Double.compare(
                  (double) b.reached().part() / b.rounds(),
                  (double) a.reached().part() / a.rounds()));
    }
    for (String by : List.of("week", "month", "quarter")) {
      CohortsReport report = CohortsReport.of(seen, options.withBy(by));
      assertThat(report.cohorts().stream().mapToInt(CohortsReport.Cohort::created).sum())
          .isEqualTo(rounds);
      for (CohortsReport.Cohort cohort : report.cohorts()) {
        assertThat(
                cohort.open()
                    + cohort.outcomes().values().stream().mapToInt(Integer::intValue).sum())
            .isEqualTo(cohort.created());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void sameHistoriesInAnotherOrderGiveTheSameReports(long seed) {
    Observation seen = seen(seed);
    Observation turned =
        Observation.of(
            seen.playbook(), seen.horizon(), seen.buyers().reversed(), seen.opportunities());
    for (ReportKind kind : ReportKind.values()) {
      assertThat(kind.report(turned, ReportOptions.NONE))
          .isEqualTo(kind.report(seen, ReportOptions.NONE));
    }
  }
}
