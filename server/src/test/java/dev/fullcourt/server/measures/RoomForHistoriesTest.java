package dev.fullcourt.server.measures;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fullcourt.server.page.TooLarge;
import org.junit.jupiter.api.Test;

/** Rather no report than a server that runs out of memory. */
class RoomForHistoriesTest {

  @Test
  void historiesThatDoNotFitAreNotRead() {
    assertThatCode(() -> Histories.checkRoom(10_000, 64_000_000)).doesNotThrowAnyException();
    assertThatCode(() -> Histories.checkRoom(-1, 64_000_000)).doesNotThrowAnyException();
    assertThatCode(() -> Histories.checkRoom(1_000_000, 4_300_000_000L)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Histories.checkRoom(1_000_000, 4_000_000_000L))
        .isInstanceOf(TooLarge.class)
        .hasMessageContaining("1 million buyers take about 4 GB")
        .hasMessageContaining("4.0 GB may be used")
        .hasMessageContaining("-Xmx5g");
  }
}
