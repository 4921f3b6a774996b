package dev.fullcourt.history.measures.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.OpportunityHistory;
import dev.fullcourt.history.measures.Period;
import dev.fullcourt.history.measures.SamplePlaybook;
import dev.fullcourt.history.measures.StayFilter;
import dev.fullcourt.history.measures.Story;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Four buyers on the small playbook, seen on day 100. */
class CycleReportTest {

  /** Straight through, then round again. */
  private static final BuyerHistory ANA =
      Story.of("ana")
          .enters("aware", 0, Move.STARTED)
          .enters("engaged", 10, Move.FORWARD)
          .enters("opportunity", 30, Move.FORWARD)
          .enters("customer", 60, Move.FORWARD)
          .enters("opportunity", 80, Move.AGAIN)
          .end();

  /** Passes over a stage, goes back, is still there. */
  private static final BuyerHistory BEN =
      Story.of("ben")
          .arm("insight")
          .enters("aware", 5, Move.STARTED)
          .enters("opportunity", 25, Move.FORWARD)
          .enters("engaged", 40, Move.BACKWARD)
          .end();

  /** Recycled and back, then lost. */
  private static final BuyerHistory CEM =
      Story.of("cem")
          .enters("aware", 20, Move.STARTED)
          .enters("engaged", 22, Move.FORWARD)
          .enters("recycled", 30, Move.DETOUR)
          .enters("engaged", 50, Move.RETURNED)
          .enters("lost", 90, Move.DETOUR)
          .end();

  private static final BuyerHistory DOT = Story.of("dot").enters("aware", 70, Move.STARTED).end();

  private static final Observation SEEN =
      Observation.of(
          SamplePlaybook.small(),
          Story.day(100),
          List.of(ANA, BEN, CEM, DOT),
          List.of(
              deal("first", "ana", 30, 60, OpportunityHistory.Outcome.WON),
              deal("second", "ana", 80, 130, OpportunityHistory.Outcome.WON),
              deal("third", "ben", 25, 99, OpportunityHistory.Outcome.LOST),
              deal("later", "dot", 101, 120, OpportunityHistory.Outcome.WON)));

  private static OpportunityHistory deal(
      String id, String buyer, double opened, double closed, OpportunityHistory.Outcome outcome) {
    return new OpportunityHistory(
        id, buyer, id, Story.day(opened), Story.day(closed), outcome, null, null, Map.of());
  }

  private static CycleReport.StageRow row(CycleReport report, String stage) {
    return report.stages().stream()
        .filter(row -> row.stage().equals(stage))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void stemComesFirstThenDetours() {
    CycleReport report = CycleReport.of(SEEN, ReportOptions.NONE);

    assertThat(report.stages())
        .extracting(CycleReport.StageRow::stage)
        .containsExactly(
            "aware", "engaged", "opportunity", "customer", "recycled", "lost", "disqualified");
    assertThat(row(report, "customer").place()).isEqualTo("stem");
    assertThat(row(report, "lost").place()).isEqualTo("detour");
    assertThat(row(report, "lost").outcome()).isEqualTo("lost");
    assertThat(row(report, "aware").leads()).isEqualTo("marketing");
    assertThat(report.head().playbookVersion()).isEqualTo(3);
    assertThat(report.head().settledUpTo()).isEqualTo(Story.day(100));
  }

  @Test
  void whoEnteredIsStillInOrWentSomewhere() {
    CycleReport.StageRow engaged = row(CycleReport.of(SEEN, ReportOptions.NONE), "engaged");

    assertThat(engaged.now()).isEqualTo(1);
    assertThat(engaged.entered()).isEqualTo(4);
    assertThat(engaged.buyers()).isEqualTo(3);
    assertThat(engaged.stillIn()).isEqualTo(1);
    assertThat(engaged.wentTo())
        .containsExactly(
            CycleReport.Flow.of("lost", Move.DETOUR, 1),
            CycleReport.Flow.of("opportunity", Move.FORWARD, 1),
            CycleReport.Flow.of("recycled", Move.DETOUR, 1));
    assertThat(engaged.wentOn()).isEqualTo(1);
    assertThat(engaged.conversion()).isEqualTo(0.25);
  }

  @Test
  void everOnWaitsForThoseStillIn() {
    // Engaged: left after 20 (on), 8 (recycled) and 40 days (lost); ben is in since 60 days.
    CycleReport.StageRow engaged = row(CycleReport.of(SEEN, ReportOptions.NONE), "engaged");
    assertThat(engaged.everOn()).isCloseTo(0.25, within(1e-12));
    assertThat(engaged.median().millis()).isEqualTo(Duration.ofDays(20).toMillis());

    // Aware: on after 10, 20 and 2 days; dot is in since 30 days and may yet go on.
    CycleReport.StageRow aware = row(CycleReport.of(SEEN, ReportOptions.NONE), "aware");
    assertThat(aware.conversion()).isEqualTo(0.75);
    assertThat(aware.everOn()).isCloseTo(0.75, within(1e-12));

    // Opportunity: ana's second is in since 20 days, between on after 30 and back after 15.
    CycleReport.StageRow opportunity = row(CycleReport.of(SEEN, ReportOptions.NONE), "opportunity");
    assertThat(opportunity.conversion()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(opportunity.everOn()).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void fromADetourComingBackToTheStemIsGoingOn() {
    CycleReport.StageRow recycled = row(CycleReport.of(SEEN, ReportOptions.NONE), "recycled");

    assertThat(recycled.wentOn()).isEqualTo(1);
    assertThat(recycled.conversion()).isEqualTo(1);
  }

  @Test
  void lastStageOfTheStemHasNoConversion() {
    CycleReport.StageRow customer = row(CycleReport.of(SEEN, ReportOptions.NONE), "customer");

    assertThat(customer.entered()).isEqualTo(1);
    assertThat(customer.wentOn()).isZero();
    assertThat(customer.conversion()).isNull();
    assertThat(customer.everOn()).isNull();
  }

  @Test
  void movesAreCountedByKind() {
    assertThat(CycleReport.of(SEEN, ReportOptions.NONE).moves())
        .isEqualTo(new CycleReport.Moves(4, 1, 5, 1, 0, 2, 1, 1));
    assertThat(row(CycleReport.of(SEEN, ReportOptions.NONE), "engaged").passedOver()).isEqualTo(1);
    assertThat(row(CycleReport.of(SEEN, ReportOptions.NONE), "aware").passedOver()).isZero();
  }

  @Test
  void armsCountRoundsAndOpportunitiesUpToTheHorizon() {
    assertThat(CycleReport.of(SEEN, ReportOptions.NONE).arms())
        .containsExactly(
            new CycleReport.ArmRow("inbound", "the buyer came to us", 4, 1, 1, 0, 2, 2, 1),
            new CycleReport.ArmRow("insight", "we went to the buyer", 1, 0, 0, 0, 1, 1, 0));
  }

  @Test
  void periodLooksAtWhatBeganInItButNowIsNow() {
    Period period = new Period(Story.day(20), Story.day(50));
    CycleReport report = CycleReport.of(SEEN, ReportOptions.NONE.withPeriod(period));

    CycleReport.StageRow engaged = row(report, "engaged");
    assertThat(engaged.entered()).isEqualTo(2); // on days 22 and 40; day 50 is no longer in
    assertThat(engaged.left()).isEqualTo(2); // on day 30, twice
    assertThat(engaged.leftTo())
        .containsExactly(
            CycleReport.Flow.of("opportunity", Move.FORWARD, 1),
            CycleReport.Flow.of("recycled", Move.DETOUR, 1));
    assertThat(engaged.now()).isEqualTo(1);
    assertThat(report.moves().started()).isEqualTo(1);
    assertThat(report.arms().getFirst().opportunities()).isEqualTo(1);
  }

  @Test
  void nothingAfterTheHorizonIsSeen() {
    Observation earlier =
        Observation.of(
            SamplePlaybook.small(), Story.day(45), List.of(ANA, BEN, CEM, DOT), List.of());
    CycleReport report = CycleReport.of(earlier, ReportOptions.NONE);

    assertThat(report.head().buyers()).isEqualTo(3);
    assertThat(row(report, "opportunity").now()).isEqualTo(1);
    assertThat(row(report, "recycled").now()).isEqualTo(1);
    assertThat(row(report, "recycled").wentOn()).isZero();
    assertThat(row(report, "customer").entered()).isZero();
  }

  @Test
  void listBehindANumberIsSelectedByTheSameFilter() {
    assertThat(SEEN.select(StayFilter.openIn("engaged")))
        .extracting(Stay::buyer)
        .containsExactly("ben");
    assertThat(SEEN.select(StayFilter.wentOn(SEEN.playbook().cycle(), "aware", Period.ALL)))
        .extracting(Stay::buyer)
        .containsExactly("ana", "ben", "cem");
    assertThat(SEEN.select(StayFilter.passedOver(SEEN.playbook().cycle(), "engaged", Period.ALL)))
        .extracting(Stay::buyer)
        .containsExactly("ben");
    assertThat(SEEN.select(StayFilter.moved(StayFilter.BACK, Period.ALL)))
        .extracting(Stay::buyer, Stay::stage)
        .containsExactly(tuple("ben", "engaged"));
  }

  @Test
  void staysInStagesOfAnEarlierPlaybookAreNamed() {
    Observation seen =
        Observation.of(
            SamplePlaybook.small(),
            Story.day(100),
            List.of(Story.of("eva").enters("nurture", 1, Move.STARTED).end()),
            List.of());

    assertThat(CycleReport.of(seen, ReportOptions.NONE).head().warnings())
        .containsExactly(
            "1 stays are in stage nurture, which this playbook does not have; they are left out");
  }

  @Test
  void textHasOneLinePerStage() {
    String text = CycleReport.of(SEEN, ReportOptions.NONE).text();

    assertThat(text).contains("Settled up to 2026-04-11T00:00:00Z");
    assertThat(text.lines().filter(line -> line.startsWith("recycled ")))
        .hasSize(2); // as a stage, and as where a flow begins
  }
}
