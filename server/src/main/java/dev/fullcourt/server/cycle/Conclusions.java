package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.LedgerText;
import dev.fullcourt.history.measures.TeamReading;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.server.database.Copy;
import dev.fullcourt.server.log.Partitions;
import dev.fullcourt.server.outbox.Posting;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
  private final Posting posting;
  private final Function<String, Instant> settled;

  /**
   * @param teams reads what the teams did
   * @param posting what leaves for them
   * @param settled up to when a buyer's partition was settled before
   */
  Conclusions(
      JdbcClient jdbc,
      DataSource source,
      TeamReading teams,
      Posting posting,
      Function<String, Instant> settled) {
    this.jdbc = jdbc;
    this.source = source;
    this.views = new Views(teams);
    this.posting = posting;
    this.settled = settled;
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
    posting.store();
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
      long known = stored.getOrDefault(buyer, 0L);
      List<Decision> fresh =
          ledger.stream().filter(decision -> decision.position() >= known).toList();
      for (Decision decision : fresh) {
        rows.row(
            buyer,
            decision.position(),
            Partitions.of(buyer),
            Engine.REVISION,
            LedgerText.kind(decision),
            decision.at(),
            LedgerText.of(decision));
      }
      posting.add(buyer, fresh, settled.apply(buyer));
    });
    return rows;
  }
}
