package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.clock.ClockRun;
import dev.fullcourt.engine.clock.ClockRuns;
import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.cycle.Stays;
import dev.fullcourt.engine.decision.ClockDecision;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.server.database.Copy;
import dev.fullcourt.server.database.columns.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stays and clock runs that live steps changed: what was there stays, the rest is added. */
final class LiveCourses {

  private final JdbcClient jdbc;
  private final DataSource source;
  private final Map<String, LiveStep> moved = new HashMap<>();
  private final Map<String, LiveStep> timed = new HashMap<>();

  LiveCourses(JdbcClient jdbc, DataSource source) {
    this.jdbc = jdbc;
    this.source = source;
  }

  void add(LiveStep step) {
    for (Decision decision : step.decisions()) {
      if (decision instanceof Decision.StageEntered) {
        moved.put(step.buyer().buyer(), step);
      } else if (decision instanceof ClockDecision) {
        timed.put(step.buyer().buyer(), step);
      }
    }
  }

  void store() {
    storeStays();
    storeClocks();
  }

  private void storeStays() {
    if (moved.isEmpty()) {
      return;
    }
    Map<String, Integer> numbers = next("stay", moved.keySet());
    Copy added = new Copy("stay", Views.STAY);
    List<Stay> first = new ArrayList<>();
    moved.forEach((buyer, step) -> {
      List<Decision.StageEntered> entries =
          step.decisions().stream()
              .filter(Decision.StageEntered.class::isInstance)
              .map(Decision.StageEntered.class::cast)
              .toList();
      List<Stay> stays = Stays.from(buyer, numbers.getOrDefault(buyer, 0), entries);
      first.add(stays.getFirst());
      stays.forEach(stay -> Views.row(added, stay));
    });
    jdbc.sql(
            """
            update stay s set left_at = w.at, next = w.stage, next_move = w.move
            from unnest(:buyers::text[], :numbers::int[], :at::timestamptz[], :stages::text[],
              :moves::text[]) as w (buyer, number, at, stage, move)
            where s.buyer = w.buyer and s.number = w.number - 1
            """)
        .param("buyers", first.stream().map(Stay::buyer).toArray(String[]::new))
        .param("numbers", first.stream().map(Stay::number).toArray(Integer[]::new))
        .param("at", first.stream().map(stay -> text(stay.entered())).toArray(String[]::new))
        .param("stages", first.stream().map(Stay::stage).toArray(String[]::new))
        .param("moves", first.stream().map(stay -> stay.move().word()).toArray(String[]::new))
        .update();
    added.send(source);
  }

  private void storeClocks() {
    if (timed.isEmpty()) {
      return;
    }
    Map<String, Integer> numbers = next("clock_run", timed.keySet());
    Map<String, List<ClockRun>> running = running(timed.keySet());
    jdbc.sql("delete from clock_run where buyer = any(:ids) and outcome = 'running'")
        .param("ids", timed.keySet().toArray(String[]::new))
        .update();
    Copy added = new Copy("clock_run", Views.CLOCK);
    timed.forEach((buyer, step) ->
        ClockRuns.after(
                buyer,
                running.getOrDefault(buyer, List.of()),
                numbers.getOrDefault(buyer, 0),
                Math.max(1, step.before().course().round()),
                step.decisions())
            .forEach(run -> Views.row(added, run)));
    added.send(source);
  }

  private Map<String, Integer> next(String view, Collection<String> buyers) {
    Map<String, Integer> next = new HashMap<>();
    jdbc.sql(
            "select buyer, max(number) + 1 from "
                + view
                + " where buyer = any(:ids) group by buyer")
        .param("ids", buyers.toArray(String[]::new))
        .query(row -> {
          next.put(row.getString(1), row.getInt(2));
        });
    return next;
  }

  private Map<String, List<ClockRun>> running(Collection<String> buyers) {
    Map<String, List<ClockRun>> running = new HashMap<>();
    jdbc.sql(
            """
            select buyer, number, sla, round, since, due, breached, position from clock_run
            where buyer = any(:ids) and outcome = 'running' order by buyer, number
            """)
        .param("ids", buyers.toArray(String[]::new))
        .query(row -> {
          running.computeIfAbsent(row.getString(1), id -> new ArrayList<>()).add(run(row));
        });
    return running;
  }

  private static ClockRun run(ResultSet row) throws SQLException {
    return new ClockRun(
        row.getString(1),
        row.getInt(2),
        row.getString(3),
        row.getInt(4),
        Instants.get(row, 5),
        Instants.get(row, 6),
        Instants.find(row, 7),
        null,
        ClockRun.End.RUNNING,
        null,
        null,
        row.getLong(8));
  }

  private static String text(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toString();
  }
}
