package dev.fullcourt.server.cycle;

import dev.fullcourt.history.replay.BuyerLog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Gathers the logs of buyers until there are enough to ask the database about all of them at once,
 * and no more than fit into memory however many there are.
 */
final class Bunches implements Consumer<BuyerLog> {

  private static final int BUYERS = 1_000;
  private static final int ROWS = 50_000;

  private final Consumer<List<BuyerLog>> work;
  private final List<BuyerLog> buyers = new ArrayList<>();
  private int rows;

  /**
   * @param work gets each bunch in turn; after {@link #finish()} it had all of them
   */
  Bunches(Consumer<List<BuyerLog>> work) {
    this.work = work;
  }

  @Override
  public void accept(BuyerLog buyer) {
    buyers.add(buyer);
    rows += buyer.batches().stream().mapToInt(batch -> batch.events().size()).sum();
    if (buyers.size() >= BUYERS || rows >= ROWS) {
      finish();
    }
  }

  /** Works on those that are left. */
  void finish() {
    if (!buyers.isEmpty()) {
      work.accept(List.copyOf(buyers));
      buyers.clear();
      rows = 0;
    }
  }
}
