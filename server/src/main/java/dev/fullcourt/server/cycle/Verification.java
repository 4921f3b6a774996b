package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.LedgerText;
import dev.fullcourt.history.replay.Replay;
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

  private static final int SHOWN = 20;

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
   * What came of it.
   *
   * @param buyers how many buyers were replayed
   * @param decisions how many ledger rows the replay gave
   * @param differences in how many rows ledger and replay differ
   * @param examples the first of them, in words
   */
  public record Result(long buyers, long decisions, long differences, List<String> examples) {
    public Result {
      examples = List.copyOf(examples);
    }

    /** Whether the ledger is what the log says. */
    public boolean holds() {
      return differences == 0;
    }

    private Result plus(Result other) {
      List<String> all = new ArrayList<>(examples);
      other.examples.stream().limit(SHOWN - all.size()).forEach(all::add);
      return new Result(
          buyers + other.buyers, decisions + other.decisions, differences + other.differences, all);
    }
  }

  /**
   * Replays the whole log.
   *
   * @param done told how many partitions are done, each time one is
   */
  public Result verify(IntConsumer done) {
    Replay replay = new Replay(new Engine(playbooks.getCurrent()));
    return EveryPartition.inTurn(
            partition ->
                Objects.requireNonNull(snapshot.execute(status -> verify(partition, replay))),
            done)
        .stream()
        .reduce(new Result(0, 0, 0, List.of()), Result::plus);
  }

  private Result verify(int partition, Replay replay) {
    Map<String, List<Row>> stored = ledger(partition);
    long[] counts = new long[3];
    List<String> examples = new ArrayList<>();
    log.readAll(
        partition,
        buyer -> {
          var outcome = replay.of(buyer.buyer(), buyer.motion(), buyer.batches());
          List<Row> expected = outcome.ledger().stream().map(Row::of).toList();
          List<Row> found = stored.getOrDefault(buyer.buyer(), List.of());
          stored.remove(buyer.buyer());
          counts[0]++;
          counts[1] += expected.size();
          counts[2] += compare(buyer.buyer(), expected, found, examples);
        });
    stored.forEach((buyer, rows) -> counts[2] += compare(buyer, List.of(), rows, examples));
    return new Result(counts[0], counts[1], counts[2], examples);
  }

  private Map<String, List<Row>> ledger(int partition) {
    Map<String, List<Row>> rows = new HashMap<>();
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
                  new Row(
                      row.getLong(2),
                      row.getInt(3),
                      row.getString(4),
                      row.getLong(5),
                      row.getString(6)));
        });
    return rows;
  }

  private static long compare(
      String buyer, List<Row> expected, List<Row> found, List<String> examples) {
    long differences = 0;
    for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
      String should = i < expected.size() ? expected.get(i).toString() : "no row";
      String is = i < found.size() ? found.get(i).toString() : "no row";
      if (!should.equals(is)) {
        differences++;
        if (examples.size() < SHOWN) {
          examples.add(
              "buyer "
                  + buyer
                  + ", row "
                  + i
                  + "\n  the log says: "
                  + should
                  + "\n  the ledger has: "
                  + is);
        }
      }
    }
    return differences;
  }

  /** A row of the ledger, as far as it follows from the log. */
  private record Row(long position, int revision, String kind, long at, String body) {
    static Row of(Decision decision) {
      return new Row(
          decision.position(),
          Engine.REVISION,
          LedgerText.kind(decision),
          decision.at().toEpochMilli(),
          LedgerText.of(decision));
    }

    @Override
    public String toString() {
      return position + " r" + revision + " " + kind + " " + at + " " + body;
    }
  }
}
