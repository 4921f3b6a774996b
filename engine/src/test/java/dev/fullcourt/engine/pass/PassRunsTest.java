package dev.fullcourt.engine.pass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.decision.PassDecision;
import dev.fullcourt.engine.decision.PassDecision.End;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read off the decisions about passes. */
class PassRunsTest {

  private static final Cause CAUSE =
      new Cause(new Trigger.ByEvent(1), "passes.research", 1, Score.NONE);

  private final List<Decision> ledger = new ArrayList<>();

  @Test
  void anAnswerBeforeTheRoundIsWonIsAnAssist() {
    ask(1, "2026-03-01T00:00:00Z");
    end(1, "2026-03-02T00:00:00Z", End.ANSWERED);
    enter("customer", "2026-03-05T00:00:00Z", 1);

    PassRun run = runs().getFirst();
    assertThat(run.isAssist()).isTrue();
    assertThat(run.won()).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
    assertThat(run.outcome()).isEqualTo("answered");
    assertThat(run.seenAt(Instant.parse("2026-03-03T00:00:00Z")).isAssist()).isFalse();
    assertThat(run.seenAt(Instant.parse("2026-03-01T12:00:00Z")).outcome()).isEqualTo("open");
  }

  @Test
  void noAssistIsWhatWasDeclinedOrCameLaterOrInAnotherRound() {
    ask(1, "2026-03-01T00:00:00Z");
    end(1, "2026-03-02T00:00:00Z", End.DECLINED);
    ask(2, "2026-03-02T00:00:00Z");
    enter("customer", "2026-03-05T00:00:00Z", 1);
    end(2, "2026-03-05T00:00:00Z", End.TURN_OVER);
    ask(3, "2026-03-06T00:00:00Z");
    end(3, "2026-03-07T00:00:00Z", End.ANSWERED);
    enter("opportunity", "2026-04-01T00:00:00Z", 2);
    enter("customer", "2026-04-05T00:00:00Z", 2);

    assertThat(runs()).extracting(PassRun::isAssist).containsExactly(false, false, false);
    assertThat(runs())
        .extracting(PassRun::outcome)
        .containsExactly("declined", "turn_over", "answered");
  }

  @Test
  void openOnesAreToldApartByTheEventThatAsked() {
    ask(1, "2026-03-01T00:00:00Z");
    ask(2, "2026-03-01T01:00:00Z");
    add(
        new PassDecision.Breached(
            0,
            Instant.parse("2026-03-03T00:00:00Z"),
            CAUSE,
            "research",
            1,
            Instant.EPOCH,
            Instant.EPOCH));
    add(new PassDecision.Accepted(0, Instant.parse("2026-03-03T01:00:00Z"), CAUSE, "research", 2));

    assertThat(runs().get(0).breached()).isEqualTo(Instant.parse("2026-03-03T00:00:00Z"));
    assertThat(runs().get(0).accepted()).isNull();
    assertThat(runs().get(1).breached()).isNull();
    assertThat(runs().get(1).accepted()).isEqualTo(Instant.parse("2026-03-03T01:00:00Z"));
  }

  private List<PassRun> runs() {
    return PassRuns.of("b", ledger, entered -> entered.stage().equals("customer"));
  }

  private void add(Decision decision) {
    ledger.add(decision.at(ledger.size()));
  }

  private void ask(long event, String at) {
    Instant since = Instant.parse(at);
    add(
        new PassDecision.Asked(
            0,
            since,
            CAUSE,
            "research",
            event,
            "marketing",
            null,
            since.plusSeconds(100_000),
            null));
  }

  private void end(long event, String at, End how) {
    add(
        new PassDecision.Ended(
            0,
            Instant.parse(at),
            CAUSE,
            "research",
            event,
            Instant.EPOCH,
            Instant.EPOCH,
            false,
            how));
  }

  private void enter(String stage, String at, int round) {
    add(
        new Decision.StageEntered(
            0,
            Instant.parse(at),
            CAUSE,
            stage,
            null,
            Move.FORWARD,
            List.of(),
            "inbound",
            round,
            null));
  }
}
