package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.server.log.Cursors;
import dev.fullcourt.server.log.EventLog;
import dev.fullcourt.server.log.Fence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a log that an earlier revision of the engine decided under this one, when the application
 * starts: a row of the log switches it on, what was decided so far is sealed, and what this
 * revision decides otherwise is amended (law 12).
 */
@Component
public class Revisions implements ApplicationRunner {

  private final Cursors cursors;
  private final EventLog log;
  private final Decider decider;
  private final TransactionTemplate transactions;

  Revisions(Cursors cursors, EventLog log, Decider decider, TransactionTemplate transactions) {
    this.cursors = cursors;
    this.log = log;
    this.decider = decider;
    this.transactions = transactions;
  }

  /** The log was decided by a program newer than this one. */
  public static final class TooNew extends IllegalStateException {
    private static final long serialVersionUID = 1;

    TooNew(int revision) {
      super(
          "The data was decided by revision "
              + revision
              + " of the engine; this program has revision "
              + Engine.REVISION
              + ". Use the newer program.");
    }
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<Integer> decidedBy = cursors.revisions();
    if (decidedBy.isEmpty()) {
      return;
    }
    if (decidedBy.getLast() > Engine.REVISION) {
      throw new TooNew(decidedBy.getLast());
    }
    if (decidedBy.getFirst() < Engine.REVISION) {
      switchOver();
    }
  }

  private void switchOver() {
    Fence fence = log.takeOver();
    if (!cursors.isSwitchedTo(Engine.REVISION)) {
      transactions.executeWithoutResult(status -> {
        Instant horizon = log.getHorizon();
        String name = Integer.toString(Engine.REVISION);
        log.mark(
            fence,
            EventLog.REVISION_SWITCHED,
            name,
            Instant.now(),
            horizon,
            Map.of("revision", Value.of(Engine.REVISION)));
        log.close(fence, "revision-" + name);
      });
    }
    decider.decide(fence, done -> {});
  }
}
