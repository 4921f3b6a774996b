package dev.fullcourt.history.files;

import dev.fullcourt.engine.column.Codes;
import dev.fullcourt.engine.column.EventRow;
import dev.fullcourt.engine.column.Layout;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.history.replay.Close;
import dev.fullcourt.history.replay.CorrectedLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the logs of the buyers of a range of partitions, straight from the columns. A buyer of whom
 * some row says something of others is put together whole. One thread.
 */
final class RangeRows {

  private final Layout layout;
  private final Codes codes;
  private final Closes closes;
  private final LogScan scan;
  private final BuyerScan buyers;
  private int partition = Integer.MIN_VALUE;
  private long decidedBelow;
  private Instant horizon = Instant.EPOCH;

  RangeRows(Layout layout, Codes codes, Closes closes, LogScan scan, BuyerScan buyers) {
    this.layout = layout;
    this.codes = codes;
    this.closes = closes;
    this.scan = scan;
    this.buyers = buyers;
  }

  void tell(BuyerRows sink) {
    while (!scan.ended()) {
      enter(scan.partition());
      String buyer = scan.buyer();
      String motion = buyers.motion(partition, buyer);
      sink.begins(partition, buyer, motion);
      if (inOrder(sink) || whole(sink, buyer, motion)) {
        sink.ends(horizon, buyers.label(), buyers.account());
      }
    }
  }

  private void enter(int number) {
    if (number == partition) {
      return;
    }
    partition = number;
    List<Close> here = closes.closesOf(number);
    decidedBelow = here.isEmpty() ? Long.MIN_VALUE : here.getLast().seq();
    horizon = here.stream().map(Close::horizon).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  /** Tells the rows as they come; false when they have to be put together first. */
  private boolean inOrder(BuyerRows sink) {
    long before = Long.MIN_VALUE;
    long seqBefore = Long.MIN_VALUE;
    do {
      long at = scan.effective();
      long seq = scan.seq();
      if (seq >= decidedBelow
          || scan.mayCorrect()
          || at < before
          || at == before && seq < seqBefore) {
        return false;
      }
      before = at;
      seqBefore = seq;
      sink.next(scan);
    } while (scan.next());
    return true;
  }

  /** Whether any event counts. */
  private boolean whole(BuyerRows sink, String buyer, String motion) {
    scan.again();
    List<Event> rows = new ArrayList<>();
    do {
      if (scan.seq() < decidedBelow) {
        rows.add(scan.event());
      }
    } while (scan.next());
    List<Event> counted = CorrectedLog.of(buyer, rows);
    sink.begins(partition, buyer, motion);
    counted.forEach(event -> sink.next(EventRow.of(event, layout, codes)));
    return !counted.isEmpty();
  }
}
