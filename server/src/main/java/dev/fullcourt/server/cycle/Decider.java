package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Close;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.server.log.Fence;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.log.Partitions;
import dev.fullcourt.server.playbooks.Playbooks;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides what closed imports brought. For each partition, ledger, views and cursor are written in
 * one transaction, fenced by epoch and cursor: exactly once.
 */
@Component
public class Decider {

  private final JdbcClient jdbc;
  private final DataSource source;
  private final TransactionTemplate transactions;
  private final LogReader log;
  private final Playbooks playbooks;

  Decider(
      JdbcClient jdbc,
      DataSource source,
      TransactionTemplate transactions,
      LogReader log,
      Playbooks playbooks) {
    this.jdbc = jdbc;
    this.source = source;
    this.transactions = transactions;
    this.log = log;
    this.playbooks = playbooks;
  }

  /** Whether a closed import waits to be decided. */
  public boolean hasWork() {
    return IntStream.range(0, Partitions.COUNT).anyMatch(this::hasWork);
  }

  private boolean hasWork(int partition) {
    List<Close> closes = log.closes(partition);
    return !closes.isEmpty() && closes.getLast().seq() >= cursor(partition);
  }

  private long cursor(int partition) {
    return jdbc.sql("select cursor from partition where id = :id")
        .param("id", partition)
        .query(Long.class)
        .single();
  }

  /**
   * Decides everything that waits, on all cores.
   *
   * @param fence the right to write
   * @param done told how many partitions are done, each time one is
   */
  public void decide(Fence fence, IntConsumer done) {
    Replay replay = new Replay(new Engine(playbooks.getCurrent()));
    var finished = new java.util.concurrent.atomic.AtomicInteger();
    try (ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<Future<?>> parts = new ArrayList<>();
      for (int partition = 0; partition < Partitions.COUNT; partition++) {
        int number = partition;
        parts.add(
            workers.submit(() -> {
              decide(fence, number, replay);
              done.accept(finished.incrementAndGet());
            }));
      }
      for (Future<?> part : parts) {
        part.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while deciding", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("deciding failed; nothing of it was stored", e.getCause());
    }
  }

  private void decide(Fence fence, int partition, Replay replay) {
    transactions.executeWithoutResult(status -> {
      long cursor = cursor(partition);
      List<Close> closes = log.closes(partition);
      if (closes.isEmpty() || closes.getLast().seq() < cursor) {
        return;
      }
      Close last = closes.getLast();
      Views views = new Views(jdbc, source, partition);
      log.readDue(
          partition,
          cursor,
          last.horizon(),
          (BuyerLog buyer) ->
              views.add(buyer, replay.of(buyer.buyer(), buyer.motion(), buyer.batches())));
      views.store();
      moveCursor(fence, partition, cursor, last);
    });
  }

  private void moveCursor(Fence fence, int partition, long cursor, Close last) {
    int moved =
        jdbc.sql(
                """
                update partition set cursor = :next, horizon = greatest(horizon, :horizon)
                where id = :id and epoch = :epoch and cursor = :cursor
                """)
            .param("next", last.seq() + 1)
            .param("horizon", last.horizon().atOffset(ZoneOffset.UTC))
            .param("id", partition)
            .param("epoch", fence.epoch())
            .param("cursor", cursor)
            .update();
    if (moved != 1) {
      throw new IllegalStateException(
          "another process decided partition " + partition + " meanwhile; nothing was written");
    }
  }
}
