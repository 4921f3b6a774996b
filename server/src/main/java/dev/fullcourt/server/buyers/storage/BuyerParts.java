package dev.fullcourt.server.buyers.storage;

import dev.fullcourt.engine.clock.ClockRun;
import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.server.buyers.Buyer;
import dev.fullcourt.server.database.columns.Instants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what belongs to one buyer. */
@Repository
class BuyerParts {

  /** A page shows no more people than anyone would read. */
  private static final int PEOPLE = 200;

  private static final int RUNS = 20;

  private final JdbcClient jdbc;

  BuyerParts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Buyer.Person> people(String id) {
    return jdbc.sql(
            """
            select person, name, title, role, identified, last_seen from person_view
            where buyer = :id order by interest desc, last_seen desc, person limit :limit
            """)
        .param("id", id)
        .param("limit", PEOPLE)
        .query((row, n) ->
            new Buyer.Person(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                Instants.get(row, 6)))
        .list();
  }

  List<Buyer.Opportunity> opportunities(String id) {
    Map<String, List<Buyer.Todo>> todo = todo(id);
    return jdbc.sql(
            """
            select name, outcome, opened, closed, amount, currency, owner, id, step, opportunity
            from opportunity_view
            where buyer = :id order by coalesce(closed, 'infinity') desc, opened desc, opportunity
            """)
        .param("id", id)
        .query((row, n) ->
            new Buyer.Opportunity(
                row.getString(8),
                row.getString(1),
                row.getString(9),
                todo.getOrDefault(row.getString(10), List.of()),
                row.getString(2),
                Instants.find(row, 3),
                Instants.find(row, 4),
                row.getBigDecimal(5),
                row.getString(6),
                row.getString(7)))
        .list();
  }

  /** By the key of the opportunity. */
  private Map<String, List<Buyer.Todo>> todo(String id) {
    Map<String, List<Buyer.Todo>> todo = new HashMap<>();
    jdbc.sql(
            """
            select opportunity, activity, due from opportunity_activity
            where buyer = :id and state = 'open' order by due nulls last, activity
            """)
        .param("id", id)
        .query(row -> {
          todo.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
              .add(new Buyer.Todo(row.getString(2), Instants.find(row, 3)));
        });
    return todo;
  }

  List<Stay> stays(String id) {
    return jdbc.sql(
            """
            select buyer, number, stage, entered, left_at, next, next_move, move, arm, round,
              reason, playbook, position
            from stay where buyer = :id order by number
            """)
        .param("id", id)
        .query((row, n) ->
            new Stay(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                Instants.get(row, 4),
                Instants.find(row, 5),
                row.getString(6),
                findMove(row.getString(7)),
                move(row.getString(8)),
                row.getString(9),
                row.getInt(10),
                row.getString(11),
                row.getInt(12),
                row.getLong(13)))
        .list();
  }

  /** Clocks that came to an end, those that ended last first. */
  List<ClockRun> runs(String id) {
    return jdbc.sql(
            """
            select buyer, number, sla, round, since, due, breached, ended, outcome, contact,
              reason, position
            from clock_run where buyer = :id and ended is not null
            order by ended desc, number desc limit :limit
            """)
        .param("id", id)
        .param("limit", RUNS)
        .query((row, n) ->
            new ClockRun(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getInt(4),
                Instants.get(row, 5),
                Instants.get(row, 6),
                Instants.find(row, 7),
                Instants.find(row, 8),
                ClockRun.End.valueOf(row.getString(9).toUpperCase(Locale.ROOT)),
                row.getString(10),
                row.getString(11),
                row.getLong(12)))
        .list();
  }

  static Move move(String word) {
    return Move.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static @Nullable Move findMove(@Nullable String word) {
    return word == null ? null : move(word);
  }
}
