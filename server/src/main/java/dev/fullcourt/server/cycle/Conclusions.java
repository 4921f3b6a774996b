package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.LedgerText;
import dev.fullcourt.history.measures.TeamReading;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.server.database.Copy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What came of some buyers of one partition, gathered and then stored: new rows of the ledger,
 * which are only ever added, and their views.
 */
final class Conclusions {

  private final JdbcClient jdbc;
  private final DataSource source;
  private final int partition;
  private final Map<String, List<Decision>> ledgers = new LinkedHashMap<>();
  private final Views views;

  /**
   * @param teams reads what the teams did
   */
  Conclusions(JdbcClient jdbc, DataSource source, int partition, TeamReading teams) {
    this.jdbc = jdbc;
    this.source = source;
    this.partition = partition;
    this.views = new Views(partition, teams);
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
    String[] buyers = ledgers.keySet().toArray(String[]::new);
    newDecisions(stored(buyers)).send(source);
    views.store(jdbc, source, buyers);
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
              partition,
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
