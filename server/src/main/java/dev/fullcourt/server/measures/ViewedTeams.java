package dev.fullcourt.server.measures;

import dev.fullcourt.engine.alert.AlertRun;
import dev.fullcourt.engine.decision.AlertDecision.End;
import dev.fullcourt.engine.handoff.HandoffRun;
import dev.fullcourt.engine.owner.OwnerRun;
import dev.fullcourt.engine.pass.PassRun;
import dev.fullcourt.engine.play.PlayRun;
import dev.fullcourt.history.measures.Part;
import dev.fullcourt.history.measures.TeamHistory;
import dev.fullcourt.server.database.columns.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the teams did, read off the views: one query for each kind that is looked at. */
final class ViewedTeams {

  private final JdbcClient jdbc;
  private final Words words;
  private final Map<String, List<HandoffRun>> handoffs = new HashMap<>();
  private final Map<String, List<OwnerRun>> owners = new HashMap<>();
  private final Map<String, List<AlertRun>> alerts = new HashMap<>();
  private final Map<String, List<String>> told = new HashMap<>();
  private final Map<String, List<PassRun>> passes;
  private final Map<String, List<PlayRun>> plays;

  ViewedTeams(JdbcClient jdbc, Set<Part> parts, Words words) {
    this.jdbc = jdbc;
    this.words = words;
    if (parts.contains(Part.HANDOFFS)) {
      readHandoffs();
    }
    if (parts.contains(Part.OWNERS)) {
      readOwners();
    }
    if (parts.contains(Part.ALERTS)) {
      readAlerts();
    }
    this.passes = parts.contains(Part.PASSES) ? passes() : Map.of();
    this.plays = parts.contains(Part.PLAYS) ? new ViewedPlays(jdbc, words).runs() : Map.of();
  }

  /** What was done about one buyer. */
  TeamHistory of(String buyer) {
    return new TeamHistory(
        handoffs.getOrDefault(buyer, List.of()),
        owners.getOrDefault(buyer, List.of()),
        passes.getOrDefault(buyer, List.of()),
        plays.getOrDefault(buyer, List.of()),
        alerts.getOrDefault(buyer, List.of()));
  }

  private void readHandoffs() {
    jdbc.sql(
            """
            select buyer, number, handoff, round, function, team, hand_raised, offered, accepted,
              person, ended, outcome, reason, position
            from handoff_run order by buyer, number
            """)
        .query(row -> {
          handoffs
              .computeIfAbsent(row.getString(1), id -> new ArrayList<>())
              .add(
                  new HandoffRun(
                      words.of(row.getString(1)),
                      row.getInt(2),
                      words.of(row.getString(3)),
                      row.getInt(4),
                      words.of(row.getString(5)),
                      words.find(row.getString(6)),
                      row.getBoolean(7),
                      Instants.get(row, 8),
                      Instants.find(row, 9),
                      words.find(row.getString(10)),
                      Instants.find(row, 11),
                      HandoffRun.End.valueOf(row.getString(12).toUpperCase(Locale.ROOT)),
                      words.find(row.getString(13)),
                      row.getLong(14)));
        });
  }

  private void readOwners() {
    jdbc.sql(
            """
            select buyer, number, round, function, team, person, since, until, stage
            from owner_run order by buyer, number
            """)
        .query(row -> {
          owners
              .computeIfAbsent(row.getString(1), id -> new ArrayList<>())
              .add(
                  new OwnerRun(
                      words.of(row.getString(1)),
                      row.getInt(2),
                      row.getInt(3),
                      words.of(row.getString(4)),
                      words.find(row.getString(5)),
                      words.find(row.getString(6)),
                      Instants.get(row, 7),
                      Instants.find(row, 8),
                      words.of(row.getString(9))));
        });
  }

  private void readAlerts() {
    jdbc.sql(
            """
            select buyer, number, alert, kind, subject, since, raised, ended, outcome, told,
              function, team, person, position
            from alert_run order by buyer, number
            """)
        .query(row -> {
          alerts
              .computeIfAbsent(row.getString(1), id -> new ArrayList<>())
              .add(
                  new AlertRun(
                      words.of(row.getString(1)),
                      row.getInt(2),
                      words.of(row.getString(3)),
                      words.of(row.getString(4)),
                      words.find(row.getString(5)),
                      Instants.get(row, 6),
                      Instants.get(row, 7),
                      Instants.find(row, 8),
                      end(row.getString(9)),
                      told(row.getString(10)),
                      words.of(row.getString(11)),
                      words.find(row.getString(12)),
                      words.find(row.getString(13)),
                      row.getLong(14)));
        });
  }

  private List<String> told(String lines) {
    return told.computeIfAbsent(lines, each -> each.lines().toList());
  }

  private static @Nullable End end(@Nullable String word) {
    return word == null ? null : End.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private Map<String, List<PassRun>> passes() {
    Map<String, List<PassRun>> passes = new HashMap<>();
    jdbc.sql(
            """
            select buyer, number, pass, function, team, round, asked, due, accepted, breached,
              ended, outcome, won, position
            from pass_run order by buyer, number
            """)
        .query(row -> {
          passes.computeIfAbsent(row.getString(1), id -> new ArrayList<>()).add(pass(row));
        });
    return passes;
  }

  private PassRun pass(ResultSet row) throws SQLException {
    return new PassRun(
        words.of(row.getString(1)),
        row.getInt(2),
        words.of(row.getString(3)),
        words.of(row.getString(4)),
        words.find(row.getString(5)),
        row.getInt(6),
        Instants.get(row, 7),
        Instants.get(row, 8),
        Instants.find(row, 9),
        Instants.find(row, 10),
        Instants.find(row, 11),
        words.of(row.getString(12)),
        Instants.find(row, 13),
        row.getLong(14));
  }
}
