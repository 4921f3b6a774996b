package dev.fullcourt.history.files;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.column.Codes;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.history.replay.Batch;
import dev.fullcourt.history.replay.Close;
import dev.fullcourt.history.replay.Replay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Replays the buyers of a range of partitions, straight from the columns. A buyer whose events came
 * in the order in which they count is taken row by row; any other is put together whole and goes
 * through {@link Replay}, so that the answers are always its answers. One thread.
 */
final class RangeReplay {

  private final Replay whole;
  private final Closes closes;
  private final LogScan scan;
  private final BuyerScan buyers;
  private final List<Decision> ledger = new ArrayList<>();
  private final Consumer<Decision> decisions = ledger::add;
  private final Run run;
  private long events;

  RangeReplay(Engine engine, Codes codes, Closes closes, LogScan scan, BuyerScan buyers) {
    this.run = engine.open(BuyerState.start("", ""), codes);
    this.whole = new Replay(engine);
    this.closes = closes;
    this.scan = scan;
    this.buyers = buyers;
  }

  /** How many rows were replayed so far. */
  long events() {
    return events;
  }

  void run(Replayed sink) {
    int at = Integer.MIN_VALUE;
    List<Close> here = List.of();
    while (!scan.ended()) {
      int partition = scan.partition();
      if (partition != at) {
        here = closes.closesOf(partition);
        at = partition;
      }
      String buyer = scan.buyer();
      String motion = buyers.motion(partition, buyer);
      ledger.clear();
      run.reopen(buyer, motion);
      if (inOrder(here)) {
        sink.buyer(partition, buyer, ledger);
      } else {
        List<Batch> batches = Batch.divide(rest(), here);
        if (!batches.isEmpty()) {
          events += batches.stream().mapToLong(batch -> batch.events().size()).sum();
          sink.buyer(partition, buyer, whole.of(buyer, motion, batches).ledger());
        }
      }
    }
  }

  /** All events of the buyer, from its first row. */
  private List<Event> rest() {
    scan.again();
    List<Event> all = new ArrayList<>();
    do {
      all.add(scan.event());
    } while (scan.next());
    return all;
  }

  /**
   * Takes the buyer's rows as they come.
   *
   * @return whether that was right; if not, the scan still stands on one of the buyer's rows
   */
  private boolean inOrder(List<Close> here) {
    long settled = Long.MIN_VALUE;
    int batch = -1;
    long taken = 0;
    do {
      int at = batchOf(scan.seq(), here, batch);
      if (at < batch || at == here.size() || scan.mayCorrect()) {
        return false;
      }
      while (batch >= 0 && batch < at) {
        settled = settle(settled, here.get(batch++));
      }
      batch = at;
      if (scan.effective() < settled) {
        return false;
      }
      run.advance(scan, decisions);
      taken++;
    } while (scan.next());
    while (batch < here.size()) {
      settled = settle(settled, here.get(batch++));
    }
    events += taken;
    return true;
  }

  private long settle(long settled, Close close) {
    long now = Math.max(settled, close.horizon().toEpochMilli());
    run.settle(Instant.ofEpochMilli(now), decisions);
    return now;
  }

  /** The batch a row belongs to; usually that of the row before. */
  private static int batchOf(long seq, List<Close> closes, int before) {
    if (before >= 0
        && seq < closes.get(before).seq()
        && (before == 0 || seq > closes.get(before - 1).seq())) {
      return before;
    }
    int at = 0;
    while (at < closes.size() && closes.get(at).seq() <= seq) {
      at++;
    }
    return at;
  }
}
