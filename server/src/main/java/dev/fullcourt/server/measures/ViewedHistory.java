package dev.fullcourt.server.measures;

import dev.fullcourt.engine.clock.ClockRun;
import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.history.files.EventJson;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.OpportunityHistory;
import dev.fullcourt.history.measures.ScoreHistory;
import dev.fullcourt.history.measures.ScoreHistory.Score;
import dev.fullcourt.server.database.columns.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * History read off the views: one query each for stays, clocks, what the teams did, buyers,
 * opportunities, what was won and who is credited with it.
 */
final class ViewedHistory {

  private final JdbcClient jdbc;

  ViewedHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<BuyerHistory> buyers() {
    Map<String, List<Stay>> stays = new HashMap<>();
    Map<String, Map<Long, Score>> scores = new HashMap<>();
    readStays(stays, scores);
    Map<String, List<ClockRun>> clocks = clocks();
    ViewedTeams teams = new ViewedTeams(jdbc);
    return jdbc.sql(
            """
            select v.buyer, v.name, v.motion, v.attributes::text, coalesce(p.attributes::text, '{}'),
              f.properties::text, v.fit, v.interest
            from buyer_view v
            left join lateral (
              select attributes from person_view p where p.buyer = v.buyer
              order by first_seen, person limit 1) p on true
            join event f on f.partition = v.partition and f.seq = v.first_seq
            order by v.buyer
            """)
        .query((row, n) ->
            new BuyerHistory(
                row.getString(1),
                row.getString(2),
                stays.getOrDefault(row.getString(1), List.of()),
                clocks.getOrDefault(row.getString(1), List.of()),
                teams.of(row.getString(1)),
                new GroupingProperties()
                    .with("motion", row.getString(3))
                    .with("account.", EventJson.read(row.getString(4)))
                    .with("person.", EventJson.read(row.getString(5)))
                    .with("event.", EventJson.read(row.getString(6)))
                    .map(),
                new ScoreHistory(
                    scores.getOrDefault(row.getString(1), Map.of()),
                    new Score(row.getDouble(7), row.getDouble(8)))))
        .list();
  }

  /** Stays, and the score at the decision that began each of them. */
  private void readStays(Map<String, List<Stay>> stays, Map<String, Map<Long, Score>> scores) {
    jdbc.sql(
            """
            select s.buyer, s.number, s.stage, s.entered, s.left_at, s.next, s.next_move, s.move,
              s.arm, s.round, s.reason, s.playbook, s.position,
              (l.body::json ->> 'fit')::float8, (l.body::json ->> 'interest')::float8
            from stay s join ledger l using (buyer, position) order by s.buyer, s.number
            """)
        .query(row -> {
          stays.computeIfAbsent(row.getString(1), id -> new ArrayList<>()).add(stay(row));
          scores
              .computeIfAbsent(row.getString(1), id -> new HashMap<>())
              .put(row.getLong(13), new Score(row.getDouble(14), row.getDouble(15)));
        });
  }

  private Map<String, List<ClockRun>> clocks() {
    Map<String, List<ClockRun>> clocks = new HashMap<>();
    jdbc.sql(
            """
            select buyer, number, sla, round, since, due, breached, ended, outcome, contact, reason,
              position
            from clock_run order by buyer, number
            """)
        .query(row -> {
          clocks.computeIfAbsent(row.getString(1), id -> new ArrayList<>()).add(clock(row));
        });
    return clocks;
  }

  private static ClockRun clock(ResultSet row) throws SQLException {
    return new ClockRun(
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
        row.getLong(12));
  }

  private static Stay stay(ResultSet row) throws SQLException {
    String nextMove = row.getString(7);
    return new Stay(
        row.getString(1),
        row.getInt(2),
        row.getString(3),
        Instants.get(row, 4),
        Instants.find(row, 5),
        row.getString(6),
        nextMove == null ? null : move(nextMove),
        move(row.getString(8)),
        row.getString(9),
        row.getInt(10),
        row.getString(11),
        row.getInt(12),
        row.getLong(13));
  }

  private static Move move(String word) {
    return Move.valueOf(word.toUpperCase(Locale.ROOT));
  }

  List<OpportunityHistory> opportunities() {
    ViewedWinnings winnings = new ViewedWinnings(jdbc);
    return jdbc.sql(
            """
            select o.opportunity, o.buyer, o.name, o.opened, o.closed, o.outcome, o.amount,
              o.currency, o.attributes::text, v.motion, v.attributes::text
            from opportunity_view o join buyer_view v using (buyer) order by o.buyer, o.opportunity
            """)
        .query((row, n) ->
            new OpportunityHistory(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Instants.find(row, 4),
                Instants.find(row, 5),
                OpportunityHistory.Outcome.valueOf(row.getString(6).toUpperCase(Locale.ROOT)),
                row.getBigDecimal(7),
                row.getString(8),
                new GroupingProperties()
                    .with("motion", row.getString(10))
                    .with("", EventJson.read(row.getString(9)))
                    .with("account.", EventJson.read(row.getString(11)))
                    .map(),
                winnings.of(row.getString(2), row.getString(1))))
        .list();
  }
}
