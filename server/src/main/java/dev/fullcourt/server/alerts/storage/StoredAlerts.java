package dev.fullcourt.server.alerts.storage;

import dev.fullcourt.engine.alert.AlertRun;
import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.AlertDecision.End;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.Part;
import dev.fullcourt.history.measures.alerts.GoalCount;
import dev.fullcourt.history.measures.alerts.GoalWatch;
import dev.fullcourt.server.alerts.Alerts;
import dev.fullcourt.server.alerts.GoalBook;
import dev.fullcourt.server.alerts.Look;
import dev.fullcourt.server.database.columns.Instants;
import dev.fullcourt.server.measures.Histories;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alerts off their view. */
@Repository
class StoredAlerts implements Alerts {

  private final JdbcClient jdbc;
  private final Histories histories;
  private final GoalBook goals;

  StoredAlerts(JdbcClient jdbc, Histories histories, GoalBook goals) {
    this.jdbc = jdbc;
    this.histories = histories;
    this.goals = goals;
  }

  /**
   * Goals concern all buyers, so they are worked out only where the playbook wants it and they were
   * not looked at this morning; from the first thing known on, as there was nothing to reach
   * before.
   */
  @Override
  public List<GoalWatch.OffTrack> goals(Playbook playbook, Instant asOf) {
    GoalWatch watch = new GoalWatch(playbook);
    if (!watch.watches()) {
      return List.of();
    }
    Look look = new Look(watch.morning(asOf), playbook.version(), goals.closed());
    if (look.equals(goals.last())) {
      return goals.found(watch.since(asOf));
    }
    Observation seen = histories.seen(playbook, Set.of(Part.HANDOFFS));
    Instant first = seen.stays().map(Stay::entered).min(Instant::compareTo).orElse(asOf);
    Instant since = watch.since(asOf);
    return watch.find(GoalCount.of(seen), first.isAfter(since) ? first : since, asOf);
  }

  @Override
  public Found since(Instant since) {
    List<AlertRun> runs = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    jdbc.sql(
            """
            select a.buyer, a.number, a.alert, a.kind, a.subject, a.since, a.raised, a.ended,
              a.outcome, a.told, a.function, a.team, a.person, a.position, v.name
            from alert_run a join buyer_view v using (buyer)
            where a.ended is null or a.ended >= :since
            order by a.raised, a.buyer, a.number
            """)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(row -> {
          runs.add(run(row));
          names.put(row.getString(1), row.getString(15));
        });
    return new Found(runs, names);
  }

  private static AlertRun run(ResultSet row) throws SQLException {
    return new AlertRun(
        row.getString(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        Instants.get(row, 6),
        Instants.get(row, 7),
        Instants.find(row, 8),
        end(row.getString(9)),
        row.getString(10).lines().toList(),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getLong(14));
  }

  private static @Nullable End end(@Nullable String word) {
    return word == null ? null : End.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
