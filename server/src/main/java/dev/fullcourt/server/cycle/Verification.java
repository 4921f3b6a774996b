package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.history.replay.Comparison;
import dev.fullcourt.history.replay.LedgerRow;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.history.replay.Verdict;
import dev.fullcourt.server.log.EveryPartition;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.playbooks.Playbooks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Proves that the ledger follows from the log: replays the log and compares byte for byte. */
@Component
public class Verification {

  private final JdbcClient jdbc;
  private final LogReader log;
  private final Playbooks playbooks;

  /** Log and ledger as they are at one moment, though an import may be running. */
  private final TransactionTemplate snapshot;

  Verification(
      JdbcClient jdbc,
      LogReader log,
      Playbooks playbooks,
      PlatformTransactionManager transactions) {
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setReadOnly(true);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.jdbc = jdbc;
    this.log = log;
    this.playbooks = playbooks;
  }

  /**
   * Replays the whole log.
   *
   * @param done told how many partitions are done, each time one is
   */
  public Verdict verify(IntConsumer done) {
    Replay replay = new Replay(new Engine(playbooks.getCurrent()));
    return EveryPartition.inTurn(
            partition ->
                Objects.requireNonNull(snapshot.execute(status -> verify(partition, replay))),
            done)
        .stream()
        .reduce(Verdict.NOTHING, Verdict::plus);
  }

  private Verdict verify(int partition, Replay replay) {
    Map<String, List<LedgerRow>> kept = ledger(partition);
    Comparison comparison = new Comparison();
    log.readAll(
        partition,
        buyer ->
            comparison.replayed(
                buyer.buyer(),
                replay.of(buyer.buyer(), buyer.motion(), buyer.batches()).ledger(),
                Objects.requireNonNullElse(kept.remove(buyer.buyer()), List.of())));
    kept.forEach(comparison::withoutLog);
    return comparison.verdict();
  }

  private Map<String, List<LedgerRow>> ledger(int partition) {
    Map<String, List<LedgerRow>> rows = new HashMap<>();
    jdbc.sql(
            """
            select buyer, position, revision, kind,
              (extract(epoch from at) * 1000)::bigint, body
            from ledger where partition = :partition order by buyer, position
            """)
        .param("partition", partition)
        .query(row -> {
          rows.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
              .add(
                  new LedgerRow(
                      row.getLong(2),
                      row.getInt(3),
                      row.getString(4),
                      row.getLong(5),
                      row.getString(6)));
        });
    return rows;
  }
}
