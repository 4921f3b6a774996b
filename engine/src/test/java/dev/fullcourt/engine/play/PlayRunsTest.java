package dev.fullcourt.engine.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.Amendments;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.play.PlayRun.End;
import dev.fullcourt.engine.play.PlayRun.Fate;
import dev.fullcourt.engine.stories.Playbooks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a ledger tells of plays. */
class PlayRunsTest {

  private final Run run = new Engine(Playbooks.read("plays")).open(BuyerState.start("b", "main"));
  private final List<Decision> ledger = new ArrayList<>();
  private long seq;

  private void happens(String instant, String type, String... property) {
    Map<String, Value> values =
        property.length == 0 ? Map.of() : Map.of(property[0], Value.of(property[1]));
    Instant at = Instant.parse(instant);
    Event event = new Event(++seq, "test", "e" + seq, "b", "p1", type, at, at, at, values);
    run.advance(event, ledger::add);
  }

  private void surges() {
    for (String minute : List.of("00", "10", "20")) {
      happens("2026-03-02T10:" + minute + ":00Z", "page_viewed", "path", "/pricing");
    }
    happens("2026-03-02T10:40:00Z", "outbound_call");
    happens("2026-03-02T11:00:00Z", "consent_withdrawn", "purpose", "sales");
    happens("2026-03-02T12:00:00Z", "play_started", "play", "newsletter");
    run.settle(Instant.parse("2026-03-10T00:00:00Z"), ledger::add);
  }

  @Test
  void runsAreReadWithTheirEndsAndSteps() {
    surges();

    List<PlayRun> runs = PlayRuns.of("b", ledger);

    assertThat(runs).extracting(PlayRun::play).containsExactly("pricing surge", "newsletter");
    assertThat(runs).extracting(PlayRun::end).containsExactly(End.RECYCLED, End.FINISHED);
    assertThat(runs).extracting(PlayRun::byHand).containsExactly(false, true);
    PlayRun surge = runs.getFirst();
    assertThat(surge.person()).isEqualTo("p1");
    assertThat(surge.reason()).isEqualTo("went silent");
    assertThat(surge.taken()).isEqualTo(Duration.ofDays(3).plusMinutes(20));
    assertThat(surge.steps())
        .containsExactly(
            new PlayRun.Step("1", Instant.parse("2026-03-02T10:20:00Z"), Fate.ASKED, null),
            new PlayRun.Step("1", Instant.parse("2026-03-02T10:40:00Z"), Fate.DONE, null),
            new PlayRun.Step("2", Instant.parse("2026-03-02T10:40:00Z"), Fate.ASKED, null),
            new PlayRun.Step(
                "2", Instant.parse("2026-03-02T11:00:00Z"), Fate.WITHDRAWN, "opted_out"));
    assertThat(runs.getLast().steps())
        .containsExactly(
            new PlayRun.Step(
                "1", Instant.parse("2026-03-02T12:00:00Z"), Fate.WITHHELD, "no_consent"));
  }

  @Test
  void runIsSeenAsItStoodThen() {
    surges();

    PlayRun then =
        PlayRuns.of("b", ledger).getFirst().seenAt(Instant.parse("2026-03-02T10:30:00Z"));

    assertThat(then.end()).isEqualTo(End.RUNNING);
    assertThat(then.ended()).isNull();
    assertThat(then.steps()).extracting(PlayRun.Step::fate).containsExactly(Fate.ASKED);
  }

  @Test
  void whatWasAmendedIsNotThere() {
    surges();
    List<Decision> amended = new ArrayList<>(ledger);
    Cause cause = ledger.getFirst().cause();
    amended.addAll(Amendments.of(ledger, ledger.subList(0, 2), cause));

    assertThat(PlayRuns.of("b", amended))
        .singleElement()
        .satisfies(run -> assertThat(run.end()).isEqualTo(End.RUNNING))
        .satisfies(run -> assertThat(run.steps()).isEmpty());
  }
}
