package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Close;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.server.log.Cursors;
import dev.fullcourt.server.log.EveryPartition;
import dev.fullcourt.server.log.Fence;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.playbooks.Playbooks;
import java.util.List;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides what closed imports brought. For each partition, ledger, views and cursor are written in
 * one transaction that holds the fence: exactly once.
 */
@Component
public class Decider {

  private final JdbcClient jdbc;
  private final DataSource source;
  private final TransactionTemplate transactions;
  private final LogReader log;
  private final Cursors cursors;
  private final Playbooks playbooks;

  Decider(
      JdbcClient jdbc,
      DataSource source,
      TransactionTemplate transactions,
      LogReader log,
      Cursors cursors,
      Playbooks playbooks) {
    this.jdbc = jdbc;
    this.source = source;
    this.transactions = transactions;
    this.log = log;
    this.cursors = cursors;
    this.playbooks = playbooks;
  }

  /** Whether a closed import waits to be decided. */
  public boolean hasWork() {
    return cursors.hasUndecided();
  }

  /**
   * Decides everything that waits, several partitions at a time. When one fails, those done before
   * stay decided; deciding again goes on with the rest.
   *
   * @param fence the right to write
   * @param done told how many partitions are done, each time one is
   */
  public void decide(Fence fence, IntConsumer done) {
    Replay replay = new Replay(new Engine(playbooks.getCurrent()));
    EveryPartition.inTurn(
        partition -> {
          transactions.executeWithoutResult(status -> decide(fence, partition, replay));
          return partition;
        },
        done);
  }

  private void decide(Fence fence, int partition, Replay replay) {
    long cursor = cursors.hold(fence, partition);
    List<Close> closes = log.closes(partition);
    if (closes.isEmpty() || closes.getLast().seq() < cursor) {
      return;
    }
    Close last = closes.getLast();
    Conclusions conclusions = new Conclusions(jdbc, source, partition);
    log.readDue(
        partition,
        cursor,
        last.horizon(),
        (BuyerLog buyer) ->
            conclusions.add(buyer, replay.of(buyer.buyer(), buyer.motion(), buyer.batches())));
    conclusions.store();
    cursors.move(partition, last.seq() + 1, last.horizon());
  }
}
