package dev.fullcourt.history.measures.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.OpportunityHistory;
import dev.fullcourt.history.measures.OpportunityHistory.Outcome;
import dev.fullcourt.history.measures.Printed;
import dev.fullcourt.history.measures.SamplePlaybook;
import dev.fullcourt.history.measures.SharedData;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 8,800 opportunities of a fictitious vendor, against answers worked out by others. */
class MavenKnownAnswersTest {

  /** A zone with daylight saving, so that days of 23 and 25 hours are met. */
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  private static SharedData data;
  private static Observation seen;

  @BeforeAll
  static void readPipeline() {
    data = SharedData.of("maven_crm");
    Map<String, String> sectors = new HashMap<>();
    data.rows("accounts.csv", row -> sectors.put(row.get("account"), row.get("sector")));
    Map<String, SharedData.Row> agents = new HashMap<>();
    data.rows("sales_teams.csv", row -> agents.put(row.get("sales_agent"), row));
    List<OpportunityHistory> deals = new ArrayList<>();
    data.rows(
        "sales_pipeline.csv",
        row -> {
          Map<String, String> properties = new HashMap<>();
          SharedData.Row agent =
              Objects.requireNonNull(agents.get(row.get("sales_agent")), "an agent");
          properties.put("owner", agent.get("sales_agent"));
          properties.put("manager", agent.get("manager"));
          properties.put("region", agent.get("regional_office"));
          properties.put("product", row.get("product").replace("GTXPro", "GTX Pro"));
          String sector = sectors.get(row.get("account"));
          if (sector != null) {
            properties.put("account.sector", sector);
          }
          deals.add(opportunity(row, properties));
        });
    Playbook playbook =
        new SamplePlaybook("Vendor").zone(ZONE.getId()).stage("engaging", null).build();
    Instant horizon = Objects.requireNonNull(instant("2017-12-31"));
    seen = Observation.of(playbook, horizon, List.of(), deals);
  }

  private static OpportunityHistory opportunity(
      SharedData.Row row, Map<String, String> properties) {
    String id = row.get("opportunity_id");
    Outcome outcome =
        switch (row.get("deal_stage")) {
          case "Won" -> Outcome.WON;
          case "Lost" -> Outcome.LOST;
          default -> Outcome.OPEN;
        };
    return new OpportunityHistory(
        id,
        row.get("account"),
        id,
        instant(row.get("engage_date")),
        instant(row.get("close_date")),
        outcome,
        outcome == Outcome.WON ? new BigDecimal(row.get("close_value")) : null,
        null,
        properties);
  }

  private static @Nullable Instant instant(String date) {
    return date.isBlank() ? null : LocalDate.parse(date).atStartOfDay(ZONE).toInstant();
  }

  private static OpportunitiesReport report(ReportOptions options) {
    return OpportunitiesReport.of(seen, options);
  }

  @Test
  void winRateAndValue() {
    OpportunitiesReport.Group all = report(ReportOptions.NONE).all();
    WonValue value = all.wonValue().getFirst();

    assertThat(all.opportunities()).isEqualTo(8800);
    assertThat(all.openingUnknown()).isEqualTo(500);
    assertThat(data.answers())
        .contains(
            "win rate %d/%d = %s; won value %s, mean won %s, median won %s."
                .formatted(
                    all.winRate().part(),
                    all.winRate().whole(),
                    Printed.percent(all.winRate().rate(), 5),
                    value.sum(),
                    value.mean(),
                    value.median().setScale(1)));
  }

  @Test
  void daysToCloseAndAgeOfOpenOnes() {
    OpportunitiesReport.Group all = report(ReportOptions.NONE).all();
    List<List<String>> answers = data.answers("Days engage");

    assertThat(line("Won", all.daysToWon())).isEqualTo(answers.get(1));
    assertThat(line("Lost", all.daysToLost())).isEqualTo(answers.get(2));
    assertThat(line("Won+Lost", all.daysToClosed())).isEqualTo(answers.get(3));
    DaySpread age = all.openAge().days();
    assertThat(data.answers())
        .contains(
            "Open Engaging %d: age on 2017-12-31 median %d, p90 %d, min %d, max %d"
                .formatted(age.n(), age.median(), age.p90(), age.min(), age.max()))
        .contains(
            "older than the slowest closed deal (%d d): %d"
                .formatted(all.openAge().slowestClosed(), all.openAge().stale()));
  }

  private static List<String> line(String name, DaySpread days) {
    return List.of(
        name,
        Printed.count(days.n()),
        Printed.count(days.p25()),
        Printed.count(days.median()),
        Printed.count(days.p75()),
        Printed.count(days.p90()),
        Printed.number(days.mean(), 4),
        Printed.count(days.min()),
        Printed.count(days.max()));
  }

  @ParameterizedTest
  @CsvSource({
    "product, By product",
    "region, By regional office",
    "manager, By manager",
    "owner, By sales agent",
    "account.sector, By sector",
  })
  void byProperty(String property, String heading) {
    List<List<String>> found = new ArrayList<>();
    for (OpportunitiesReport.Group group : report(ReportOptions.NONE.withBy(property)).groups()) {
      found.add(
          List.of(
              group.value().replace("(blank)", "(no account)"),
              Printed.count(group.won()),
              Printed.count(group.lost()),
              Printed.count(group.open() - group.openingUnknown()),
              Printed.count(group.openingUnknown()),
              Printed.percent(group.winRate().rate(), 4),
              group.wonValue().isEmpty() ? "0" : group.wonValue().getFirst().sum().toString(),
              group.wonValue().isEmpty()
                  ? "-"
                  : Printed.number(group.wonValue().getFirst().mean(), 2),
              Printed.count(group.daysToWon().median())));
    }
    List<List<String>> answers = data.answers(heading);

    assertThat(found).isEqualTo(answers.subList(1, answers.size()));
  }

  @Test
  void byCloseQuarter() {
    List<List<String>> found = new ArrayList<>();
    for (OpportunitiesReport.Group group :
        report(ReportOptions.NONE.withBy("closed.quarter")).groups()) {
      if (!group.value().equals("(blank)")) {
        found.add(
            List.of(
                group.value(),
                Printed.count(group.won()),
                Printed.count(group.lost()),
                Printed.percent(group.winRate().rate(), 4),
                group.wonValue().getFirst().sum().toString()));
      }
    }
    List<List<String>> answers = data.answers("By close quarter");

    assertThat(found).isEqualTo(answers.subList(1, answers.size()));
  }

  @Test
  void byMonthOfOpening() {
    List<List<String>> found = new ArrayList<>();
    for (OpportunitiesReport.Group group :
        report(ReportOptions.NONE.withBy("opened.month")).groups()) {
      if (!group.value().equals("(blank)")) {
        found.add(
            List.of(
                group.value(),
                Printed.count(group.opportunities()),
                Printed.count(group.won()),
                Printed.count(group.lost()),
                Printed.count(group.open()),
                Printed.percent((double) group.won() / group.opportunities(), 3)));
      }
    }
    List<List<String>> answers = data.answers("Cohort by engage month");

    assertThat(found).isEqualTo(answers.subList(1, answers.size()));
  }

  @Test
  void cumulativeIncidence() {
    Incidence incidence =
        report(ReportOptions.NONE.withDays(List.of(7, 14, 30, 60, 90, 120, 138))).all().incidence();
    List<List<String>> found = new ArrayList<>();
    for (Incidence.Row row : incidence.rows()) {
      found.add(
          List.of(
              Printed.count(row.day()),
              Printed.number(row.came().get("won"), 6),
              Printed.number(row.came().get("lost"), 6),
              Printed.number(row.open(), 6)));
    }
    List<List<String>> answers = data.answers("Cumulative incidence");

    assertThat(incidence.n()).isEqualTo(8300);
    assertThat(found).isEqualTo(answers.subList(1, answers.size()));
  }

  @Test
  void historyThatBeginsLateIsNoticedAndThenHandled() {
    assertThat(report(ReportOptions.NONE).head().warnings())
        .anyMatch(warning -> warning.contains("seems to begin late: none ended before 2017-03-01"));

    OpportunitiesReport handled =
        report(ReportOptions.NONE.withCompleteFrom(instant("2017-03-01")));
    assertThat(handled.head().warnings())
        .anyMatch(warning -> warning.contains("already under way on 2017-03-01"))
        .noneMatch(warning -> warning.contains("seems to begin late"));
    assertThat(handled.all().incidence().rows().getFirst().came().get("won"))
        .isGreaterThan(
            Objects.requireNonNull(
                report(ReportOptions.NONE).all().incidence().rows().getFirst().came().get("won")));
  }
}
