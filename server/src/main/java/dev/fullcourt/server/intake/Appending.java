package dev.fullcourt.server.intake;

import dev.fullcourt.server.identity.Met;
import dev.fullcourt.server.identity.Resolution;
import dev.fullcourt.server.log.Awaited;
import dev.fullcourt.server.log.EventLog;
import dev.fullcourt.server.log.Fence;
import dev.fullcourt.server.log.NewEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gathers events and appends them in large transactions, with the people and buyers they brought.
 * One transaction is written while the next is gathered.
 */
final class Appending implements AutoCloseable {

  private static final int BATCH = 10_000;
  private static final int EXAMPLES = 12;

  private final EventLog log;
  private final TransactionTemplate transactions;
  private final Fence fence;
  private final long importId;
  private final Resolution resolution;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("appending").factory());
  private List<NewEvent> waiting = new ArrayList<>(BATCH);
  private Future<Integer> writing = CompletableFuture.completedFuture(0);
  private final Set<String> examples = new LinkedHashSet<>();
  private long made;
  private long added;

  Appending(
      EventLog log,
      TransactionTemplate transactions,
      Fence fence,
      long importId,
      Resolution resolution) {
    this.log = log;
    this.transactions = transactions;
    this.fence = fence;
    this.importId = importId;
    this.resolution = resolution;
  }

  void add(List<NewEvent> events) {
    waiting.addAll(events);
    for (int i = 0; i < events.size() && examples.size() < EXAMPLES; i++) {
      examples.add(events.get(i).buyer());
    }
    made += events.size();
    if (waiting.size() >= BATCH) {
      handOver();
    }
  }

  /** Writes what waits; everything is stored when it returns. */
  void flush() {
    if (!waiting.isEmpty()) {
      handOver();
    }
    awaitWriting();
  }

  private void handOver() {
    awaitWriting();
    List<NewEvent> events = waiting;
    Met met = resolution.handOver();
    waiting = new ArrayList<>(BATCH);
    writing = writer.submit(() -> write(events, met));
  }

  private void awaitWriting() {
    added += Awaited.result(writing);
    writing = CompletableFuture.completedFuture(0);
  }

  private int write(List<NewEvent> events, Met met) {
    return transactions.execute(status -> {
      // Appended first: that holds the fence, so no two processes store people at once.
      int appended = log.append(fence, importId, events);
      met.store();
      return appended;
    });
  }

  /** Waits for what is being written: whoever reads the log next finds it or never will. */
  @Override
  public void close() {
    writer.close();
  }

  /** The first buyers they were about. */
  List<String> examples() {
    return List.copyOf(examples);
  }

  long made() {
    return made;
  }

  long added() {
    return added;
  }
}
