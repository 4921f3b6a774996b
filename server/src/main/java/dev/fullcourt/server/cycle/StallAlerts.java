package dev.fullcourt.server.cycle;

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
import java.time.temporal.ChronoUnit;
import java.util.List;
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
  private final LongStays stays;
  private final TransactionTemplate transactions;

  StallAlerts(
      JdbcClient jdbc,
      EventLog log,
      LiveLog live,
      Playbooks playbooks,
      LongStays stays,
      TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.log = log;
    this.live = live;
    this.playbooks = playbooks;
    this.stays = stays;
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
    stays.forget(); // what was imported tells of the past
    List<Stalled> stalled = stalled(at);
    if (stalled.isEmpty()) {
      return 0;
    }
    Integer told =
        transactions.execute(status -> {
          List<NewEvent> events = events(untold(stalled), EventTypes.OURS);
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
    if (untold(stalled).isEmpty()) {
      return 0;
    }
    Integer told =
        transactions.execute(status -> {
          live.hold(); // one at a time: each must know what is told already
          List<NewEvent> events = events(untold(stalled), EventTypes.OURS_LIVE);
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
        : stays.stalled(watch, playbook.version(), at);
  }

  private List<Stalled> untold(List<Stalled> stalled) {
    if (stalled.isEmpty()) {
      return List.of();
    }
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
    return stalled.stream().filter(found -> !told.contains(found.id())).toList();
  }

  private static List<NewEvent> events(List<Stalled> stalled, String source) {
    return stalled.stream().map(found -> event(found, source)).toList();
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
}
