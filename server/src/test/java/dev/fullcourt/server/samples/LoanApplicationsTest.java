package dev.fullcourt.server.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fullcourt.history.measures.reports.CohortsReport;
import dev.fullcourt.history.measures.reports.FunnelReport;
import dev.fullcourt.history.measures.reports.HandoffsReport;
import dev.fullcourt.history.measures.reports.Incidence;
import dev.fullcourt.history.measures.reports.OutcomesReport;
import dev.fullcourt.history.measures.reports.ReportKind;
import dev.fullcourt.history.measures.reports.SlaReport;
import dev.fullcourt.history.measures.reports.SpeedRow;
import dev.fullcourt.history.measures.reports.Spread;
import dev.fullcourt.history.measures.reports.TakerRow;
import dev.fullcourt.history.replay.Verdict;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.intake.ImportSummary;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 13,087 loan applications, imported through the whole line: outcomes, steps, cohorts and competing
 * risks must equal the published answers.
 */
class LoanApplicationsTest {

  private static final Map<String, String> STAGES =
      Map.of(
          "A_SUBMITTED", "submitted",
          "A_PARTLYSUBMITTED", "partly_submitted",
          "A_PREACCEPTED", "preaccepted",
          "A_ACCEPTED", "accepted",
          "A_FINALIZED", "finalized",
          "O_SENT", "offer_sent",
          "O_SENT_BACK", "offer_returned",
          "A_APPROVED", "approved",
          "A_DECLINED", "declined",
          "A_CANCELLED", "cancelled");
  private static final Map<String, String> OUTCOMES =
      Map.of("won", "approved", "declined", "declined", "cancelled", "cancelled");
  private static final double MILLIS_PER_HOUR = 3_600_000;

  @TempDir static Path data;
  private static Installation installation;
  private static ImportSummary summary;
  private static JsonNode answers;
  private static Path file;

  @BeforeAll
  static void importTheLog() {
    Path folder = Project.data("bpi2012");
    answers = JsonMapper.shared().readTree(folder.resolve("answers.json").toFile());
    file = folder.resolve("bpi2012_events.csv.gz");
    installation = Installation.open(data);
    summary = installation.importSample(Project.sample("bpi2012"), List.of(file));
  }

  @AfterAll
  static void close() {
    if (installation != null) {
      installation.close();
    }
  }

  @Test
  void everyRowIsAccountedFor() {
    assertThat(summary.rowsRead()).isEqualTo(answers.get("events").asLong());
    assertThat(summary.understood()).isEqualTo(summary.rowsRead());
    assertThat(summary.added()).isEqualTo(summary.rowsRead());
    assertThat(summary.rejected() + summary.leftOut() + summary.alreadyThere()).isZero();
    assertThat(installation.sql().sql("select count(*) from buyer_view").query(Long.class).single())
        .isEqualTo(answers.get("cases").asLong());
  }

  @Test
  void outcomesAndCompetingRisksEqualTheAnswers() {
    var report = (OutcomesReport) installation.report(ReportKind.OUTCOMES, Map.of());
    Map<String, Integer> rounds =
        report.outcomes().stream()
            .collect(
                Collectors.toMap(
                    OutcomesReport.OutcomeRow::stage, OutcomesReport.OutcomeRow::rounds));
    OUTCOMES.forEach((answer, stage) ->
        assertThat(rounds.get(stage))
            .as(stage)
            .isEqualTo(answers.get("outcome").get(answer).get(0).asInt()));
    assertThat(report.open()).isEqualTo(answers.get("outcome").get("open").get(0).asInt());
    assertThat(report.winRate().rate())
        .isCloseTo(answers.get("win_rate_closed").asDouble(), within(1e-12));
    assertThat(report.incidence().rows()).hasSize(answers.get("aj").size());
    for (Incidence.Row row : report.incidence().rows()) {
      JsonNode day = answers.get("aj").get(Integer.toString(row.day()));
      OUTCOMES.forEach((answer, stage) ->
          assertThat(row.came().get(stage))
              .as("%s by day %d", stage, row.day())
              .isCloseTo(day.get(answer).asDouble(), within(5e-7)));
      assertThat(row.open()).isCloseTo(day.get("open").asDouble(), within(5e-7));
    }
  }

  @Test
  void stepsEqualTheAnswers() {
    var report = (FunnelReport) installation.report(ReportKind.FUNNEL, Map.of());
    Map<String, FunnelReport.Reached> reached =
        report.reached().stream()
            .collect(Collectors.toMap(FunnelReport.Reached::stage, Function.identity()));
    STAGES.forEach((step, stage) -> {
      JsonNode answer = answers.get("funnel").get(step);
      assertThat(reached.get(stage).buyers()).as(step).isEqualTo(answer.get(0).asInt());
      assertHours(step, reached.get(stage).fromStart(), answer.get(1), answer.get(2));
    });
  }

  @Test
  void stepToStepEqualsTheAnswers() {
    var path = "submitted,preaccepted,accepted,finalized,offer_sent,offer_returned,approved";
    var report = (FunnelReport) installation.report(ReportKind.FUNNEL, Map.of("stages", path));
    Map<String, FunnelReport.FunnelStep> steps =
        report.steps().stream()
            .collect(Collectors.toMap(step -> step.from() + ">" + step.to(), Function.identity()));
    assertThat(steps).hasSize(answers.get("step").size());
    for (var entry : answers.get("step").properties()) {
      String[] names = entry.getKey().split(">");
      var step =
          Objects.requireNonNull(steps.get(STAGES.get(names[0]) + ">" + STAGES.get(names[1])));
      JsonNode answer = entry.getValue();
      assertThat(step.entered()).isEqualTo(answer.get(0).asInt());
      assertThat(step.wentOn()).isEqualTo(answer.get(1).asInt());
      assertHours(entry.getKey(), step.time(), answer.get(2), answer.get(3));
      assertThat(step.winRate().part()).isEqualTo(answer.get(4).asInt());
      assertThat(step.winRate().whole()).isEqualTo(answer.get(5).asInt());
      assertThat(step.negative()).isZero();
    }
  }

  @Test
  void whoAcceptedAndWhatCameOfItEqualsTheAnswers() {
    var report = (HandoffsReport) installation.report(ReportKind.HANDOFFS, Map.of());
    Map<String, TakerRow> people =
        report.people().stream().collect(Collectors.toMap(TakerRow::person, Function.identity()));
    JsonNode owners = answers.get("owner");
    assertThat(people).hasSameSizeAs(owners);
    for (var entry : owners.properties()) {
      TakerRow row = Objects.requireNonNull(people.get(entry.getKey()), entry.getKey());
      List<Integer> figures =
          List.of(
              row.accepted(),
              row.outcomes().get("approved"),
              row.outcomes().get("declined"),
              row.outcomes().get("cancelled"),
              row.open());
      List<Integer> answer = new ArrayList<>();
      entry.getValue().forEach(figure -> answer.add(figure.asInt()));
      assertThat(figures).as("resource %s", entry.getKey()).isEqualTo(answer);
    }
    var toOffers = report.handoffs().getFirst();
    assertThat(toOffers.accepted())
        .isEqualTo(answers.get("funnel").get("A_ACCEPTED").get(0).asInt());
    assertThat(toOffers.working())
        .isEqualTo(report.people().stream().mapToInt(TakerRow::open).sum());
  }

  @Test
  void whoWaitsForSomebodyWhenTheLogEndsIsGivenToOneOfTheTeamAndNobodyElseIs() {
    List<String> given =
        installation
            .sql()
            .sql(
                "select distinct properties ->> 'owner' from event where source = 'fullcourt'"
                    + " and type = 'owner_assigned'")
            .query(String.class)
            .list();
    assertThat(given)
        .isNotEmpty()
        .isSubsetOf(
            "11169", "10861", "11203", "11181", "11201", "11180", "11189", "11122", "11200",
            "11202", "11119", "10982");
    assertThat(installation.sql().sql("select count(*) from waiting").query(Long.class).single())
        .isZero();
  }

  @Test
  void monthlyCohortsEqualTheAnswers() {
    var report = (CohortsReport) installation.report(ReportKind.COHORTS, Map.of("by", "month"));
    assertThat(report.cohorts()).hasSize(answers.get("cohort").size());
    for (CohortsReport.Cohort cohort : report.cohorts()) {
      JsonNode answer = answers.get("cohort").get(cohort.label());
      assertThat(cohort.created()).isEqualTo(answer.get(0).asInt());
      assertThat(cohort.outcomes().get("approved")).isEqualTo(answer.get(1).asInt());
      assertThat(cohort.outcomes().get("declined")).isEqualTo(answer.get(2).asInt());
      assertThat(cohort.outcomes().get("cancelled")).isEqualTo(answer.get(3).asInt());
      assertThat(cohort.open()).isEqualTo(answer.get(4).asInt());
    }
  }

  @Test
  void speedToTheFirstHumanTouchEqualsTheAnswers() {
    var report = (SlaReport) installation.report(ReportKind.SLA, Map.of());
    SlaReport.SlaRow touch = report.slas().getFirst();
    assertThat(touch.sla()).isEqualTo("first touch");
    assertThat(touch.started()).isEqualTo(answers.get("cases").asInt());
    assertThat(touch.taken().n()).isEqualTo(answers.get("touch").get("n").asInt());
    assertThat(touch.cancelled()).isEqualTo(touch.started() - touch.taken().n());
    assertHours(
        "touch",
        touch.taken(),
        answers.get("touch").get("median"),
        answers.get("touch").get("p90"));
    assertThat(touch.speeds()).hasSize(answers.get("speed").size());
    for (SpeedRow speed : touch.speeds()) {
      assertThat(
              List.of(
                  speed.clocks(),
                  speed.outcomes().get("approved"),
                  speed.outcomes().get("declined"),
                  speed.outcomes().get("cancelled"),
                  speed.open()))
          .as(speed.within())
          .isEqualTo(
              answers.get("speed").get(speed.within()).valueStream().map(JsonNode::asInt).toList());
    }
  }

  @Test
  void verifiesAndAddsNothingTheSecondTime() {
    List<String> before = installation.ledger();
    assertThat(installation.verify().holds()).isTrue();
    ImportSummary again = installation.importSample(Project.sample("bpi2012"), List.of(file));
    assertThat(again.added()).isZero();
    assertThat(again.alreadyThere()).isEqualTo(summary.added());
    assertThat(installation.ledger()).isEqualTo(before);
  }

  @Test
  void theFilesGiveTheSameLedgerAsTheServer(@TempDir Path files) {
    Verdict fromFiles = installation.verifyFromFiles(files.resolve("export"));
    assertThat(fromFiles).isEqualTo(installation.verify());
    assertThat(fromFiles.holds()).isTrue();
    assertThat(fromFiles.decisions()).isEqualTo(installation.ledger().size());
  }

  @Test
  void asOfAnInstantOnlyWhatWasKnownThenCounts() {
    Instant newYear = Instant.parse("2011-12-31T23:00:00Z");
    var then = (CohortsReport) installation.reportAsOf(newYear, ReportKind.COHORTS, Map.of());
    assertThat(then.cohorts().stream().map(CohortsReport.Cohort::label))
        .containsExactly("2011-10", "2011-11", "2011-12");
    CohortsReport.Cohort december = then.cohorts().getLast();
    assertThat(december.created()).isEqualTo(answers.get("cohort").get("2011-12").get(0).asInt());
    assertThat(december.open()).isPositive();
    assertThat(then.head().settledUpTo()).isEqualTo(newYear);
  }

  @Test
  void asOfTheEndEqualsTheViews() {
    Instant end = Instant.parse("2030-01-01T00:00:00Z");
    for (ReportKind kind : List.of(ReportKind.CYCLE, ReportKind.SLA)) {
      assertThat(installation.reportAsOf(end, kind, Map.of()))
          .isEqualTo(installation.report(kind, Map.of()));
    }
  }

  private static void assertHours(String step, Spread spread, JsonNode median, JsonNode p90) {
    // Published to the microsecond; the log has milliseconds, and quantiles are rounded to them.
    assertThat(Objects.requireNonNull(spread.medianMillis()) / MILLIS_PER_HOUR)
        .as("median of %s", step)
        .isCloseTo(median.asDouble(), within(5e-7));
    assertThat(Objects.requireNonNull(spread.p90Millis()) / MILLIS_PER_HOUR)
        .as("p90 of %s", step)
        .isCloseTo(p90.asDouble(), within(5e-7));
  }
}
