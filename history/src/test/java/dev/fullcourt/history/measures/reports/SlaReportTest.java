package dev.fullcourt.history.measures.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.clock.ClockRun;
import dev.fullcourt.engine.clock.ClockRun.End;
import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.Period;
import dev.fullcourt.history.measures.ScoreHistory;
import dev.fullcourt.history.measures.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SlaReportTest {

  private static final Playbook PLAYBOOK = playbook();

  private static Playbook playbook() {
    String text =
        """
        playbook: Promises
        slas:
          - { sla: first touch, owner: development, starts: demo_requested, stops: first human attempt, within: 1h }
        cycle:
          stages:
            - { stage: aware, leads: marketing }
            - { stage: customer, leads: sales, enter: opportunity.won }
          detours:
            - { stage: lost, from: any }
        """;
    return switch (PlaybookReader.read("promises.yaml", text)) {
      case Reading.Accepted accepted -> accepted.playbook();
      case Reading.Refused refused -> throw new AssertionError(refused.mistakes());
    };
  }

  /** A buyer who waits from day 1 on; what became of the clock after so many minutes, if it did. */
  private static BuyerHistory buyer(
      String name, String decided, End end, int minutes, @Nullable String contact) {
    Story story = Story.of(name).enters("aware", 1, Move.STARTED);
    if (!decided.isEmpty()) {
      story.enters(decided, 20, decided.equals("lost") ? Move.DETOUR : Move.FORWARD);
    }
    List<Stay> stays = story.end().stays();
    Instant since = Story.day(1);
    Instant due = since.plus(Duration.ofHours(1));
    boolean late = minutes >= 60;
    ClockRun run =
        new ClockRun(
            name,
            0,
            "first touch",
            1,
            since,
            due,
            late ? due : null,
            end == End.RUNNING ? null : since.plus(Duration.ofMinutes(minutes)),
            end,
            contact,
            null,
            1);
    return new BuyerHistory(name, name, stays, List.of(run), Map.of(), ScoreHistory.UNKNOWN);
  }

  private static final List<BuyerHistory> BUYERS =
      List.of(
          buyer("a", "customer", End.STOPPED, 5, "attempt"),
          buyer("b", "lost", End.STOPPED, 6, "attempt"),
          buyer("c", "customer", End.STOPPED, 59, "conversation"),
          buyer("d", "", End.STOPPED, 60 * 25, "attempt"),
          buyer("e", "lost", End.CANCELLED, 30, null),
          buyer("f", "", End.RUNNING, 60, null));

  private static SlaReport report(Instant horizon, Period period) {
    return SlaReport.of(
        Observation.of(PLAYBOOK, horizon, BUYERS, List.of()),
        ReportOptions.NONE.withPeriod(period));
  }

  @Test
  void promisesAreCountedByWhatBecameOfThem() {
    SlaReport.SlaRow row = report(Story.day(30), Period.ALL).slas().getFirst();

    assertThat(row.started()).isEqualTo(6);
    assertThat(List.of(row.inTime(), row.late(), row.cancelled(), row.running()))
        .containsExactly(3, 1, 1, 1);
    assertThat(row.runningLate()).isEqualTo(1);
    assertThat(row.kept().part()).isEqualTo(3);
    assertThat(row.kept().whole()).isEqualTo(5);
    assertThat(List.of(row.attempts(), row.conversations())).containsExactly(3, 1);
    assertThat(row.taken().medianMillis()).isEqualTo(Duration.ofMinutes(6).toMillis());
  }

  @Test
  void outcomesAreCountedByHowSoonTheBuyerWasReached() {
    List<SpeedRow> speeds = report(Story.day(30), Period.ALL).slas().getFirst().speeds();

    assertThat(speeds)
        .extracting(SpeedRow::within)
        .containsExactly("<=5 min", "5-60 min", "1-4 h", "4-24 h", "24-72 h", ">72 h");
    assertThat(speeds).extracting(SpeedRow::clocks).containsExactly(1, 2, 0, 0, 1, 0);
    assertThat(speeds.get(1).outcomes())
        .containsExactly(Map.entry("customer", 1), Map.entry("lost", 1));
    assertThat(speeds.get(1).winRate().rate()).isEqualTo(0.5);
    assertThat(speeds.get(4).open()).isEqualTo(1);
    assertThat(speeds.get(4).winRate().rate()).isNull();
  }

  @Test
  void whatEndedLaterIsStillRunningAndWhatStartedOutsideThePeriodIsNotThere() {
    Instant soon = Story.day(1).plus(Duration.ofMinutes(10));
    SlaReport.SlaRow row = report(soon, Period.ALL).slas().getFirst();

    assertThat(List.of(row.inTime(), row.late(), row.cancelled(), row.running()))
        .containsExactly(2, 0, 0, 4);
    assertThat(row.runningLate()).isZero();
    assertThat(report(Story.day(30), new Period(Story.day(2), null)).slas().getFirst().started())
        .isZero();
  }
}
