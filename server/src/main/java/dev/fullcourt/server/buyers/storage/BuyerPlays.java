package dev.fullcourt.server.buyers.storage;

import dev.fullcourt.engine.play.PlayRun;
import dev.fullcourt.server.database.columns.Instants;
import java.util.List;
import java.util.Locale;
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
    return jdbc.sql(
            """
            select number, play, run, round, started, by_hand, person, ended, outcome, reason,
              position
            from play_run where buyer = :id order by number desc limit :limit
            """)
        .param("id", id)
        .param("limit", RUNS)
        .query((row, n) ->
            new PlayRun(
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
                steps(id, row.getInt(1)),
                row.getLong(11)))
        .list();
  }

  private List<PlayRun.Step> steps(String id, int run) {
    return jdbc.sql(
            """
            select step, at, fate, why from play_step
            where buyer = :id and number = :run order by place
            """)
        .param("id", id)
        .param("run", run)
        .query((row, n) ->
            new PlayRun.Step(
                row.getString(1),
                Instants.get(row, 2),
                PlayRun.Fate.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                row.getString(4)))
        .list();
  }
}
