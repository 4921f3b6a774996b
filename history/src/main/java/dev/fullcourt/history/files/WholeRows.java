package dev.fullcourt.history.files;

import dev.fullcourt.engine.column.Codes;
import dev.fullcourt.engine.column.EventRow;
import dev.fullcourt.engine.column.Layout;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.history.replay.Batch;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.CorrectedLog;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the log of a buyer that is in memory. */
public final class WholeRows {

  private WholeRows() {}

  /**
   * Tells one buyer's log.
   *
   * @param known only what was known by then, or null for all of it
   * @param layout that of the engine that is to read the rows
   * @param codes the codes of the thread that reads
   */
  public static void tell(
      int partition,
      BuyerLog buyer,
      @Nullable Instant known,
      Layout layout,
      Codes codes,
      BuyerRows sink) {
    Instant settled =
        buyer.batches().stream().map(Batch::horizon).max(Instant::compareTo).orElse(Instant.EPOCH);
    Instant horizon = known == null || settled.isBefore(known) ? settled : known;
    List<Event> rows =
        buyer.rows().stream().filter(row -> known == null || !row.known().isAfter(known)).toList();
    List<Event> counted =
        CorrectedLog.of(buyer.buyer(), rows).stream()
            .filter(event -> known == null || !event.effective().isAfter(horizon))
            .toList();
    if (counted.isEmpty()) {
      return;
    }
    sink.begins(partition, buyer.buyer(), buyer.motion());
    counted.forEach(event -> sink.next(EventRow.of(event, layout, codes)));
    sink.ends(horizon, buyer.label(), buyer.account());
  }
}
