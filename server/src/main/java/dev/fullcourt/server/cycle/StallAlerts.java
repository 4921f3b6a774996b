package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.Alert;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.alerts.StallWatch;
import dev.fullcourt.history.measures.alerts.StallWatch.Stalled;
import dev.fullcourt.server.log.EventLog;
import dev.fullcourt.server.log.Fence;
import dev.fullcourt.server.log.NewEvent;
import dev.fullcourt.server.playbooks.Playbooks;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
  private final Playbooks playbooks;
  private final TransactionTemplate transactions;

  StallAlerts(
      JdbcClient jdbc, EventLog log, Playbooks playbooks, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.log = log;
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
    Optional<Playbook> playbook =
        playbooks
            .findCurrent()
            .filter(
                each -> each.teamwork().alerts().stream().anyMatch(Alert.Stall.class::isInstance));
    if (playbook.isEmpty() || log.hasUnclosed()) {
      return 0;
    }
    List<NewEvent> events =
        new StallWatch(playbook.get())
            .findOpen(stays(), at).stream()
                .filter(found -> !isTold(found))
                .map(StallAlerts::event)
                .toList();
    if (events.isEmpty()) {
      return 0;
    }
    Integer told =
        transactions.execute(status -> {
          int appended = log.append(fence, events);
          if (appended > 0) {
            log.close(fence, events.getFirst().id());
          }
          return appended;
        });
    return told == null ? 0 : told;
  }

  private boolean isTold(Stalled found) {
    return jdbc.sql("select exists (select 1 from event where source = :source and id = :id)")
        .param("source", EventTypes.OURS)
        .param("id", found.id())
        .query(Boolean.class)
        .single();
  }

  private static NewEvent event(Stalled found) {
    return new NewEvent(
        EventTypes.OURS,
        found.id(),
        found.buyer(),
        null,
        EventTypes.ALERT_RAISED,
        found.at(),
        found.at(),
        found.at(),
        found.properties());
  }

  private List<Stay> stays() {
    return jdbc.sql(
            """
            select buyer, number, stage, entered, left_at, next, next_move, move, arm, round,
              reason, playbook, position
            from stay order by buyer, number
            """)
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
