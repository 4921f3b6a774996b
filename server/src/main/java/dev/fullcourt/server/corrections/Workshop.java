package dev.fullcourt.server.corrections;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.replay.Engines;
import dev.fullcourt.server.cycle.Decider;
import dev.fullcourt.server.log.EventLog;
import dev.fullcourt.server.log.Fence;
import dev.fullcourt.server.log.NewEvent;
import dev.fullcourt.server.playbooks.Playbooks;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What every correction needs: its rows and their close are appended in one transaction, then they
 * are decided. Killed before that, nothing was corrected; killed after, whoever opens the data next
 * decides.
 */
@Component
class Workshop {

  /** Nothing can be written with it. */
  private static final Fence NOT_TAKEN = new Fence(-1);

  private final JdbcClient jdbc;
  private final EventLog log;
  private final Decider decider;
  private final Playbooks playbooks;
  private final TransactionTemplate transactions;
  private volatile @Nullable Engines engines;

  Workshop(
      JdbcClient jdbc,
      EventLog log,
      Decider decider,
      Playbooks playbooks,
      TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.log = log;
    this.decider = decider;
    this.playbooks = playbooks;
    this.transactions = transactions;
  }

  /** Takes the right to write and decides what still waits. */
  Fence open() {
    if (playbooks.findCurrent().isEmpty() || log.horizon().isEmpty()) {
      throw new CannotCorrect("There is nothing to correct yet: import something first.");
    }
    Fence fence = log.takeOver();
    if (decider.hasWork()) {
      decider.decide(fence, done -> {});
    }
    return fence;
  }

  /** The same where something is only tried: nothing is written, so nobody loses the right to. */
  Fence open(boolean tryOnly) {
    return tryOnly ? NOT_TAKEN : open();
  }

  /** A trial under the playbooks of this log. Versions never change, so they are compiled once. */
  Trial trial() {
    List<Playbook> versions = playbooks.getVersions();
    Engines known = engines;
    if (known == null || known.byVersion().size() != versions.size()) {
      known = Engines.under(versions);
      engines = known;
    }
    return new Trial(known);
  }

  /**
   * Makes a correction.
   *
   * @param rows its rows, given its number
   * @param also what else is to be kept, in the same transaction
   * @return its number
   */
  int make(
      Fence fence,
      String kind,
      String what,
      Author author,
      IntFunction<List<NewEvent>> rows,
      IntConsumer also) {
    Integer number =
        transactions.execute(status -> {
          int given = number(kind, what, author);
          log.append(fence, rows.apply(given));
          also.accept(given);
          log.close(fence, "correction-" + given);
          return given;
        });
    decider.decide(fence, done -> {});
    return number == null ? 0 : number;
  }

  private int number(String kind, String what, Author author) {
    return jdbc.sql(
            """
            insert into correction (kind, what, because, who, made_at)
            values (:kind, :what, :because, :who, :at) returning number
            """)
        .param("kind", kind)
        .param("what", what)
        .param("because", author.because())
        .param("who", author.who())
        .param("at", author.at().atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  /** What somebody writes corrections with. */
  Pen pen(Author author) {
    return new Pen(author, log.getHorizon());
  }
}
