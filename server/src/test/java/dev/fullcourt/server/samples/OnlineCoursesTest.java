package dev.fullcourt.server.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.reports.ConversionReport;
import dev.fullcourt.history.measures.reports.Rate;
import dev.fullcourt.history.measures.reports.ReportKind;
import dev.fullcourt.history.measures.reports.ReportOptions;
import dev.fullcourt.history.measures.reports.ScoresReport;
import dev.fullcourt.history.measures.survival.Share;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.intake.ImportSummary;
import dev.fullcourt.server.measures.Histories;
import dev.fullcourt.server.measures.History;
import dev.fullcourt.server.playbooks.Playbooks;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 9,240 leads without a date, imported through the whole line: who buys, and who was expected to.
 */
class OnlineCoursesTest {

  @TempDir static Path data;
  private static Installation installation;
  private static ImportSummary summary;
  private static JsonNode answers;

  @BeforeAll
  static void importTheLeads() {
    Path folder = Project.data("xeducation_leads");
    answers = JsonMapper.shared().readTree(folder.resolve("answers.json").toFile());
    installation = Installation.open(data);
    summary =
        installation.importSample(
            Project.sample("xeducation_leads"), List.of(folder.resolve("Leads.csv")));
  }

  @AfterAll
  static void close() {
    if (installation != null) {
      installation.close();
    }
  }

  @Test
  void everyLeadIsImported() {
    assertThat(summary.rejected()).isZero();
    assertThat(summary.rowsRead()).isEqualTo(answers.get("rows").asLong());
    History history = history();
    assertThat(history.buyers()).hasSize(answers.get("rows").asInt());
    assertThat(history.buyers())
        .as("settled up to %s", history.horizon())
        .allSatisfy(buyer -> {
          assertThat(buyer.stays()).isNotEmpty();
          assertThat(buyer.stays().getLast().entered()).isBeforeOrEqualTo(history.horizon());
        });
  }

  @Test
  void conversionByLeadSourceEqualsTheAnswers() {
    Map<String, int[]> expected = new TreeMap<>();
    for (var entry : answers.get("Lead Source").properties()) {
      String source = entry.getKey().toLowerCase(java.util.Locale.ROOT); // trap 3: Google, google
      int[] sum = expected.computeIfAbsent(source, name -> new int[2]);
      sum[0] += entry.getValue().get(0).asInt();
      sum[1] += entry.getValue().get(1).asInt();
    }
    var report =
        (ConversionReport)
            installation.report(ReportKind.CONVERSION, Map.of("by", "person.source"));

    assertThat(report.all().reached().whole()).isEqualTo(answers.get("rows").asInt());
    assertThat(report.all().reached().part()).isEqualTo(answers.get("converted").asInt());
    assertThat(report.values()).hasSize(expected.size());
    for (ConversionReport.Row row : report.values()) {
      int[] answer = Objects.requireNonNull(expected.get(row.value()), row.value());
      assertThat(row.rounds()).as(row.value()).isEqualTo(answer[0]);
      assertThat(row.reached().part()).as(row.value()).isEqualTo(answer[1]);
      assertWilson(row.reached());
    }
    Rate direct =
        report.values().stream()
            .filter(row -> row.value().equals("direct traffic"))
            .findFirst()
            .orElseThrow()
            .reached();
    assertThat(direct.low()).isCloseTo(0.3038, within(5e-5));
    assertThat(direct.high()).isCloseTo(0.3401, within(5e-5));
  }

  private static void assertWilson(Rate rate) {
    var interval = new Share(rate.part(), rate.whole()).findWilson().orElseThrow();
    assertThat(rate.low()).isEqualTo(interval.low());
    assertThat(rate.high()).isEqualTo(interval.high());
  }

  /** The figures that samples/xeducation_leads/playbook.yaml states. */
  @Test
  void scorecardRanksTheHoldOutAsWellAsTheSampleSays() {
    ScoresReport holdOut = scores(number -> number % 5 == 0);
    assertThat(holdOut.all().whole()).isEqualTo(1_880);
    assertThat(holdOut.all().part()).isEqualTo(729);
    assertThat(holdOut.leftOut()).isZero();
    ScoresReport.Ranking auc = Objects.requireNonNull(holdOut.auc());
    assertThat(auc.area()).isCloseTo(0.866, within(5e-4));
    assertThat(auc.low()).isCloseTo(0.849, within(5e-4));
    assertThat(auc.high()).isCloseTo(0.883, within(5e-4));

    ScoresReport training = scores(number -> number % 5 != 0);
    assertThat(training.all().whole()).isEqualTo(7_360);
    assertThat(Objects.requireNonNull(training.auc()).area()).isCloseTo(0.871, within(5e-4));
  }

  @Test
  void higherScoresConvertMoreOftenOnTheHoldOut() {
    ScoresReport report = scores(number -> number % 5 == 0);
    List<Double> rates =
        report.bands().stream().map(band -> Objects.requireNonNull(band.reached().rate())).toList();

    assertThat(rates).hasSizeGreaterThanOrEqualTo(8);
    assertThat(rates.getFirst()).isGreaterThan(0.85);
    assertThat(rates.getLast()).isLessThan(0.1);
    assertThat(rates.subList(0, 3)).allSatisfy(rate -> assertThat(rate).isGreaterThan(0.6));
    assertThat(report.bands().getLast().captured()).isEqualTo(1.0);
  }

  @Test
  void reportOnAllLeadsComesFromTheCommandLinesOptionsToo() {
    var views = (ScoresReport) installation.report(ReportKind.SCORES, Map.of("bands", "0,20,40"));
    var replayed =
        (ScoresReport)
            installation.reportAsOf(
                history().horizon(), ReportKind.SCORES, Map.of("bands", "0,20,40"));

    assertThat(views.bands()).hasSize(4);
    assertThat(views.all().whole()).isEqualTo(9_240);
    assertThat(replayed.bands()).isEqualTo(views.bands());
    assertThat(replayed.auc()).isEqualTo(views.auc());
  }

  /** What sales noted, or may have, after it spoke with a lead: with these a score is hindsight. */
  @Test
  void noRuleOfTheScorecardLooksAtWhatSalesFoundOut() {
    Playbook playbook = installation.bean(Playbooks.class).getCurrent();
    var interest = playbook.scorecard().interest().rules();
    var fit = playbook.scorecard().fit();

    assertThat(interest).extracting(rule -> rule.on()).containsOnly("website_visited");
    assertThat(
            fit.stream()
                .flatMap(rule -> rule.when().fields().stream())
                .map(field -> field.path())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "person.occupation", "person.origin", "person.source", "person.specialization");
    assertThat(fit).allMatch(rule -> rule.points() == Math.rint(rule.points()));
    assertThat(interest).allMatch(rule -> rule.points() == Math.rint(rule.points()));
  }

  private static History history() {
    return installation.bean(Histories.class).current();
  }

  private static ScoresReport scores(Predicate<Long> leadNumber) {
    History history = history();
    List<BuyerHistory> part =
        history.buyers().stream().filter(buyer -> leadNumber.test(number(buyer))).toList();
    Observation seen =
        new Observation(
            installation.bean(Playbooks.class).getCurrent(), history.horizon(), part, List.of());
    return (ScoresReport) ReportKind.SCORES.report(seen, ReportOptions.NONE);
  }

  private static long number(BuyerHistory buyer) {
    return new BigDecimal(
            Objects.requireNonNull(buyer.properties().get("person.lead_number"), buyer.buyer()))
        .longValueExact();
  }
}
