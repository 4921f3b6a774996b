package dev.fullcourt.server.intake;

import dev.fullcourt.server.identity.Resolution;
import dev.fullcourt.server.log.EventLog;
import dev.fullcourt.server.log.Fence;
import dev.fullcourt.server.log.NewEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gathers events and appends them in large transactions, with the people and buyers they brought.
 */
final class Appending {

  private static final int BATCH = 10_000;
  private static final int EXAMPLES = 12;

  private final EventLog log;
  private final TransactionTemplate transactions;
  private final Fence fence;
  private final long importId;
  private final Resolution resolution;
  private final List<NewEvent> waiting = new ArrayList<>(BATCH);
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
      flush();
    }
  }

  void flush() {
    if (!waiting.isEmpty()) {
      added +=
          transactions.execute(status -> {
            // Appended first: that holds the fence, so no two processes store people at once.
            int appended = log.append(fence, importId, waiting);
            resolution.store();
            return appended;
          });
      waiting.clear();
    }
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
