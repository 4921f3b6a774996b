package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.server.log.BuyerHead;
import dev.fullcourt.server.log.Cursors;
import dev.fullcourt.server.log.LiveReader;
import dev.fullcourt.server.log.LiveReader.Coming;
import dev.fullcourt.server.log.LiveRow;
import dev.fullcourt.server.log.LiveWindow;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.log.Partitions;
import dev.fullcourt.server.outbox.Outbox;
import dev.fullcourt.server.playbooks.Playbooks;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides what comes in live, turn by turn: ledger, views, states, cursors and horizons of several
 * partitions in one transaction, which commits only if each of them is still held and where it was.
 * Used by one thread.
 */
@Component
public class LiveDecider {

  /** So long a horizon may lag behind the clock on the wall when nothing happens. */
  private static final Duration IDLE = Duration.ofSeconds(5);

  /** More buyers than that are not settled in one transaction. */
  private static final int MANY = 5_000;

  /** So long a process that stops may take to store them. */
  private static final Duration A_MOMENT = Duration.ofSeconds(5);

  /** So many states the database does not have are stored at once while nothing else is to do. */
  private static final int AT_A_TIME = 500;

  private final JdbcClient jdbc;
  private final DataSource source;
  private final TransactionTemplate transactions;
  private final LogReader log;
  private final LiveReader reader;
  private final Cursors cursors;
  private final Decider decider;
  private final Playbooks playbooks;
  private final LiveMemory memory;
  private final Seals seals;
  private final Outbox outbox;
  private @Nullable LiveEngines engines;

  private final Pace pace = new Pace();

  private final Rota rota = new Rota();

  /** Those that did not come to an end by themselves: they are decided buyer by buyer. */
  private final Set<Integer> heavy = new HashSet<>();

  LiveDecider(
      JdbcClient jdbc,
      DataSource source,
      TransactionTemplate transactions,
      LogReader log,
      LiveReader reader,
      Cursors cursors,
      Decider decider,
      Playbooks playbooks,
      LiveMemory memory,
      Seals seals,
      Outbox outbox) {
    this.jdbc = jdbc;
    this.source = source;
    this.transactions = transactions;
    this.log = log;
    this.reader = reader;
    this.cursors = cursors;
    this.decider = decider;
    this.playbooks = playbooks;
    this.memory = memory;
    this.seals = seals;
    this.outbox = outbox;
  }

  /**
   * Decides what is there, once.
   *
   * @param held the partitions to look at, with the epochs under which they are held
   * @return how many partitions had something to do; 0 when all is decided
   * @throws LiveReader.Overtaken when a partition was taken over meanwhile; nothing was written
   */
  public int turn(Map<Integer, Long> held) {
    List<Integer> work =
        rota.next(reader.findWork(held.keySet(), IDLE), pace.partitions(), pace.rows());
    long begun = System.nanoTime();
    try {
      if (work.isEmpty()) {
        return catchUp(held);
      }
      int decided = decide(work, held);
      work.forEach(heavy::remove);
      rota.had(work);
      pace.took(Duration.ofNanos(System.nanoTime() - begun));
      return decided;
    } catch (RuntimeException | Error e) {
      memory.clear();
      doLess(work);
      throw e;
    }
  }

  /** What did not end in its time would not the next time either. */
  private void doLess(List<Integer> work) {
    if (work.size() == 1) {
      heavy.addAll(work);
    }
    pace.failed(work.size());
  }

  /**
   * Stores the states of buyers that only this process has, so that whoever decides next goes on
   * from them; as many as it can in a moment, the others are made again from the log.
   */
  public void keep(Map<Integer, Long> held) {
    long begun = System.nanoTime();
    int stored;
    do {
      stored = catchUp(held);
    } while (stored > 0 && System.nanoTime() - begun < A_MOMENT.toNanos());
  }

  private int catchUp(Map<Integer, Long> held) {
    if (!memory.isBehind()) {
      return 0;
    }
    Integer stored =
        transactions.execute(status -> {
          limit("idle_in_transaction_session_timeout", "5s");
          return memory.catchUp(
              reader.hold(List.copyOf(held.keySet()), held, LiveReader.MOST), AT_A_TIME);
        });
    return Objects.requireNonNullElse(stored, 0);
  }

  private int decide(List<Integer> work, Map<Integer, Long> held) {
    LiveEngines now = engines();
    Turn turn = Objects.requireNonNull(transactions.execute(status -> decide(work, held, now)));
    memory.committed(turn.decided());
    memory.forgetAll(turn.whole());
    for (int partition : turn.whole()) {
      transactions.executeWithoutResult(status -> {
        limit("idle_in_transaction_session_timeout", "20s");
        long cursor = cursors.hold(partition, held.getOrDefault(partition, -1L));
        decider.decideHeld(partition, cursor, now.replay(), now.teams());
      });
    }
    return work.size();
  }

  /**
   * What was done in one transaction.
   *
   * @param decided the windows that were decided
   * @param whole the partitions that need more than their live rows
   */
  private record Turn(List<LiveWindow> decided, Set<Integer> whole) {}

  private Turn decide(List<Integer> work, Map<Integer, Long> held, LiveEngines now) {
    // A process that is stopped in the middle must not hold up the others for long.
    limit("statement_timeout", "10s");
    limit("transaction_timeout", "20s");
    limit("idle_in_transaction_session_timeout", "5s");
    List<LiveWindow> windows = reader.hold(work, held, pace.rows());
    Coming coming = reader.read(windows);
    Set<Integer> whole = new HashSet<>(coming.changed());
    work.stream().filter(heavy::contains).forEach(whole::add);
    for (LiveWindow window : coming.windows()) {
      if (now.changes(window.settled(), window.horizon())) {
        whole.add(window.partition());
      }
    }
    List<LiveWindow> deciding = without(whole, coming.windows());
    Set<BuyerHead> closed =
        reader.findClosed(
            deciding.stream().filter(each -> coming.closed().contains(each.partition())).toList());
    List<BuyerHead> due = reader.findDue(deciding, MANY + 1);
    if (due.size() + closed.size() > MANY) {
      deciding.forEach(window -> whole.add(window.partition()));
      return new Turn(List.of(), whole);
    }
    List<LiveRow> rows =
        coming.rows().stream()
            .filter(row -> !whole.contains(Partitions.of(row.buyer().buyer())))
            .toList();
    new LiveTurn(jdbc, source, log, memory, seals, now, outbox.open())
        .decide(deciding, rows, due, closed);
    reader.move(deciding, Engine.REVISION);
    return new Turn(deciding, whole);
  }

  private static List<LiveWindow> without(Set<Integer> whole, List<LiveWindow> windows) {
    return windows.stream().filter(each -> !whole.contains(each.partition())).toList();
  }

  private void limit(String setting, String value) {
    jdbc.sql("select set_config(:setting, :value, true)")
        .param("setting", setting)
        .param("value", value)
        .query(String.class)
        .single();
  }

  private LiveEngines engines() {
    NavigableMap<Integer, Instant> from = new TreeMap<>(playbooks.findBeginnings());
    if (engines == null || !engines.knows(from)) {
      engines = new LiveEngines(playbooks.getVersions(), from);
    }
    return engines;
  }
}
