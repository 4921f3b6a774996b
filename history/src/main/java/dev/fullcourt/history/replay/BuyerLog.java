package dev.fullcourt.history.replay;

import dev.fullcourt.engine.event.Event;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The log of one buyer, as replay takes it.
 *
 * @param buyer the buyer's id
 * @param motion its motion
 * @param label the key it was made from
 * @param account its account's id, or empty for a buyer of one
 * @param batches its rows by what closed them
 * @param seal what stands in for decisions of a revision that was retired, or null
 */
public record BuyerLog(
    String buyer,
    String motion,
    String label,
    String account,
    List<Batch> batches,
    @Nullable Seal seal) {
  public BuyerLog {
    batches = List.copyOf(batches);
  }

  /** A log without a seal. */
  public BuyerLog(String buyer, String motion, String label, String account, List<Batch> batches) {
    this(buyer, motion, label, account, batches, null);
  }

  /** The same log with a seal, or without. */
  public BuyerLog with(@Nullable Seal other) {
    return new BuyerLog(buyer, motion, label, account, batches, other);
  }

  /** The same log, then another batch. */
  public BuyerLog then(Batch batch) {
    List<Batch> all = new java.util.ArrayList<>(batches);
    all.add(batch);
    return new BuyerLog(buyer, motion, label, account, all, seal);
  }

  /** Everything at once, nothing decided in between and nothing after an instant. */
  public BuyerLog upTo(Instant horizon) {
    List<Event> rows =
        rows().stream()
            .filter(row -> Correction.of(row).isPresent() || !row.effective().isAfter(horizon))
            .toList();
    List<Mark> marks = batches.stream().flatMap(batch -> batch.marks().stream()).toList();
    Batch all = new Batch(rows, marks, batches.getLast().close(), horizon);
    return new BuyerLog(buyer, motion, label, account, List.of(all));
  }

  /** Every row, corrections included. */
  public List<Event> rows() {
    return batches.stream().flatMap(batch -> batch.events().stream()).toList();
  }

  /** The events that count, in the order they count. */
  public List<Event> events() {
    return CorrectedLog.of(buyer, rows());
  }
}
