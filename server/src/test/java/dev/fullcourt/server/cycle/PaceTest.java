package dev.fullcourt.server.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.log.LiveReader;
import dev.fullcourt.server.log.Partitions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How much one turn decides: a little at first, much where it goes quickly. */
class PaceTest {

  private static final Duration QUICK = Duration.ofMillis(50);
  private static final Duration SLOW = Duration.ofSeconds(5);

  private final Pace pace = new Pace();

  @Test
  void beginsWithLittleAndHasAllAfterAFewQuickTurns() {
    assertThat(pace.partitions()).isLessThan(Partitions.COUNT / 8);
    assertThat(pace.rows()).isLessThan(LiveReader.MOST / 8);
    takes(QUICK, 5);
    assertThat(pace.partitions()).isEqualTo(Partitions.COUNT);
    assertThat(pace.rows()).isEqualTo(LiveReader.MOST);
  }

  @Test
  void aSlowTurnIsFollowedByHalfOfIt() {
    takes(QUICK, 5);
    takes(SLOW, 1);
    assertThat(pace.partitions()).isEqualTo(Partitions.COUNT / 2);
    assertThat(pace.rows()).isEqualTo(LiveReader.MOST / 2);
    takes(SLOW, 20);
    assertThat(pace.partitions()).isEqualTo(1);
    assertThat(pace.rows()).isPositive();
  }

  @Test
  void aTurnOfOrdinaryLengthChangesNothing() {
    takes(Duration.ofSeconds(1), 3);
    assertThat(pace.partitions()).isEqualTo(new Pace().partitions());
    assertThat(pace.rows()).isEqualTo(new Pace().rows());
  }

  @Test
  void oneThatDidNotEndIsFollowedByHalfOfWhatItHad() {
    takes(QUICK, 5);
    pace.failed(10);
    assertThat(pace.partitions()).isEqualTo(5);
    assertThat(pace.rows()).isEqualTo(new Pace().rows());
    pace.failed(1);
    assertThat(pace.partitions()).isEqualTo(1);
  }

  private void takes(Duration time, int turns) {
    for (int i = 0; i < turns; i++) {
      pace.took(time);
    }
  }
}
