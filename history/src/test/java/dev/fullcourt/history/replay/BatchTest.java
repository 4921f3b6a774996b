package dev.fullcourt.history.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.event.Event;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A buyer's events, divided by the closes of its partition. */
class BatchTest {

  private static final Instant DAY = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<Close> CLOSES =
      List.of(new Close(4, DAY), new Close(8, DAY.plusSeconds(1)), new Close(12, DAY));

  private static List<String> divided(long... numbers) {
    List<Event> events =
        Arrays.stream(numbers)
            .mapToObj(seq ->
                new Event(seq, "test", "e" + seq, "b_1", null, "seen", DAY, DAY, DAY, Map.of()))
            .toList();
    return Batch.divide(events, CLOSES).stream()
        .map(batch -> batch.close() + ":" + batch.events().stream().map(Event::seq).toList())
        .toList();
  }

  @Test
  void eachEventGoesToTheFirstCloseAfterIt() {
    assertThat(divided(0, 3, 5, 11)).containsExactly("4:[0, 3]", "8:[5]", "12:[11]");
  }

  @Test
  void theirOrderDoesNotMatter() {
    assertThat(divided(11, 3, 5, 0)).containsExactly("4:[3, 0]", "8:[5]", "12:[11]");
  }

  @Test
  void timePassesAtEveryCloseAfterTheFirstEvent() {
    assertThat(divided(6)).containsExactly("8:[6]", "12:[]");
  }

  @Test
  void whatNoImportHasClosedIsNotDecidedYet() {
    assertThat(divided(6, 13)).containsExactly("8:[6]", "12:[]");
    assertThat(divided(13)).isEmpty();
    assertThat(divided()).isEmpty();
  }
}
