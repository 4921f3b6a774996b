package dev.fullcourt.history.measures.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.SamplePlaybook;
import dev.fullcourt.history.measures.Story;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What reports over rounds make of buyers who go round twice, turn back, or never decide. */
class RoundsTest {

  /** Lost on day 20, recycled, and round again to be won 30 days after the new start. */
  private static final BuyerHistory TWICE =
      Story.of("twice")
          .property("sector", "retail")
          .enters("aware", 0, Move.STARTED)
          .enters("opportunity", 10, Move.FORWARD)
          .enters("lost", 20, Move.DETOUR)
          .enters("recycled", 40, Move.DETOUR)
          .enters("aware", 50, Move.AGAIN)
          .enters("engaged", 60, Move.FORWARD)
          .enters("customer", 80, Move.FORWARD)
          .end();

  /** Reaches the later stage first, then goes back. */
  private static final BuyerHistory BACKWARD =
      Story.of("backward")
          .property("sector", "retail")
          .enters("aware", 0, Move.STARTED)
          .enters("opportunity", 4, Move.FORWARD)
          .enters("engaged", 10, Move.BACKWARD)
          .enters("disqualified", 12, Move.DETOUR)
          .end();

  private static final BuyerHistory OPEN =
      Story.of("open").arm("insight").enters("aware", 90, Move.STARTED).end();

  private static final Observation SEEN =
      Observation.of(
          SamplePlaybook.small(), Story.day(100), List.of(TWICE, BACKWARD, OPEN), List.of());

  @Test
  void eachRoundHasItsOwnOutcome() {
    OutcomesReport report =
        OutcomesReport.of(SEEN, ReportOptions.NONE.withDays(List.of(12, 20, 30)));

    assertThat(report.rounds()).isEqualTo(4);
    assertThat(report.outcomes())
        .containsExactly(
            new OutcomesReport.OutcomeRow("customer", "won", 1, 0.25),
            new OutcomesReport.OutcomeRow("lost", "lost", 1, 0.25),
            new OutcomesReport.OutcomeRow("disqualified", "disqualified", 1, 0.25));
    assertThat(report.open()).isEqualTo(1);
    assertThat(report.winRate().rate()).isEqualTo(0.5);
    assertThat(report.wonShare().rate()).isEqualTo(0.25);
    // The open one is watched for 10 days, so the three others decide alone after that.
    assertThat(report.incidence().rows().getFirst().came()).containsEntry("disqualified", 1 / 3.0);
    assertThat(report.incidence().rows().getLast().open()).isZero();
  }

  @Test
  void funnelCountsFirstEntriesWithinTheRound() {
    FunnelReport report = FunnelReport.of(SEEN, ReportOptions.NONE);

    FunnelReport.Reached opportunity = report.reached().get(2);
    assertThat(opportunity.stage()).isEqualTo("opportunity");
    assertThat(opportunity.rounds()).isEqualTo(2);
    assertThat(opportunity.fromStart().medianMillis()).isEqualTo(Duration.ofDays(4).toMillis());

    FunnelReport.FunnelStep step = report.steps().get(1);
    assertThat(step.from()).isEqualTo("engaged");
    assertThat(step.entered()).isEqualTo(2);
    assertThat(step.wentOn()).isEqualTo(1);
    assertThat(step.negative()).isEqualTo(1);
    assertThat(step.time().medianMillis()).isEqualTo(-Duration.ofDays(6).toMillis());
    assertThat(step.winRate().whole()).isEqualTo(1); // the disqualified round was no contest

    FunnelReport.Reached aware = report.reached().getFirst();
    assertThat(aware.rounds()).isEqualTo(4);
    assertThat(aware.buyers()).isEqualTo(3);
  }

  @Test
  void conversionHasABlankRowAndKeepsOpenOnesApart() {
    ConversionReport report =
        ConversionReport.of(SEEN, ReportOptions.NONE.withBy("sector").withTo("engaged"));

    assertThat(report.values())
        .extracting(ConversionReport.Row::value)
        .containsExactly("retail", "(blank)");
    ConversionReport.Row retail = report.values().getFirst();
    assertThat(retail.rounds()).isEqualTo(3);
    assertThat(retail.reached().part()).isEqualTo(2);
    assertThat(retail.open()).isZero();
    assertThat(report.values().getLast().open()).isEqualTo(1);
    assertThat(retail.reached().low()).isBetween(0.2, 0.21);
    assertThat(retail.reached().high()).isBetween(0.93, 0.94);
  }

  @Test
  void conversionIsByArmWhenNothingElseIsAsked() {
    ConversionReport report = ConversionReport.of(SEEN, ReportOptions.NONE);

    assertThat(report.by()).isEqualTo("arm");
    assertThat(report.values())
        .extracting(ConversionReport.Row::value)
        .containsExactly("inbound", "insight");
  }

  @Test
  void propertyNobodyHasIsSaidSo() {
    assertThat(ConversionReport.of(SEEN, ReportOptions.NONE.withBy("sektor")).head().warnings())
        .containsExactly("no buyer has the property sektor");
  }
}
