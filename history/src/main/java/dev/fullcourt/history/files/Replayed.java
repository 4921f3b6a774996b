package dev.fullcourt.history.files;

import dev.fullcourt.engine.decision.Decision;
import java.util.List;

/** Told what came of each buyer, in the order of partitions and ids. Used by one thread. */
public interface Replayed {

  /**
   * A buyer with at least one decided event.
   *
   * @param partition its partition
   * @param buyer its id
   * @param ledger every decision, amendments included; valid until this returns
   */
  void buyer(int partition, String buyer, List<Decision> ledger);
}
