package dev.fullcourt.history.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A state written as bytes and read back is the same, and goes on as if nothing had happened. */
class StateCodecTest {

  private static final int MANY = 500;
  private static final long FIRST_SEED = 90_210;

  @Test
  void aStateReadBackIsTheSameAndDecidesTheSame() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + MANY; seed++) {
      List<Event> log = Imports.log(new SplittableRandom(seed));
      List<Decision> through = new ArrayList<>();
      List<Decision> interrupted = new ArrayList<>();
      BuyerState state = BuyerState.start("b", "main");
      Run run = Imports.ENGINE.open(state);
      for (Event event : log) {
        run.advance(event, through::add);
        Run once = Imports.ENGINE.open(state);
        once.advance(event, interrupted::add);
        state = once.state();
        byte[] bytes = StateCodec.write(state);
        BuyerState back = StateCodec.read(bytes).orElseThrow();
        assertThat(back).as("seed " + seed).isEqualTo(state);
        assertThat(StateText.of(back)).isEqualTo(StateText.of(state));
        assertThat(StateCodec.write(back)).isEqualTo(bytes);
        state = back;
      }
      Run last = Imports.ENGINE.open(state);
      last.settle(log.getLast().effective().plus(Duration.ofDays(400)), interrupted::add);
      run.settle(log.getLast().effective().plus(Duration.ofDays(400)), through::add);
      assertThat(interrupted).as("seed " + seed).isEqualTo(through);
      assertThat(last.state()).isEqualTo(run.state());
    }
  }

  @Test
  void damagedBytesAreNoStateAndNoFailure() {
    SplittableRandom random = new SplittableRandom(7);
    List<Event> log = Imports.log(new SplittableRandom(12));
    Run run = Imports.ENGINE.open(BuyerState.start("b", "main"));
    log.forEach(event -> run.advance(event, decision -> {}));
    byte[] bytes = StateCodec.write(run.state());
    int refused = 0;
    for (int i = 0; i < 2_000; i++) {
      byte[] damaged = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      for (int n = random.nextInt(4); n > 0 && damaged.length > 0; n--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      refused += StateCodec.read(damaged).isEmpty() ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(1_000);
  }
}
