package dev.fullcourt.server.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fullcourt.history.measures.reports.DaySpread;
import dev.fullcourt.history.measures.reports.OpportunitiesReport;
import dev.fullcourt.history.measures.reports.OpportunitiesReport.Group;
import dev.fullcourt.history.measures.reports.ReportKind;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.intake.ImportSummary;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 8,800 opportunities in four files that do not quite join: win rates, days and worth. */
class HardwareVendorTest {

  @TempDir static Path data;
  private static Installation installation;
  private static ImportSummary summary;
  private static JsonNode answers;

  @BeforeAll
  static void importTheFiles() {
    Path folder = Project.data("maven_crm");
    answers = JsonMapper.shared().readTree(folder.resolve("answers.json").toFile());
    installation = Installation.open(data);
    List<Path> files =
        Stream.of("accounts", "products", "sales_pipeline", "sales_teams")
            .map(name -> folder.resolve(name + ".csv"))
            .toList();
    summary = installation.importSample(Project.sample("maven_crm"), files);
  }

  @AfterAll
  static void close() {
    if (installation != null) {
      installation.close();
    }
  }

  private static OpportunitiesReport report(Map<String, String> options) {
    return (OpportunitiesReport) installation.report(ReportKind.OPPORTUNITIES, options);
  }

  @Test
  void noRowIsRejectedAndNoneIsDroppedByTheJoin() {
    assertThat(summary.rejected()).isZero();
    assertThat(summary.rowsRead()).isEqualTo(8_800 + 85 + 7 + 35);
    assertThat(report(Map.of()).all().opportunities()).isEqualTo(8_800);
  }

  @Test
  void winRateWorthAndDaysEqualTheAnswers() {
    Group all = report(Map.of()).all();
    assertThat(all.won()).isEqualTo(answers.get("stage").get("Won").asInt());
    assertThat(all.lost()).isEqualTo(answers.get("stage").get("Lost").asInt());
    assertThat(all.open())
        .isEqualTo(
            answers.get("stage").get("Engaging").asInt()
                + answers.get("stage").get("Prospecting").asInt());
    assertThat(all.openingUnknown()).isEqualTo(answers.get("stage").get("Prospecting").asInt());
    assertThat(all.winRate().rate()).isCloseTo(answers.get("win_rate").asDouble(), within(1e-12));
    assertThat(all.wonValue()).hasSize(1);
    assertThat(all.wonValue().getFirst().sum())
        .isEqualByComparingTo(new BigDecimal(answers.get("won_value").asString()));
    assertDays(all.daysToWon(), answers.get("days").get("Won"));
    assertDays(all.daysToLost(), answers.get("days").get("Lost"));
    assertDays(all.daysToClosed(), answers.get("days").get("Won+Lost"));
    assertThat(all.openAge().days().median())
        .isEqualTo(answers.get("engaging_age").get(0).asLong());
    assertThat(all.openAge().stale()).isEqualTo(1_291);
  }

  private static void assertDays(DaySpread days, JsonNode answer) {
    assertThat(days.n()).isEqualTo(answer.get(0).asInt());
    assertThat(days.p25()).isEqualTo(answer.get(1).asLong());
    assertThat(days.median()).isEqualTo(answer.get(2).asLong());
    assertThat(days.p75()).isEqualTo(answer.get(3).asLong());
    assertThat(days.p90()).isEqualTo(answer.get(4).asLong());
    assertThat(days.mean()).isCloseTo(answer.get(5).asDouble(), within(1e-9));
    assertThat(days.min()).isEqualTo(answer.get(6).asLong());
    assertThat(days.max()).isEqualTo(answer.get(7).asLong());
  }

  @ParameterizedTest
  @CsvSource({
    "product,product",
    "owner,agent",
    "region,region",
    "manager,manager",
    "sector,sector",
  })
  void groupsEqualTheAnswers(String by, String answer) {
    Map<String, Group> groups =
        report(Map.of("by", by)).groups().stream()
            .collect(Collectors.toMap(Group::value, Function.identity()));
    for (var entry : answers.get(answer).properties()) {
      Group group = groups.get(entry.getKey().replace("(no account)", "(blank)"));
      assertThat(group).as(entry.getKey()).isNotNull();
      JsonNode is = entry.getValue();
      assertThat(group.won()).isEqualTo(is.get(0).asInt());
      assertThat(group.lost()).isEqualTo(is.get(1).asInt());
      assertThat(group.open()).isEqualTo(is.get(2).asInt() + is.get(3).asInt());
      BigDecimal worth =
          group.wonValue().isEmpty() ? BigDecimal.ZERO : group.wonValue().getFirst().sum();
      assertThat(worth).isEqualByComparingTo(new BigDecimal(is.get(4).asString()));
    }
    assertThat(groups).hasSize(answers.get(answer).size());
  }

  @Test
  void incidenceFromOpeningEqualsTheAnswers() {
    var days = String.join(",", answers.get("aj").propertyNames());
    for (var row : report(Map.of("days", days)).all().incidence().rows()) {
      JsonNode day = answers.get("aj").get(Integer.toString(row.day()));
      assertThat(row.came().get("won")).isCloseTo(day.get("Won").asDouble(), within(5e-7));
      assertThat(row.came().get("lost")).isCloseTo(day.get("Lost").asDouble(), within(5e-7));
      assertThat(row.open()).isCloseTo(day.get("open").asDouble(), within(5e-7));
    }
  }

  @Test
  void aHistoryThatBeginsLateIsSaid() {
    assertThat(report(Map.of()).head().warnings())
        .anyMatch(warning -> warning.contains("begin late") && warning.contains("2017-03-01"));
  }

  @Test
  void ledgerFollowsFromLog() {
    assertThat(installation.verify().holds()).isTrue();
  }
}
