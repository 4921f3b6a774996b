package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.TeamReading;
import dev.fullcourt.history.replay.Activation;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Close;
import dev.fullcourt.history.replay.Engines;
import dev.fullcourt.history.replay.LiveBegan;
import dev.fullcourt.history.replay.Mark;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.history.replay.RevisionSwitch;
import dev.fullcourt.history.replay.Seal;
import dev.fullcourt.history.replay.Settled;
import dev.fullcourt.server.database.Copy;
import dev.fullcourt.server.log.Cursors;
import dev.fullcourt.server.log.EveryPartition;
import dev.fullcourt.server.log.Fence;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.log.Reach;
import dev.fullcourt.server.outbox.Outbox;
import dev.fullcourt.server.playbooks.Playbooks;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides what closed imports and corrections brought, from whole logs. For each partition, ledger,
 * views and cursor are written in one transaction that holds the fence: exactly once.
 */
@Component
public class Decider {

  private final JdbcClient jdbc;
  private final DataSource source;
  private final TransactionTemplate transactions;
  private final LogReader log;
  private final Cursors cursors;
  private final Playbooks playbooks;
  private final Seals seals;
  private final Assignments assignments;
  private final StallAlerts stalls;
  private final States states;
  private final Outbox outbox;

  Decider(
      JdbcClient jdbc,
      DataSource source,
      TransactionTemplate transactions,
      LogReader log,
      Cursors cursors,
      Playbooks playbooks,
      Seals seals,
      Assignments assignments,
      StallAlerts stalls,
      States states,
      Outbox outbox) {
    this.jdbc = jdbc;
    this.source = source;
    this.transactions = transactions;
    this.log = log;
    this.cursors = cursors;
    this.playbooks = playbooks;
    this.seals = seals;
    this.assignments = assignments;
    this.stalls = stalls;
    this.states = states;
    this.outbox = outbox;
  }

  /** Whether a closed import waits to be decided, or a buyer to be given to somebody. */
  public boolean hasWork() {
    return cursors.hasUndecided() || assignments.anybodyWaits();
  }

  /**
   * Decides everything that waits, several partitions at a time, gives buyers who wait at the end
   * of it to somebody, and tells of stays that last too long. When one fails, those done before
   * stay decided; deciding again goes on with the rest.
   *
   * @param fence the right to write
   * @param done told how many partitions are done, each time one is
   */
  public void decide(Fence fence, IntConsumer done) {
    decideClosed(fence, done);
    Instant horizon = cursors.findSettled().orElse(null);
    if (horizon != null && assignments.answer(fence, horizon) > 0) {
      decideClosed(fence, all -> {});
    }
    if (horizon != null && stalls.tell(fence, horizon) > 0) {
      decideClosed(fence, all -> {});
    }
  }

  private void decideClosed(Fence fence, IntConsumer done) {
    List<Playbook> versions = playbooks.getVersions();
    Replay replay = new Replay(Engines.under(versions));
    TeamReading teams = new TeamReading(versions);
    EveryPartition.inTurn(
        partition -> {
          transactions.executeWithoutResult(status -> decide(fence, partition, replay, teams));
          return partition;
        },
        done);
  }

  private void decide(Fence fence, int partition, Replay replay, TeamReading teams) {
    decideHeld(partition, cursors.hold(fence, partition), replay, teams);
  }

  /**
   * Decides everything that waits in a partition, from the whole logs of whom it concerns; call
   * with the partition held.
   */
  void decideHeld(int partition, long cursor, Replay replay, TeamReading teams) {
    Reach reach = cursors.reach(partition);
    if (!reach.live() && reach.end() <= cursor) {
      return;
    }
    List<Mark> marks = log.marks(partition, reach);
    Instant settled = cursors.horizon(partition);
    Close sealing = Seals.due(marks, cursor).orElse(null);
    Set<String> unsealed = sealing == null ? new HashSet<>() : seals.withLedger(partition);
    Bunches bunches =
        new Bunches(bunch -> {
          List<String> ids = bunch.stream().map(BuyerLog::buyer).toList();
          Map<String, Seal> made = sealing == null ? new HashMap<>() : seals.at(sealing, ids);
          conclude(bunch, made, settled, replay, teams);
          seals.store(partition, made);
          unsealed.removeAll(ids);
        });
    if (concernsEveryone(marks, cursor, settled, reach.horizon())) {
      log.readClosed(partition, marks, bunches);
    } else {
      log.readDue(partition, cursor, reach, marks, bunches);
    }
    bunches.finish();
    if (sealing != null) { // those of whom nothing is left in the log
      seals.store(partition, seals.at(sealing, unsealed));
    }
    cursors.move(partition, reach.end(), reach.horizon(), Engine.REVISION);
  }

  /**
   * Replays some buyers and stores what came of them.
   *
   * @param made the seals they get now, to which what they were then is added
   */
  private void conclude(
      List<BuyerLog> buyers,
      Map<String, Seal> made,
      Instant settled,
      Replay replay,
      TeamReading teams) {
    Map<String, Seal> sealed = seals.of(buyers.stream().map(BuyerLog::buyer).toList());
    sealed.putAll(made);
    Conclusions conclusions = new Conclusions(jdbc, source, teams, outbox.open(), buyer -> settled);
    Copy kept = States.rows();
    for (BuyerLog buyer : buyers) {
      Replay.Outcome outcome = replay.of(buyer.with(sealed.get(buyer.buyer())));
      conclusions.add(buyer, outcome);
      Snapshot.of(buyer, outcome)
          .ifPresent(snapshot ->
              States.add(kept, buyer.buyer(), snapshot, outcome.events().size(), outcome.rows()));
      made.computeIfPresent(buyer.buyer(), (id, seal) -> seal.withState(outcome.atSeal()));
    }
    conclusions.store();
    states.replace(conclusions.buyers(), kept);
  }

  /**
   * Whether another playbook or revision is to be applied, to all, whatever happened to them:
   * because it was made known, or because its time has come.
   */
  private static boolean concernsEveryone(
      List<Mark> marks, long cursor, Instant settled, Instant horizon) {
    return marks.stream()
        .anyMatch(mark ->
            switch (mark) {
              case Activation activation ->
                  mark.seq() >= cursor
                      || (activation.from().isAfter(settled)
                          && !activation.from().isAfter(horizon));
              case RevisionSwitch ignored -> mark.seq() >= cursor;
              case Close ignored -> false;
              case LiveBegan ignored -> false;
              case Settled ignored -> false;
            });
  }
}
