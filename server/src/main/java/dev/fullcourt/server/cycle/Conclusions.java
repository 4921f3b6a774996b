package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.LedgerText;
import dev.fullcourt.history.measures.TeamReading;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.server.database.Copy;
import dev.fullcourt.server.log.Partitions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What came of some buyers, gathered and then stored: new rows of the ledger, which are only ever
 * added, and their views.
 */
final class Conclusions {

  private final JdbcClient jdbc;
  private final DataSource source;
  private final Map<String, List<Decision>> ledgers = new LinkedHashMap<>();
  private final Views views;

  /**
   * @param teams reads what the teams did
   */
  Conclusions(JdbcClient jdbc, DataSource source, TeamReading teams) {
    this.jdbc = jdbc;
    this.source = source;
    this.views = new Views(teams);
  }

  /** Adds what came of one buyer. */
  void add(BuyerLog buyer, Replay.Outcome outcome) {
    ledgers.put(buyer.buyer(), outcome.ledger());
    if (!outcome.events().isEmpty()) {
      views.add(buyer, outcome);
    }
  }

  /** Writes everything gathered. */
  void store() {
    String[] buyers = buyers();
    newDecisions(stored(buyers)).send(source);
    views.store(jdbc, source, buyers);
  }

  /** Whom it is about. */
  String[] buyers() {
    return ledgers.keySet().toArray(String[]::new);
  }

  /** How many decisions of each buyer the ledger has; views are not asked, they can be lost. */
  private Map<String, Long> stored(String[] buyers) {
    Map<String, Long> stored = new HashMap<>();
    jdbc.sql(
            """
            select buyer, max(position) + 1 from ledger where buyer = any(:ids) group by buyer
            """)
        .param("ids", buyers)
        .query(row -> {
          stored.put(row.getString(1), row.getLong(2));
        });
    return stored;
  }

  private Copy newDecisions(Map<String, Long> stored) {
    Copy rows = new Copy("ledger", "buyer, position, partition, revision, kind, at, body");
    ledgers.forEach((buyer, ledger) -> {
      for (Decision decision : ledger) {
        if (decision.position() >= stored.getOrDefault(buyer, 0L)) {
          rows.row(
              buyer,
              decision.position(),
              Partitions.of(buyer),
              Engine.REVISION,
              LedgerText.kind(decision),
              decision.at(),
              LedgerText.of(decision));
        }
      }
    });
    return rows;
  }
}
