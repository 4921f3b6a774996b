package dev.fullcourt.history.measures.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.SamplePlaybook;
import dev.fullcourt.history.measures.Story;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportKindTest {

  private static final Observation SEEN =
      Observation.of(
          new SamplePlaybook("Berlin").zone("Europe/Berlin").stage("aware", null).build(),
          Story.day(10),
          List.of(),
          List.of());

  private static Report given(ReportKind kind, Map<String, String> wanted) {
    ReportAnswer answer = kind.report(SEEN, wanted);
    assertThat(answer).isInstanceOf(ReportAnswer.Given.class);
    return ((ReportAnswer.Given) answer).report();
  }

  private static List<String> mistakes(ReportKind kind, Map<String, String> wanted) {
    ReportAnswer answer = kind.report(SEEN, wanted);
    assertThat(answer).isInstanceOf(ReportAnswer.Refused.class);
    return ((ReportAnswer.Refused) answer).mistakes();
  }

  @Test
  void everyReportIsFoundByItsNameAndAnswersWithoutAnyData() {
    for (ReportKind kind : ReportKind.values()) {
      assertThat(ReportKind.find(kind.word())).contains(kind);
      Report report = given(kind, Map.of());
      assertThat(report.head().report()).isEqualTo(kind.word());
      assertThat(report.text()).contains("0 buyers");
    }
    assertThat(ReportKind.find("weather")).isEmpty();
  }

  @Test
  void dateMeansTheStartOfTheDayInThePlaybooksZone() {
    Head head =
        given(ReportKind.CYCLE, Map.of("from", "2026-07-01", "before", "2026-08-01T00:00:00Z"))
            .head();

    assertThat(head.from()).isEqualTo(Instant.parse("2026-06-30T22:00:00Z"));
    assertThat(head.before()).isEqualTo(Instant.parse("2026-08-01T00:00:00Z"));
  }

  @Test
  void allMistakesAreSaidAtOnce() {
    assertThat(
            mistakes(
                ReportKind.TIME_IN_STAGE,
                Map.of("from", "yesterday", "days", "7,x", "stages", "awake", "by", "arm")))
        .containsExactly(
            "report time-in-stage has no option by;"
                + " it has from, before, complete-from, days, stages",
            "days takes whole numbers such as 7,30,90, not x",
            "yesterday is not a date; from takes 2026-01-31 or 2026-01-31T09:00:00Z",
            "stages: there is no stage awake; there are aware");
    assertThat(mistakes(ReportKind.COHORTS, Map.of("by", "year")))
        .containsExactly("cohorts are by week, month or quarter, not by year");
    assertThat(mistakes(ReportKind.CYCLE, Map.of("from", "2026-02-01", "before", "2026-02-01")))
        .containsExactly("from must be earlier than before");
  }

  @Test
  void daysAreSortedAndEachIsReadOnce() {
    TimeInStageReport report =
        (TimeInStageReport) given(ReportKind.TIME_IN_STAGE, Map.of("days", "30, 7,30"));

    assertThat(report.stages().getFirst().next().rows())
        .extracting(Incidence.Row::day)
        .containsExactly(7, 30);
  }
}
