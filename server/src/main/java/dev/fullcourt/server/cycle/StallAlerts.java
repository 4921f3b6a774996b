package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.alerts.StallWatch;
import dev.fullcourt.history.measures.alerts.StallWatch.Stalled;
import dev.fullcourt.server.log.EventLog;
import dev.fullcourt.server.log.Fence;
import dev.fullcourt.server.log.LiveLog;
import dev.fullcourt.server.log.NewEvent;
import dev.fullcourt.server.playbooks.Playbooks;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells of stays that last too long: each by an event of its own, appended once (law 16). Only what
 * lasts at the end of what is decided is told; what was over before stays as it was.
 */
@Component
class StallAlerts {

  private final JdbcClient jdbc;
  private final EventLog log;
  private final LiveLog live;
  private final Playbooks playbooks;
  private final TransactionTemplate transactions;

  StallAlerts(
      JdbcClient jdbc,
      EventLog log,
      LiveLog live,
      Playbooks playbooks,
      TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.log = log;
    this.live = live;
    this.playbooks = playbooks;
    this.transactions = transactions;
  }

  /**
   * Appends what is to be told, and closes it; it is to be decided then. Everything closed before
   * must have been decided.
   *
   * @param fence the right to write
   * @param at when it counts: the end of what is decided
   * @return how many stays are told of that were not before
   */
  int tell(Fence fence, Instant at) {
    List<Stalled> stalled = stalled(at);
    if (stalled.isEmpty()) {
      return 0;
    }
    Integer told =
        transactions.execute(status -> {
          List<NewEvent> events = untold(stalled, EventTypes.OURS);
          int appended = events.isEmpty() ? 0 : log.append(fence, events);
          if (appended > 0) {
            log.close(fence, events.getFirst().id());
          }
          return appended;
        });
    return told == null ? 0 : told;
  }

  /**
   * Appends what is to be told while the server runs; it counts from when it is appended. A buyer
   * who went on meanwhile is told of in vain: the engine raises nothing about a stay that is over.
   * Any number of processes may do it at once.
   *
   * @return how many stays are told of that were not before; they are to be decided then
   */
  int tellNow() {
    List<Stalled> stalled = stalled(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    if (stalled.isEmpty()) {
      return 0;
    }
    Integer told =
        transactions.execute(status -> {
          live.hold(); // one at a time: each must know what is told already
          List<NewEvent> events = untold(stalled, EventTypes.OURS_LIVE);
          return events.isEmpty() ? 0 : events.size() - live.append(events).cardinality();
        });
    return told == null ? 0 : told;
  }

  /** While an import is under way nothing is told: its end is waited for. */
  private List<Stalled> stalled(Instant at) {
    Playbook playbook = playbooks.findCurrent().orElse(null);
    if (playbook == null) {
      return List.of();
    }
    StallWatch watch = new StallWatch(playbook);
    return watch.stages().isEmpty() || log.hasUnclosed()
        ? List.of()
        : watch.findOpen(stays(watch.stages(), StallWatch.reach(at)), at);
  }

  private List<NewEvent> untold(List<Stalled> stalled, String source) {
    Set<String> told =
        Set.copyOf(
            jdbc.sql(
                    """
                    select id from event
                    where source = any(:sources) and id = any(:ids) and adopted_from is null
                    """)
                .param("sources", new String[] {EventTypes.OURS, EventTypes.OURS_LIVE})
                .param("ids", stalled.stream().map(Stalled::id).toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .list());
    return stalled.stream()
        .filter(found -> !told.contains(found.id()))
        .map(found -> event(found, source))
        .toList();
  }

  private static NewEvent event(Stalled found, String source) {
    return new NewEvent(
        source,
        found.id(),
        found.buyer(),
        null,
        EventTypes.ALERT_RAISED,
        found.at(),
        found.at(),
        found.at(),
        found.properties());
  }

  /** Stays in some stages, as far as they matter: those that last, and those begun since. */
  private List<Stay> stays(Set<String> stages, Instant since) {
    return jdbc.sql(
            """
            select buyer, number, stage, entered, left_at, next, next_move, move, arm, round,
              reason, playbook, position
            from stay
            where stage = any(:stages) and (left_at is null or entered > :since)
            order by buyer, number
            """)
        .param("stages", stages.toArray(String[]::new))
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, n) -> {
          OffsetDateTime left = row.getObject(5, OffsetDateTime.class);
          String nextMove = row.getString(7);
          return new Stay(
              row.getString(1),
              row.getInt(2),
              row.getString(3),
              row.getObject(4, OffsetDateTime.class).toInstant(),
              left == null ? null : left.toInstant(),
              row.getString(6),
              nextMove == null ? null : Move.valueOf(nextMove.toUpperCase(Locale.ROOT)),
              Move.valueOf(row.getString(8).toUpperCase(Locale.ROOT)),
              row.getString(9),
              row.getInt(10),
              row.getString(11),
              row.getInt(12),
              row.getLong(13));
        })
        .list();
  }
}
