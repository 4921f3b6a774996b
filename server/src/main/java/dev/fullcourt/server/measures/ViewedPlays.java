package dev.fullcourt.server.measures;

import dev.fullcourt.engine.play.PlayRun;
import dev.fullcourt.server.database.columns.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs of plays read off the views. */
final class ViewedPlays {

  private final JdbcClient jdbc;
  private final Words words;

  ViewedPlays(JdbcClient jdbc, Words words) {
    this.jdbc = jdbc;
    this.words = words;
  }

  /** Those of each buyer, in the order they started. */
  Map<String, List<PlayRun>> runs() {
    Map<String, List<PlayRun.Step>> steps = steps();
    Map<String, List<PlayRun>> runs = new HashMap<>();
    jdbc.sql(
            """
            select buyer, number, play, run, round, started, by_hand, person, ended, outcome,
              reason, position
            from play_run order by buyer, number
            """)
        .query(row -> {
          runs.computeIfAbsent(row.getString(1), id -> new ArrayList<>()).add(run(row, steps));
        });
    return runs;
  }

  private Map<String, List<PlayRun.Step>> steps() {
    Map<String, List<PlayRun.Step>> steps = new HashMap<>();
    jdbc.sql(
            """
            select buyer, number, step, at, fate, why from play_step order by buyer, number, place
            """)
        .query(row -> {
          steps
              .computeIfAbsent(key(row.getString(1), row.getInt(2)), id -> new ArrayList<>())
              .add(
                  new PlayRun.Step(
                      words.of(row.getString(3)),
                      Instants.get(row, 4),
                      PlayRun.Fate.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                      words.find(row.getString(6))));
        });
    return steps;
  }

  private static String key(String buyer, int number) {
    return number + " " + buyer;
  }

  private PlayRun run(ResultSet row, Map<String, List<PlayRun.Step>> steps) throws SQLException {
    return new PlayRun(
        words.of(row.getString(1)),
        row.getInt(2),
        words.of(row.getString(3)),
        row.getInt(4),
        row.getInt(5),
        Instants.get(row, 6),
        row.getBoolean(7),
        words.find(row.getString(8)),
        Instants.find(row, 9),
        PlayRun.End.valueOf(row.getString(10).toUpperCase(Locale.ROOT)),
        words.find(row.getString(11)),
        steps.getOrDefault(key(row.getString(1), row.getInt(2)), List.of()),
        row.getLong(12));
  }
}
