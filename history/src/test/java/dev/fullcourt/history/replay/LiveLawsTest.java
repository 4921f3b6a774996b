package dev.fullcourt.history.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * A log with imported and live rows is decided as they come, a step at a time; a replay of the
 * whole log, which knows no steps, gives the same ledger (laws 1, 3 and 4).
 */
class LiveLawsTest {

  private static final int MANY = 1_500;
  private static final long FIRST_SEED = 31_415;

  private final Engine engine = Imports.ENGINE;
  private final Replay replay = new Replay(engine);

  /** A partition as a server keeps it: rows and marks come, time goes by, decisions are taken. */
  private final class Partition {
    private final SplittableRandom random;
    private final List<Event> rows = new ArrayList<>();
    private final BitSet live = new BitSet();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Decision> ledger = new ArrayList<>();
    private final List<Event> waiting = new ArrayList<>();
    private BuyerState state = BuyerState.start("b", "main");
    private Instant horizon = Instant.parse("2026-01-01T00:00:00Z");
    private long next;

    Partition(SplittableRandom random) {
      this.random = random;
    }

    /** Rows of an import, of any past time; nothing is decided yet. */
    void read(Event event) {
      Event row = at(event, horizon.minus(Duration.ofHours(random.nextInt(600))));
      rows.add(row);
      waiting.add(row);
    }

    /** Closes the import: whoever decides goes by the whole log. */
    void close() {
      marks.add(new Settled(next++, horizon));
      marks.add(new Close(next++, horizon));
      Replay.Outcome outcome = whole();
      assertThat(outcome.ledger().subList(0, ledger.size())).isEqualTo(ledger);
      ledger.clear();
      ledger.addAll(outcome.ledger());
      state = outcome.state();
    }

    /** A row that came in live, and what is decided at once, from the state alone. */
    void take(Event event) {
      horizon = horizon.plus(Duration.ofMinutes(random.nextInt(5_000)));
      Event row = at(event, horizon);
      live.set(rows.size());
      rows.add(row);
      Run run = engine.open(read(state));
      run.advance(row, ledger::add);
      state = run.state();
    }

    void timeGoesBy() {
      horizon = horizon.plus(Duration.ofHours(random.nextInt(900)));
      Run run = engine.open(read(state));
      run.settle(horizon, ledger::add);
      state = run.state();
    }

    Replay.Outcome whole() {
      List<Mark> all = new ArrayList<>(marks);
      all.add(new Settled(next, horizon));
      return replay.of("b", "main", Batch.divide(rows, live, all));
    }

    private BuyerState read(BuyerState kept) {
      return StateCodec.read(StateCodec.write(kept)).orElseThrow();
    }

    private Event at(Event event, Instant when) {
      return new Event(
          next++,
          "s",
          "e" + next,
          "b",
          event.person(),
          event.type(),
          when,
          when,
          when,
          event.properties());
    }
  }

  @Test
  void aReplayOfMixedRowsGivesWhatWasDecidedStepByStep() {
    int amended = 0;
    int decided = 0;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + MANY; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Partition partition = new Partition(random);
      partition.marks.add(new LiveBegan(partition.next++));
      for (Event event : Imports.log(random)) {
        switch (random.nextInt(8)) {
          case 0, 1 -> partition.read(event);
          case 2 -> partition.close();
          case 3 -> partition.timeGoesBy();
          default -> partition.take(event);
        }
        assertThat(partition.whole().ledger()).as("seed " + seed).isEqualTo(partition.ledger);
      }
      partition.timeGoesBy();
      Replay.Outcome outcome = partition.whole();
      assertThat(outcome.ledger()).as("seed " + seed).isEqualTo(partition.ledger);
      if (!outcome.events().isEmpty()) {
        assertThat(outcome.state()).as("seed " + seed).isEqualTo(partition.state);
      }
      decided += outcome.ledger().size();
      amended += (int) outcome.ledger().stream().filter(Decision.Amended.class::isInstance).count();
    }
    assertThat(decided).as("the cases tried something").isGreaterThan(MANY);
    assertThat(amended).as("imports reached behind live rows").isGreaterThan(50);
  }
}
