package dev.fullcourt.history.measures.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.pass.PassRun;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.ScoreHistory;
import dev.fullcourt.history.measures.Story;
import dev.fullcourt.history.measures.TeamHistory;
import dev.fullcourt.history.measures.reports.PassesReport.PassRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PassesReportTest {

  private static final Playbook PLAYBOOK = playbook();
  private static final Instant HORIZON = Story.day(30);

  private static Playbook playbook() {
    String text =
        """
        playbook: Passes
        passes:
          - { pass: research, from: sales, to: marketing, within: 4h }
          - { pass: case study, from: sales, to: marketing, within: 4h }
          - { pass: introduction, from: marketing, to: sales, within: 4h }
        cycle:
          stages:
            - { stage: aware, leads: marketing }
            - { stage: customer, leads: sales, enter: opportunity.won }
        """;
    return switch (PlaybookReader.read("passes.yaml", text)) {
      case Reading.Accepted accepted -> accepted.playbook();
      case Reading.Refused refused -> throw new AssertionError(refused.mistakes());
    };
  }

  /** Asked for on day 1; what became of it so many hours later, if anything did. */
  private static PassRun run(
      int number, String pass, String function, String outcome, int hours, @Nullable Instant won) {
    Instant asked = Story.day(1);
    Instant due = asked.plus(Duration.ofHours(4));
    return new PassRun(
        "b",
        number,
        pass,
        function,
        null,
        1,
        asked,
        due,
        hours > 1 ? asked.plus(Duration.ofHours(1)) : null,
        hours >= 4 ? due : null,
        outcome.equals(PassRun.OPEN) ? null : asked.plus(Duration.ofHours(hours)),
        outcome,
        won,
        number);
  }

  private static final BuyerHistory BUYER =
      new BuyerHistory(
          "b",
          "b",
          Story.of("b").enters("aware", 1, Move.STARTED).end().stays(),
          List.of(),
          new TeamHistory(
              List.of(),
              List.of(),
              List.of(
                  run(0, "research", "marketing", "answered", 2, Story.day(20)),
                  run(1, "research", "marketing", "answered", 6, Story.day(20)),
                  run(2, "research", "marketing", "declined", 1, null),
                  run(3, "research", "marketing", PassRun.OPEN, 9, null),
                  run(4, "research", "marketing", PassRun.OPEN, 1, null),
                  run(5, "case study", "marketing", "answered", 3, Story.day(20)),
                  run(6, "case study", "marketing", "turn_over", 3, null),
                  run(7, "introduction", "sales", "withdrawn", 1, null)),
              List.of(),
              List.of()),
          Map.of(),
          ScoreHistory.UNKNOWN);

  private static PassesReport report(Instant horizon) {
    return PassesReport.of(
        Observation.of(PLAYBOOK, horizon, List.of(BUYER), List.of()), ReportOptions.NONE);
  }

  @Test
  void eachKindIsCountedByWhatBecameOfIt() {
    PassRow research = report(HORIZON).passes().getFirst();

    assertThat(research.asked()).isEqualTo(5);
    assertThat(research.accepted()).isEqualTo(3);
    assertThat(research.inTime()).isEqualTo(1);
    assertThat(research.late()).isEqualTo(1);
    assertThat(research.declined()).isEqualTo(1);
    assertThat(research.open()).isEqualTo(2);
    assertThat(research.openLate()).isEqualTo(1);
    assertThat(research.kept().part()).isEqualTo(1);
    assertThat(research.kept().whole()).isEqualTo(3);
    assertThat(research.assists()).isEqualTo(2);
    assertThat(research.taken().medianMillis()).isEqualTo(Duration.ofHours(2).toMillis());
  }

  @Test
  void functionsGetTheirAssistsTogether() {
    assertThat(report(HORIZON).functions())
        .extracting(row -> row.function() + " " + row.asked() + " " + row.assists())
        .containsExactly("marketing 7 3", "sales 1 0");
    assertThat(report(HORIZON).passes())
        .extracting(row -> row.pass() + " " + row.moot() + " " + row.withdrawn())
        .containsExactly("research 0 0", "case study 1 0", "introduction 0 1");
  }

  @Test
  void whatCameAfterTheHorizonHasNotHappened() {
    PassRow research = report(Story.day(1).plus(Duration.ofHours(3))).passes().getFirst();

    assertThat(research.inTime()).isEqualTo(1);
    assertThat(research.open()).isEqualTo(3);
    assertThat(research.openLate()).isZero();
    assertThat(research.assists()).isZero();
  }

  @Test
  void tablesShowEveryRow() {
    assertThat(report(HORIZON).text())
        .contains("research")
        .contains("case study")
        .contains("By function");
  }
}
