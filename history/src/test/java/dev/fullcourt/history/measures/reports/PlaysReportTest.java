package dev.fullcourt.history.measures.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.play.PlayRun;
import dev.fullcourt.engine.play.PlayRun.End;
import dev.fullcourt.engine.play.PlayRun.Fate;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.Period;
import dev.fullcourt.history.measures.ScoreHistory;
import dev.fullcourt.history.measures.Story;
import dev.fullcourt.history.measures.TeamHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaysReportTest {

  private static final Playbook PLAYBOOK = playbook();

  private static Playbook playbook() {
    String text =
        """
        playbook: Played
        plays:
          - { play: surge, by-hand: true, steps: [ { who: sales, do: call, within: 1h }, { wait: 3d } ] }
          - { play: never, by-hand: true, steps: [ { who: sales, do: meeting } ] }
        cycle:
          stages:
            - { stage: aware, leads: marketing }
        """;
    return switch (PlaybookReader.read("played.yaml", text)) {
      case Reading.Accepted accepted -> accepted.playbook();
      case Reading.Refused refused -> throw new AssertionError(refused.mistakes());
    };
  }

  private static PlayRun.Step step(int hour, Fate fate, @Nullable String why) {
    return new PlayRun.Step("1", Story.day(1).plus(Duration.ofHours(hour)), fate, why);
  }

  /** A run that starts on day 1 and ends so many hours later, if it does. */
  private static BuyerHistory buyer(String name, End end, int hours, PlayRun.Step... steps) {
    PlayRun run =
        new PlayRun(
            name,
            0,
            "surge",
            1,
            1,
            Story.day(1),
            name.equals("a"),
            "p",
            end == End.RUNNING ? null : Story.day(1).plus(Duration.ofHours(hours)),
            end,
            null,
            List.of(steps),
            1);
    return new BuyerHistory(
        name,
        name,
        Story.of(name).enters("aware", 1, Move.STARTED).end().stays(),
        List.of(),
        new TeamHistory(List.of(), List.of(), List.of(), List.of(run), List.of()),
        Map.of(),
        ScoreHistory.UNKNOWN);
  }

  private static final List<BuyerHistory> BUYERS =
      List.of(
          buyer("a", End.FINISHED, 2, step(0, Fate.ASKED, null), step(1, Fate.DONE, null)),
          buyer("b", End.RECYCLED, 80, step(0, Fate.ASKED, null), step(1, Fate.OVERDUE, null)),
          buyer("c", End.TAKEN_OVER, 4, step(0, Fate.WITHHELD, "budget")),
          buyer(
              "d",
              End.ENDED,
              3,
              step(0, Fate.WITHHELD, "budget"),
              step(1, Fate.WITHHELD, "unless")),
          buyer(
              "e",
              End.RUNNING,
              0,
              step(0, Fate.ASKED, null),
              step(1, Fate.WITHDRAWN, "opted_out")));

  private static PlaysReport report(Instant horizon, Period period) {
    return PlaysReport.of(
        Observation.of(PLAYBOOK, horizon, BUYERS, List.of()),
        ReportOptions.NONE.withPeriod(period));
  }

  @Test
  void runsAndStepsAreCountedByWhatBecameOfThem() {
    PlaysReport report = report(Story.day(30), Period.ALL);
    PlaysReport.PlayRow row = report.plays().getFirst();

    assertThat(List.of(row.started(), row.byHand(), row.running())).containsExactly(5, 1, 1);
    assertThat(row.ends())
        .containsExactly(
            Map.entry("ended", 1),
            Map.entry("finished", 1),
            Map.entry("recycled", 1),
            Map.entry("taken_over", 1));
    assertThat(List.of(row.asked(), row.done(), row.overdue(), row.withdrawn(), row.withheld()))
        .containsExactly(3, 1, 1, 1, 3);
    assertThat(row.withheldWhy()).containsExactly(Map.entry("budget", 2), Map.entry("unless", 1));
    assertThat(row.taken().n()).isEqualTo(4);
    assertThat(report.plays().getLast().started()).isZero();
    assertThat(report.text()).contains("surge", "budget").contains("never");
  }

  @Test
  void whatCameLaterHasNotYetHappened() {
    PlaysReport.PlayRow row =
        report(Story.day(1).plus(Duration.ofMinutes(30)), Period.ALL).plays().getFirst();

    assertThat(row.running()).isEqualTo(5);
    assertThat(List.of(row.asked(), row.done(), row.withheld())).containsExactly(3, 0, 2);
    assertThat(report(Story.day(30), new Period(Story.day(2), null)).plays().getFirst().started())
        .isZero();
  }
}
