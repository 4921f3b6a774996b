package dev.fullcourt.history.replay;

import dev.fullcourt.engine.event.Event;
import java.util.List;

/**
 * The log of one buyer, as replay takes it.
 *
 * @param buyer the buyer's id
 * @param motion its motion
 * @param label the key it was made from
 * @param account its account's id, or empty for a buyer of one
 * @param batches its events by the import that brought them
 */
public record BuyerLog(
    String buyer, String motion, String label, String account, List<Batch> batches) {
  public BuyerLog {
    batches = List.copyOf(batches);
  }

  /** All events, in the order they count. */
  public List<Event> events() {
    return batches.stream().flatMap(batch -> batch.events().stream()).sorted(Replay.ORDER).toList();
  }
}
