package dev.fullcourt.server.buyers.storage;

import dev.fullcourt.engine.play.PlayRun;
import dev.fullcourt.server.database.columns.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the plays of one buyer. */
@Repository
class BuyerPlays {

  /** A page shows no more runs than anyone would read. */
  private static final int RUNS = 20;

  private final JdbcClient jdbc;

  BuyerPlays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Its runs, the last one first. */
  List<PlayRun> runs(String id) {
    Map<Integer, PlayRun> runs = new LinkedHashMap<>();
    Map<Integer, List<PlayRun.Step>> steps = new HashMap<>();
    jdbc.sql(
            """
            select r.number, r.play, r.run, r.round, r.started, r.by_hand, r.person, r.ended,
              r.outcome, r.reason, r.position, s.step, s.at, s.fate, s.why
            from (select * from play_run where buyer = :id order by number desc limit :limit) r
            left join play_step s on s.buyer = r.buyer and s.number = r.number
            order by r.number desc, s.place
            """)
        .param("id", id)
        .param("limit", RUNS)
        .query(row -> {
          int number = row.getInt(1);
          runs.putIfAbsent(number, run(id, row));
          if (row.getString(12) != null) {
            steps.computeIfAbsent(number, run -> new ArrayList<>()).add(step(row));
          }
        });
    return runs.values().stream()
        .map(run -> run.with(steps.getOrDefault(run.number(), List.of())))
        .toList();
  }

  private static PlayRun run(String id, ResultSet row) throws SQLException {
    return new PlayRun(
        id,
        row.getInt(1),
        row.getString(2),
        row.getInt(3),
        row.getInt(4),
        Instants.get(row, 5),
        row.getBoolean(6),
        row.getString(7),
        Instants.find(row, 8),
        PlayRun.End.valueOf(row.getString(9).toUpperCase(Locale.ROOT)),
        row.getString(10),
        List.of(),
        row.getLong(11));
  }

  private static PlayRun.Step step(ResultSet row) throws SQLException {
    return new PlayRun.Step(
        row.getString(12),
        Instants.get(row, 13),
        PlayRun.Fate.valueOf(row.getString(14).toUpperCase(Locale.ROOT)),
        row.getString(15));
  }
}
