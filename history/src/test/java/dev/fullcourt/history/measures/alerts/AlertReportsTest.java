package dev.fullcourt.history.measures.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fullcourt.engine.alert.AlertRun;
import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.AlertDecision.End;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.handoff.HandoffRun;
import dev.fullcourt.engine.owner.OwnerRun;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.ScoreHistory;
import dev.fullcourt.history.measures.TeamHistory;
import dev.fullcourt.history.measures.reports.AlertsReport;
import dev.fullcourt.history.measures.reports.LeakageReport;
import dev.fullcourt.history.measures.reports.ReportAnswer;
import dev.fullcourt.history.measures.reports.ReportKind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the reports say of a few alerts, worked out by hand. */
class AlertReportsTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

  private static Instant at(int hours) {
    return MONDAY.plus(Duration.ofHours(hours));
  }

  private static AlertRun run(
      String buyer, String alert, String kind, int raised, @Nullable Integer ended, End end) {
    return new AlertRun(
        buyer,
        0,
        alert,
        kind,
        kind.equals("surge") ? null : "first conversation",
        at(raised - 1),
        at(raised),
        ended == null ? null : at(ended),
        ended == null ? null : end,
        List.of("owner", "lead"),
        "development",
        null,
        "ina",
        2);
  }

  /** In the lead from the first hour to the eleventh, without a person for the first four. */
  private static BuyerHistory buyer(String id, List<AlertRun> alerts) {
    Stay stay =
        new Stay(
            id,
            0,
            "lead",
            at(0),
            at(10),
            "recycled",
            Move.DETOUR,
            Move.STARTED,
            "inbound",
            1,
            null,
            1,
            0);
    Stay after =
        new Stay(
            id, 1, "recycled", at(10), null, null, null, Move.DETOUR, "inbound", 1, null, 1, 5);
    OwnerRun queue = new OwnerRun(id, 0, 1, "development", null, null, at(0), at(4), "lead");
    OwnerRun person = new OwnerRun(id, 1, 1, "development", null, "ina", at(4), at(10), "lead");
    OwnerRun marketing = new OwnerRun(id, 2, 1, "marketing", null, null, at(10), null, "recycled");
    HandoffRun offer =
        new HandoffRun(
            id,
            0,
            "to_development",
            1,
            "development",
            null,
            false,
            at(0),
            null,
            "ina",
            at(10),
            HandoffRun.End.RECYCLED,
            null,
            1);
    return new BuyerHistory(
        id,
        id,
        List.of(stay, after),
        List.of(),
        new TeamHistory(
            List.of(offer), List.of(queue, person, marketing), List.of(), List.of(), alerts),
        Map.of(),
        ScoreHistory.UNKNOWN);
  }

  private static Observation seen() throws IOException {
    return new Observation(
        QuietCompanyYear.agreed(),
        at(40),
        List.of(
            buyer("a", List.of(run("a", "promise broken", "breach", 2, 6, End.OVER))),
            buyer("b", List.of(run("b", "promise broken", "breach", 5, 9, End.MOOT))),
            buyer("c", List.of(run("c", "promise broken", "breach", 30, null, End.OVER))),
            buyer("d", List.of(run("d", "hot account", "surge", 3, 7, End.OVER)))),
        List.of());
  }

  @Test
  void whatFollowsUponEachOtherIsToldOnceAndWhatIsOpenCountsAsLasting() throws IOException {
    AlertsReport report = (AlertsReport) report(ReportKind.ALERTS);

    AlertsReport.AlertRow promise =
        report.alerts().stream()
            .filter(row -> row.alert().equals("promise broken"))
            .findFirst()
            .orElseThrow();
    assertThat(promise.told()).isEqualTo(2);
    assertThat(promise.raised()).isEqualTo(3);
    assertThat(promise.over()).isEqualTo(1);
    assertThat(promise.moot()).isEqualTo(1);
    assertThat(promise.open()).isEqualTo(1);
    assertThat(promise.lasted().millis()).isEqualTo(Duration.ofHours(4).toMillis());
    assertThat(report.people())
        .containsExactly(
            new AlertsReport.PersonRow("ana", 3, 2, 2, 2),
            new AlertsReport.PersonRow("ina", 3, 2, 2, 2),
            // They share the goal, towards which nothing was won.
            new AlertsReport.PersonRow("chloe", 1, 1, 1, 1),
            new AlertsReport.PersonRow("jonas", 1, 1, 1, 1));
    assertThat(report.goals()).hasSize(1);
  }

  @Test
  void lateTasksAreToldByWhoIsToAnswerAndEveryOwnerIsAmongThoseTold() throws IOException {
    List<AlertGroup> groups =
        AlertGroups.of(
            List.of(
                latePass("a", "marketing", "ina", 2, 6),
                latePass("b", "marketing", "kim", 5, 9),
                latePass("c", "development", "ina", 6, 9)));

    assertThat(groups)
        .extracting(group -> group.cause().whose(), group -> group.runs().size())
        .containsExactly(tuple("marketing", 2), tuple("development", 1));
    assertThat(Told.of(QuietCompanyYear.agreed(), groups.getFirst()))
        .containsExactly("ina", "chloe", "kim");
  }

  private static AlertRun latePass(
      String buyer, String function, String owner, int raised, int ended) {
    return new AlertRun(
        buyer,
        0,
        "research",
        "pass",
        "research",
        at(raised - 1),
        at(raised),
        at(ended),
        End.OVER,
        List.of("owner", "lead"),
        function,
        null,
        owner,
        2);
  }

  @Test
  void timeWithoutAPersonAndOffersWithoutAnAnswerAreLeakage() throws IOException {
    LeakageReport report = (LeakageReport) report(ReportKind.LEAKAGE);

    LeakageReport.StageRow lead = row(report, "lead");
    assertThat(lead.stays()).isEqualTo(4);
    assertThat(lead.withoutPerson()).isEqualTo(0.4);
    assertThat(lead.waitingNow()).isZero();
    assertThat(lead.untilPerson().medianMillis()).isEqualTo(Duration.ofHours(4).toMillis());
    assertThat(lead.offered()).isEqualTo(4);
    assertThat(lead.unanswered()).isEqualTo(4);
    assertThat(lead.notNurtured()).isNull();
    assertThat(lead.longMillis()).as("of four stays nobody can say what is usual").isNull();
    LeakageReport.StageRow recycled = row(report, "recycled");
    assertThat(recycled.withoutPerson()).isEqualTo(1);
    assertThat(recycled.waitingNow()).isEqualTo(4);
    assertThat(recycled.notNurtured()).isZero();
  }

  private static LeakageReport.StageRow row(LeakageReport report, String stage) {
    return report.stages().stream()
        .filter(row -> row.stage().equals(stage))
        .findFirst()
        .orElseThrow();
  }

  private static Object report(ReportKind kind) throws IOException {
    return switch (kind.report(seen(), Map.of())) {
      case ReportAnswer.Given given -> given.report();
      case ReportAnswer.Refused refused -> throw new AssertionError(refused);
    };
  }
}
