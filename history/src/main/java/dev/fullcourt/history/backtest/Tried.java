package dev.fullcourt.history.backtest;

import java.util.List;
import java.util.function.Supplier;

/**
 * What a playbook would have made of one buyer.
 *
 * @param partition its partition
 * @param buyer its id
 * @param met when the definition was met, once in a turn at most, in order, in milliseconds since
 *     1970
 * @param reality what really happened
 * @param name what people call the buyer; asked at once or never
 */
record Tried(int partition, String buyer, List<Long> met, Reality reality, Supplier<String> name) {

  Tried {
    met = List.copyOf(met);
  }

  boolean isOf(int otherPartition, String other) {
    return partition == otherPartition && buyer.equals(other);
  }
}
