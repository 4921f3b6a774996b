package dev.fullcourt.history.measures.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.SamplePlaybook;
import dev.fullcourt.history.measures.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which score a round is ranked by, and how rounds are divided by it. */
class ScoresReportTest {

  private static final BuyerHistory WON =
      Story.of("won")
          .enters("aware", 0, Move.STARTED)
          .scored(10, 0)
          .enters("engaged", 5, Move.FORWARD)
          .scored(10, 20)
          .enters("customer", 20, Move.FORWARD)
          .scored(10, 50)
          .scoredNow(10, 0)
          .end();
  private static final BuyerHistory LOST =
      Story.of("lost")
          .enters("aware", 0, Move.STARTED)
          .scored(0, 0)
          .enters("engaged", 5, Move.FORWARD)
          .scored(0, 35)
          .enters("lost", 20, Move.DETOUR)
          .scored(0, 5)
          .scoredNow(0, 99)
          .end();
  private static final BuyerHistory OPEN =
      Story.of("open").enters("aware", 0, Move.STARTED).scored(0, 0).scoredNow(20, 20).end();

  private static Observation seen(List<BuyerHistory> buyers) {
    return Observation.of(SamplePlaybook.small(), Story.day(100), buyers, List.of());
  }

  private static ScoresReport report(Map<String, String> wanted, BuyerHistory... buyers) {
    ReportAnswer answer = ReportKind.SCORES.report(seen(List.of(buyers)), wanted);
    assertThat(answer).isInstanceOf(ReportAnswer.Given.class);
    return (ScoresReport) ((ReportAnswer.Given) answer).report();
  }

  private static List<Double> ranked(ScoresReport report) {
    return report.bands().stream().map(ScoresReport.Band::highest).toList();
  }

  @Test
  void decidedRoundHasTheScoreOfItsDecisionAndAnOpenOneThatOfNow() {
    ScoresReport report = report(Map.of(), WON, LOST, OPEN);

    assertThat(ranked(report)).containsExactly(60.0, 40.0, 5.0);
    assertThat(report.bands()).extracting(ScoresReport.Band::open).containsExactly(0, 1, 0);
    assertThat(report.all()).isEqualTo(Rate.of(1, 3));
    assertThat(report.auc()).isEqualTo(new ScoresReport.Ranking(1, null, null));
    assertThat(report.text()).contains("1.000", "60.00");
  }

  @Test
  void scoreAtAStageIsThatOfEnteringItAndThoseNeverThereAreLeftOut() {
    ScoresReport report = report(Map.of("at", "engaged"), WON, LOST, OPEN);

    assertThat(ranked(report)).containsExactly(35.0, 30.0);
    assertThat(report.leftOut()).isEqualTo(1);
    assertThat(report.auc()).isEqualTo(new ScoresReport.Ranking(0, null, null));
  }

  @Test
  void stageEnteredOnlyAfterTheOutcomeIsHindsightAndLeftOut() {
    assertThat(report(Map.of("at", "customer"), WON).leftOut()).isEqualTo(1);
    assertThat(report(Map.of("at", "engaged", "to", "aware"), WON).leftOut()).isEqualTo(1);
  }

  @Test
  void stageToReachTakesThePlaceOfWon() {
    ScoresReport report = report(Map.of("to", "engaged", "by", "interest"), WON, LOST, OPEN);

    assertThat(ranked(report)).containsExactly(35.0, 20.0);
    assertThat(report.bands().getLast().rounds()).isEqualTo(2);
    assertThat(report.all()).isEqualTo(Rate.of(2, 3));
    assertThat(report.auc()).isEqualTo(new ScoresReport.Ranking(0.75, null, null));
  }

  @Test
  void undecidedRoundFollowedByAnotherHasTheScoreWithWhichThatOneBegan() {
    BuyerHistory twice =
        Story.of("twice")
            .enters("aware", 0, Move.STARTED)
            .scored(1, 0)
            .enters("engaged", 30, Move.AGAIN)
            .scored(1, 6)
            .scoredNow(1, 80)
            .end();

    assertThat(ranked(report(Map.of(), twice))).containsExactly(81.0, 7.0);
  }

  @Test
  void tenthsKeepEqualScoresTogether() {
    List<BuyerHistory> many = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      many.add(customer("b" + i, i < 35 ? 7 : i, i % 2 == 0));
    }
    ScoresReport report = (ScoresReport) ReportKind.SCORES.report(seen(many), ReportOptions.NONE);

    assertThat(report.bands()).extracting(ScoresReport.Band::rounds).endsWith(35);
    assertThat(report.bands().stream().mapToInt(ScoresReport.Band::rounds).sum()).isEqualTo(100);
    assertThat(report.bands().getFirst().rounds()).isEqualTo(10);
    assertThat(report.bands().getFirst().reached()).isEqualTo(Rate.of(5, 10));
    assertThat(report.bands().getFirst().captured()).isEqualTo(0.1);
    assertThat(report.bands().getLast().captured()).isEqualTo(1.0);
  }

  @Test
  void bandsBeginAtTheScoresGiven() {
    ScoresReport report =
        report(
            Map.of("bands", "40, 0,5"),
            customer("a", 40, true),
            customer("b", 39.5, true),
            customer("c", 5, false),
            customer("d", -3, false));

    assertThat(report.bands()).extracting(ScoresReport.Band::rounds).containsExactly(1, 2, 1);
    assertThat(report.bands().get(1).lowest()).isEqualTo(5);
    assertThat(report.bands().get(1).highest()).isEqualTo(39.5);
    assertThat(report.bands().get(1).reached()).isEqualTo(Rate.of(1, 2));
  }

  private static BuyerHistory customer(String name, double score, boolean won) {
    Story story = Story.of(name).enters("aware", 0, Move.STARTED).scored(0, 0);
    return won
        ? story.enters("customer", 9, Move.FORWARD).scored(score, 0).end()
        : story.scoredNow(score, 0).end();
  }

  @Test
  void playbookWithoutScoresIsSaidSo() {
    assertThat(report(Map.of(), customer("a", 0, true)).head().warnings())
        .containsExactly("every score is 0: does the playbook have a scorecard?");
    assertThat(report(Map.of("at", "engaged"), OPEN).head().warnings())
        .containsExactly("no round has a score at that moment");
  }

  @Test
  void whatCannotBeAnsweredIsSaid() {
    ReportAnswer answer =
        ReportKind.SCORES.report(
            seen(List.of()), Map.of("by", "sector", "at", "nowhere", "bands", "1,x"));

    assertThat(answer).isInstanceOf(ReportAnswer.Refused.class);
    assertThat(((ReportAnswer.Refused) answer).mistakes())
        .containsExactly(
            "at: there is no stage nowhere;"
                + " there are aware, engaged, opportunity, customer, recycled, lost, disqualified",
            "bands takes scores such as 0,20,40, not x",
            "scores are by total, fit or interest, not by sector");
  }
}
