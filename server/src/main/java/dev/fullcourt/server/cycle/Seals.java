package dev.fullcourt.server.cycle;

import dev.fullcourt.history.replay.Close;
import dev.fullcourt.history.replay.LedgerRow;
import dev.fullcourt.history.replay.Mark;
import dev.fullcourt.history.replay.RevisionSwitch;
import dev.fullcourt.history.replay.Seal;
import dev.fullcourt.server.database.Copy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands in for the decisions of engine revisions that were retired (law 12). */
@Component
class Seals {

  private static final String ROW =
      "l.position, l.revision, l.kind, floor(extract(epoch from l.at) * 1000)::bigint, l.body";

  private final JdbcClient jdbc;
  private final DataSource source;

  Seals(JdbcClient jdbc, DataSource source) {
    this.jdbc = jdbc;
    this.source = source;
  }

  /** The latest seal of each of some buyers that has one. */
  Map<String, Seal> of(Collection<String> buyers) {
    String[] ids = buyers.toArray(String[]::new);
    Map<String, Seal> seals = new HashMap<>();
    Map<String, List<LedgerRow>> inForce = new HashMap<>();
    jdbc.sql(
            """
            with latest as (
              select distinct on (buyer) * from seal where buyer = any(:buyers)
              order by buyer, close desc)
            select %s, s.buyer from latest s join ledger l
              on l.buyer = s.buyer and l.position = any(s.in_force)
            order by s.buyer, l.position
            """
                .formatted(ROW))
        .param("buyers", ids)
        .query(row -> {
          inForce.computeIfAbsent(row.getString(6), id -> new ArrayList<>()).add(read(row));
        });
    jdbc.sql(
            """
            select distinct on (buyer) buyer, close, rows, sha256, state from seal
            where buyer = any(:buyers) order by buyer, close desc
            """)
        .param("buyers", ids)
        .query(row -> {
          String buyer = row.getString(1);
          seals.put(
              buyer,
              new Seal(
                  row.getLong(2),
                  row.getLong(3),
                  row.getString(4),
                  inForce.getOrDefault(buyer, List.of()),
                  row.getString(5)));
        });
    return seals;
  }

  /** The close at which to seal, when a switch to another revision is about to be decided. */
  static Optional<Close> due(List<Mark> marks, long cursor) {
    boolean switching = false;
    for (Mark mark : marks) {
      switching |= mark instanceof RevisionSwitch && mark.seq() >= cursor;
      if (switching && mark instanceof Close close) {
        return Optional.of(close);
      }
    }
    return Optional.empty();
  }

  /** What the ledgers of some buyers are sealed with, of those that have one. */
  Map<String, Seal> at(Close close, Collection<String> buyers) {
    Map<String, Seal> seals = new LinkedHashMap<>();
    ledgers(buyers).forEach((buyer, rows) -> seals.put(buyer, Seal.of(close.seq(), rows)));
    return seals;
  }

  /** The ledgers of some buyers, of those that have one. */
  Map<String, List<LedgerRow>> ledgers(Collection<String> buyers) {
    Map<String, List<LedgerRow>> rows = new HashMap<>();
    jdbc.sql(
            "select "
                + ROW
                + ", l.buyer from ledger l where l.buyer = any(:buyers)"
                + " order by l.buyer, l.position")
        .param("buyers", buyers.toArray(String[]::new))
        .query(row -> {
          rows.computeIfAbsent(row.getString(6), id -> new ArrayList<>()).add(read(row));
        });
    return rows;
  }

  /** Who of a partition has a ledger. */
  Set<String> withLedger(int partition) {
    return new TreeSet<>(
        jdbc.sql("select distinct buyer from ledger where partition = :partition")
            .param("partition", partition)
            .query(String.class)
            .list());
  }

  private static LedgerRow read(ResultSet row) throws SQLException {
    return new LedgerRow(
        row.getLong(1), row.getInt(2), row.getString(3), row.getLong(4), row.getString(5));
  }

  /** Keeps new seals. */
  void store(int partition, Map<String, Seal> seals) {
    if (seals.isEmpty()) {
      return;
    }
    Copy rows = new Copy("seal", "buyer, close, partition, rows, sha256, in_force, state");
    seals.forEach((buyer, seal) ->
        rows.row(
            buyer,
            seal.close(),
            partition,
            seal.rows(),
            seal.sha256(),
            seal.inForce().stream()
                .map(row -> Long.toString(row.position()))
                .collect(Collectors.joining(",", "{", "}")),
            seal.state()));
    rows.send(source);
  }
}
