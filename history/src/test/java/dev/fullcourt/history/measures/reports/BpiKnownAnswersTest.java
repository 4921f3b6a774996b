package dev.fullcourt.history.measures.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.playbook.Stage.Outcome;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.Printed;
import dev.fullcourt.history.measures.SamplePlaybook;
import dev.fullcourt.history.measures.SharedData;
import dev.fullcourt.history.measures.Story;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 13,087 real loan applications of a Dutch lender, against answers worked out by others. */
class BpiKnownAnswersTest {

  private static final List<String> STEPS =
      List.of(
          "A_SUBMITTED",
          "A_PARTLYSUBMITTED",
          "A_PREACCEPTED",
          "A_ACCEPTED",
          "A_FINALIZED",
          "O_SENT",
          "O_SENT_BACK",
          "A_APPROVED");
  private static final List<String> WITHOUT_PARTLY =
      STEPS.stream().filter(step -> !step.equals("A_PARTLYSUBMITTED")).toList();

  private static SharedData data;
  private static Observation seen;

  private record First(String step, Instant at, int seq) {}

  @BeforeAll
  static void readApplications() {
    data = SharedData.of("bpi2012");
    Map<String, Map<String, First>> cases = new LinkedHashMap<>();
    List<Instant> last = new ArrayList<>(List.of(Instant.MIN));
    data.rows(
        "bpi2012_events.csv.gz",
        row -> {
          Instant at = OffsetDateTime.parse(row.get("timestamp")).toInstant();
          last.set(0, at.isAfter(last.getFirst()) ? at : last.getFirst());
          String step = row.get("activity");
          if (STEPS.contains(step) || step.equals("A_DECLINED") || step.equals("A_CANCELLED")) {
            First first = new First(step, at, Integer.parseInt(row.get("seq")));
            cases
                .computeIfAbsent(row.get("case_id"), id -> new HashMap<>())
                .merge(step, first, (a, b) -> a.at().isAfter(b.at()) ? b : a);
          }
        });
    List<BuyerHistory> buyers = new ArrayList<>();
    cases.forEach((id, firsts) -> buyers.add(buyer(id, firsts.values().stream().toList())));
    SamplePlaybook playbook = new SamplePlaybook("Loans").zone("Europe/Amsterdam");
    STEPS.forEach(step -> playbook.stage(step, step.equals("A_APPROVED") ? Outcome.WON : null));
    playbook.detour("A_DECLINED", Outcome.LOST).detour("A_CANCELLED", Outcome.LOST);
    seen = Observation.of(playbook.build(), last.getFirst(), buyers, List.of());
  }

  private static BuyerHistory buyer(String id, List<First> firsts) {
    Story story = Story.of(id);
    Move move = Move.STARTED;
    for (First first :
        firsts.stream()
            .sorted(Comparator.comparing(First::at).thenComparingInt(First::seq))
            .toList()) {
      story.enters(first.step(), first.at(), move);
      move = Move.FORWARD;
    }
    return story.end();
  }

  @Test
  void finalOutcomes() {
    OutcomesReport report = OutcomesReport.of(seen, ReportOptions.NONE);
    Map<String, List<String>> found = new HashMap<>();
    for (OutcomesReport.OutcomeRow row : report.outcomes()) {
      found.put(row.stage(), List.of(Printed.count(row.rounds()), Printed.percent(row.share(), 4)));
    }
    List<List<String>> answers = data.answers("Final outcome");

    assertThat(report.rounds()).isEqualTo(13087);
    assertThat(answers.get(1).subList(1, 3)).isEqualTo(found.get("A_DECLINED"));
    assertThat(answers.get(2).subList(1, 3)).isEqualTo(found.get("A_CANCELLED"));
    assertThat(answers.get(3).subList(1, 3)).isEqualTo(found.get("A_APPROVED"));
    assertThat(answers.get(4).subList(1, 3))
        .containsExactly(Printed.count(report.open()), Printed.percent(report.openShare(), 4));
    assertThat(data.answers())
        .contains(
            "= %d/%d = %s; won/all = %s."
                .formatted(
                    report.winRate().part(),
                    report.winRate().whole(),
                    Printed.percent(report.winRate().rate(), 4),
                    Printed.percent(report.wonShare().rate(), 4)));
  }

  @Test
  void competingRisks() {
    OutcomesReport report = OutcomesReport.of(seen, ReportOptions.NONE);
    List<List<String>> found = new ArrayList<>();
    for (Incidence.Row row : report.incidence().rows()) {
      found.add(
          List.of(
              Printed.count(row.day()),
              Printed.number(row.came().get("A_APPROVED"), 6),
              Printed.number(row.came().get("A_DECLINED"), 6),
              Printed.number(row.came().get("A_CANCELLED"), 6),
              Printed.number(row.open(), 6)));
    }
    List<List<String>> answers = data.answers("Competing-risk");

    assertThat(found).isEqualTo(answers.subList(1, answers.size()));
    assertThat(report.head().warnings()).isEmpty();
  }

  @Test
  void funnel() {
    FunnelReport report = FunnelReport.of(seen, ReportOptions.NONE);
    List<List<String>> found = new ArrayList<>();
    for (FunnelReport.Reached row : report.reached()) {
      assertThat(row.buyers()).isEqualTo(row.rounds());
      found.add(
          List.of(
              row.stage(),
              Printed.count(row.rounds()),
              Printed.percent(row.share(), 4),
              Printed.hours(row.fromStart().medianMillis()),
              Printed.hours(row.fromStart().p90Millis()),
              Printed.hours(row.fromStart().meanMillis())));
    }
    List<List<String>> answers = data.answers("Funnel");

    assertThat(found).isEqualTo(answers.subList(1, answers.size()));
  }

  @Test
  void stepToStep() {
    FunnelReport report = FunnelReport.of(seen, ReportOptions.NONE.withStages(WITHOUT_PARTLY));
    List<List<String>> found = new ArrayList<>();
    for (FunnelReport.FunnelStep step : report.steps()) {
      found.add(
          List.of(
              step.from() + " -> " + step.to(),
              Printed.count(step.entered()),
              Printed.count(step.wentOn()),
              Printed.percent(step.rate(), 4),
              Printed.hours(step.time().medianMillis()),
              Printed.hours(step.time().p90Millis()),
              Printed.count(step.negative()),
              "%d/%d = %s"
                  .formatted(
                      step.winRate().part(),
                      step.winRate().whole(),
                      Printed.percent(step.winRate().rate(), 4))));
    }
    List<List<String>> answers = data.answers("Step to step");

    assertThat(found).isEqualTo(answers.subList(1, answers.size()));
  }

  @Test
  void monthlyCohorts() {
    CohortsReport report = CohortsReport.of(seen, ReportOptions.NONE.withBy("month"));
    List<List<String>> found = new ArrayList<>();
    for (CohortsReport.Cohort cohort : report.cohorts()) {
      found.add(
          List.of(
              cohort.label(),
              Printed.count(cohort.created()),
              Printed.count(cohort.outcomes().get("A_APPROVED")),
              Printed.count(cohort.outcomes().get("A_DECLINED")),
              Printed.count(cohort.outcomes().get("A_CANCELLED")),
              Printed.count(cohort.open()),
              Printed.percent(cohort.wonOfCreated().rate(), 4),
              Printed.percent(cohort.winRate().rate(), 4)));
    }
    List<List<String>> answers = data.answers("Monthly cohorts");

    assertThat(found).isEqualTo(answers.subList(1, answers.size()));
  }

  @Test
  void reportsArePlainTextToo() {
    for (ReportKind kind : ReportKind.values()) {
      assertThat(kind.report(seen, ReportOptions.NONE).text())
          .contains("Report " + kind.word(), "Settled up to 2012-03-14T15:04:54.681Z");
    }
  }
}
