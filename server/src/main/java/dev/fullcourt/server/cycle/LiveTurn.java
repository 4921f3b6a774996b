package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Mark;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.history.replay.Seal;
import dev.fullcourt.server.log.BuyerHead;
import dev.fullcourt.server.log.LiveRow;
import dev.fullcourt.server.log.LiveWindow;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.log.Partitions;
import dev.fullcourt.server.log.Reach;
import dev.fullcourt.server.outbox.Posting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decides some windows of the log within one transaction: buyers whose state is kept go on from it,
 * the others are replayed from their first row. Used once.
 */
final class LiveTurn {

  private final JdbcClient jdbc;
  private final DataSource source;
  private final LogReader log;
  private final LiveMemory memory;
  private final Seals seals;
  private final LiveEngines engines;
  private final Posting posting;
  private final Map<Integer, LiveWindow> windows = new HashMap<>();
  private final Map<String, BuyerHead> heads = new LinkedHashMap<>();
  private final Map<String, List<Event>> rows = new HashMap<>();

  LiveTurn(
      JdbcClient jdbc,
      DataSource source,
      LogReader log,
      LiveMemory memory,
      Seals seals,
      LiveEngines engines,
      Posting posting) {
    this.jdbc = jdbc;
    this.source = source;
    this.log = log;
    this.memory = memory;
    this.seals = seals;
    this.engines = engines;
    this.posting = posting;
  }

  /**
   * Decides.
   *
   * @param deciding the windows
   * @param coming their live rows, in the order of the log
   * @param due buyers of theirs with a timer that is due
   * @param closed buyers for whom something was closed: they are replayed from their first row
   */
  void decide(
      List<LiveWindow> deciding, List<LiveRow> coming, List<BuyerHead> due, Set<BuyerHead> closed) {
    deciding.forEach(window -> windows.put(window.partition(), window));
    for (LiveRow row : coming) {
      heads.put(row.buyer().buyer(), row.buyer());
      rows.computeIfAbsent(row.buyer().buyer(), id -> new ArrayList<>()).add(row.event());
    }
    due.forEach(head -> heads.putIfAbsent(head.buyer(), head));
    Map<String, Snapshot> kept = memory.find(deciding, heads.keySet());
    LiveViews views = new LiveViews(jdbc, source, posting, engines.teams());
    Set<String> unknown = new HashSet<>();
    closed.forEach(head -> {
      heads.put(head.buyer(), head);
      kept.remove(head.buyer());
    });
    for (BuyerHead head : heads.values()) {
      Snapshot snapshot = kept.get(head.buyer());
      LiveWindow window = window(head.buyer());
      if (snapshot == null || snapshot.playbook() != engines.version(window.settled())) {
        unknown.add(head.buyer());
      } else {
        LiveStep step = step(head, snapshot, window.horizon());
        if (step.changesTeams() || step.changesSales()) {
          unknown.add(head.buyer()); // what teams and sellers did is read off whole logs
        } else {
          views.add(step, window.settled());
          memory.put(
              head.buyer(),
              new Snapshot(step.after(), snapshot.playbook(), snapshot.later()),
              step.events().size() + step.decisions().size());
        }
      }
    }
    views.store();
    replay(unknown);
    memory.store();
  }

  private LiveWindow window(String buyer) {
    LiveWindow window = windows.get(Partitions.of(buyer));
    if (window == null) {
      throw new IllegalStateException("a row of a partition that is not held: " + buyer);
    }
    return window;
  }

  private LiveStep step(BuyerHead head, Snapshot from, Instant horizon) {
    List<Event> events = rows.getOrDefault(head.buyer(), List.of());
    int version = from.playbook();
    return LiveStep.of(
        head, from, events, horizon, engines.engine(version), engines.codes(version));
  }

  private void replay(Set<String> buyers) {
    if (buyers.isEmpty()) {
      return;
    }
    Map<Integer, List<Mark>> marks = new HashMap<>();
    for (String buyer : buyers) {
      int partition = Partitions.of(buyer);
      if (!marks.containsKey(partition)) {
        LiveWindow window = window(buyer);
        marks.put(partition, log.marks(partition, new Reach(window.end(), window.horizon(), true)));
      }
    }
    Conclusions conclusions =
        new Conclusions(jdbc, source, engines.teams(), posting, buyer -> window(buyer).settled());
    Replay replay = engines.replay();
    Map<String, Seal> sealed = seals.of(buyers);
    memory.forget(buyers);
    log.readBuyers(
        buyers,
        marks,
        buyer -> {
          Replay.Outcome outcome = replay.of(buyer.with(sealed.get(buyer.buyer())));
          conclusions.add(buyer, outcome);
          keep(buyer, outcome);
        });
    conclusions.store();
  }

  private void keep(BuyerLog buyer, Replay.Outcome outcome) {
    Snapshot.of(buyer, outcome)
        .ifPresent(snapshot -> memory.put(buyer.buyer(), snapshot, outcome.events().size()));
  }
}
