package dev.fullcourt.server.cycle;

import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Comparison;
import dev.fullcourt.history.replay.Engines;
import dev.fullcourt.history.replay.LedgerRow;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.history.replay.Seal;
import dev.fullcourt.history.replay.Verdict;
import dev.fullcourt.server.log.EveryPartition;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.playbooks.Playbooks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Proves that the ledger follows from the log: replays the log and compares byte for byte. */
@Component
public class Verification {

  private final LogReader log;
  private final Seals seals;
  private final Playbooks playbooks;

  /** Log and ledger as they are at one moment, though an import may be running. */
  private final TransactionTemplate snapshot;

  Verification(
      LogReader log, Playbooks playbooks, Seals seals, PlatformTransactionManager transactions) {
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setReadOnly(true);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.log = log;
    this.seals = seals;
    this.playbooks = playbooks;
  }

  /**
   * Replays the whole log.
   *
   * @param done told how many partitions are done, each time one is
   */
  public Verdict verify(IntConsumer done) {
    Replay replay = new Replay(Engines.under(playbooks.getVersions()));
    return EveryPartition.inTurn(
            partition ->
                Objects.requireNonNull(snapshot.execute(status -> verify(partition, replay))),
            done)
        .stream()
        .reduce(Verdict.NOTHING, Verdict::plus);
  }

  private Verdict verify(int partition, Replay replay) {
    Set<String> withoutLog = seals.withLedger(partition);
    Comparison comparison = new Comparison();
    Bunches bunches =
        new Bunches(bunch -> {
          List<String> ids = bunch.stream().map(BuyerLog::buyer).toList();
          Map<String, List<LedgerRow>> kept = seals.ledgers(ids);
          Map<String, Seal> sealed = seals.of(ids);
          for (BuyerLog each : bunch) {
            BuyerLog buyer = each.with(sealed.get(each.buyer()));
            List<LedgerRow> rows = kept.getOrDefault(buyer.buyer(), List.of());
            comparison.replayed(buyer, replay.of(buyer), rows);
            withoutLog.remove(buyer.buyer());
          }
        });
    log.readAll(partition, bunches);
    bunches.finish();
    seals.ledgers(withoutLog).forEach(comparison::withoutLog);
    return comparison.verdict();
  }
}
