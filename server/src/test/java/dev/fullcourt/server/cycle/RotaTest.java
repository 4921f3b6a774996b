package dev.fullcourt.server.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.log.LiveReader.Work;
import dev.fullcourt.server.log.Partitions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who comes next when there is more to decide than one turn takes. */
class RotaTest {

  private final Rota rota = new Rota();

  @Test
  void whateverComesInMeanwhileAllHaveTheirTurnBeforeAnybodyHasAnother() {
    List<Integer> had = new ArrayList<>();
    while (had.size() < Partitions.COUNT) {
      had.addAll(turn(all(1_000), Partitions.COUNT));
    }
    assertThat(had.subList(0, Partitions.COUNT)).doesNotHaveDuplicates();
  }

  @Test
  void aTurnIsFilledAndNotMuchMore() {
    assertThat(turn(all(1_000), Partitions.COUNT)).containsExactly(0, 1, 2, 3, 4);
    assertThat(turn(all(9_000), Partitions.COUNT)).containsExactly(5);
    assertThat(turn(all(0), Partitions.COUNT)).hasSize(Partitions.COUNT).startsWith(6, 7);
  }

  @Test
  void noMoreThanAreAllowedAfterATurnThatFailed() {
    assertThat(turn(all(10), 2)).containsExactly(0, 1);
    assertThat(rota.next(all(10), 2, 5_000))
        .as("one that fails is tried again")
        .containsExactly(2, 3);
    assertThat(turn(all(10), 1)).containsExactly(2);
  }

  private List<Integer> turn(List<Work> work, int most) {
    List<Integer> turn = rota.next(work, most, 5_000);
    rota.had(turn);
    return turn;
  }

  private static List<Work> all(long rows) {
    return IntStream.range(0, Partitions.COUNT).mapToObj(id -> new Work(id, rows)).toList();
  }
}
