package dev.fullcourt.server.measures;

import dev.fullcourt.engine.clock.ClockRun;
import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.history.files.EventJson;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.OpportunityHistory;
import dev.fullcourt.history.measures.Part;
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
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * History read off the views: one query each for stays, clocks, what the teams did, buyers,
 * opportunities, what was won and who is credited with it.
 */
final class ViewedHistory {

  private static final String BUYERS =
      """
      select v.buyer, v.name from buyer_view v order by v.buyer
      """;

  private static final String BUYERS_WITH_PROPERTIES =
      """
      select v.buyer, v.name, v.motion, v.attributes::text, coalesce(p.attributes::text, '{}'),
        f.properties::text
      from buyer_view v
      left join lateral (
        select attributes from person_view p where p.buyer = v.buyer
        order by first_seen, person limit 1) p on true
      join event f on f.partition = v.partition and f.seq = v.first_seq
      order by v.buyer
      """;

  private static final String STAYS =
      """
      select s.buyer, s.number, s.stage, s.entered, s.left_at, s.next, s.next_move, s.move, s.arm,
        s.round, s.reason, s.playbook, s.position
      from stay s order by s.buyer, s.number
      """;

  private static final String SCORES =
      """
      select s.buyer, s.position, (l.body::json ->> 'fit')::float8,
        (l.body::json ->> 'interest')::float8
      from stay s join ledger l using (buyer, position)
      """;

  private final JdbcClient jdbc;
  private final Set<Part> parts;
  private final Words words = new Words();

  /** With those parts: what nobody looks at is left out, for with very many buyers it is much. */
  ViewedHistory(JdbcClient jdbc, Set<Part> parts) {
    this.jdbc = jdbc;
    this.parts = Set.copyOf(parts);
  }

  List<BuyerHistory> buyers() {
    Map<String, List<Stay>> stays = stays();
    boolean properties = parts.contains(Part.PROPERTIES);
    Map<String, ScoreHistory> known = parts.contains(Part.SCORES) ? scores() : Map.of();
    Map<String, List<ClockRun>> clocks = parts.contains(Part.CLOCKS) ? clocks() : Map.of();
    ViewedTeams teams = new ViewedTeams(jdbc, parts, words);
    return jdbc.sql(properties ? BUYERS_WITH_PROPERTIES : BUYERS)
        .query((row, n) ->
            new BuyerHistory(
                words.of(row.getString(1)),
                row.getString(2),
                stays.getOrDefault(row.getString(1), List.of()),
                clocks.getOrDefault(row.getString(1), List.of()),
                teams.of(row.getString(1)),
                properties ? properties(row) : Map.of(),
                known.getOrDefault(row.getString(1), ScoreHistory.UNKNOWN)))
        .list();
  }

  private static Map<String, String> properties(ResultSet row) throws SQLException {
    return new GroupingProperties()
        .with("motion", row.getString(3))
        .with("account.", EventJson.read(row.getString(4)))
        .with("person.", EventJson.read(row.getString(5)))
        .with("event.", EventJson.read(row.getString(6)))
        .map();
  }

  private Map<String, List<Stay>> stays() {
    Map<String, List<Stay>> stays = new HashMap<>();
    jdbc.sql(STAYS)
        .query(row -> {
          Stay stay = stay(row);
          stays.computeIfAbsent(stay.buyer(), id -> new ArrayList<>(2)).add(stay);
        });
    return stays;
  }

  /** The score at the decision that began each stay, and at the end. */
  private Map<String, ScoreHistory> scores() {
    Map<String, Map<Long, Score>> entering = new HashMap<>();
    jdbc.sql(SCORES)
        .query(row -> {
          entering
              .computeIfAbsent(row.getString(1), id -> new HashMap<>())
              .put(row.getLong(2), new Score(row.getDouble(3), row.getDouble(4)));
        });
    Map<String, ScoreHistory> all = new HashMap<>();
    jdbc.sql("select buyer, fit, interest from buyer_view")
        .query(row -> {
          all.put(
              row.getString(1),
              new ScoreHistory(
                  entering.getOrDefault(row.getString(1), Map.of()),
                  new Score(row.getDouble(2), row.getDouble(3))));
        });
    return all;
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

  private ClockRun clock(ResultSet row) throws SQLException {
    return new ClockRun(
        words.of(row.getString(1)),
        row.getInt(2),
        words.of(row.getString(3)),
        row.getInt(4),
        Instants.get(row, 5),
        Instants.get(row, 6),
        Instants.find(row, 7),
        Instants.find(row, 8),
        ClockRun.End.valueOf(row.getString(9).toUpperCase(Locale.ROOT)),
        words.find(row.getString(10)),
        words.find(row.getString(11)),
        row.getLong(12));
  }

  private Stay stay(ResultSet row) throws SQLException {
    String nextMove = row.getString(7);
    return new Stay(
        words.of(row.getString(1)),
        row.getInt(2),
        words.of(row.getString(3)),
        Instants.get(row, 4),
        Instants.find(row, 5),
        words.find(row.getString(6)),
        nextMove == null ? null : move(nextMove),
        move(row.getString(8)),
        words.of(row.getString(9)),
        row.getInt(10),
        words.find(row.getString(11)),
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
