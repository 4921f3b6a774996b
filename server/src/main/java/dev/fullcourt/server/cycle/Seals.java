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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** Whether there are any. */
  boolean any() {
    return jdbc.sql("select exists (select 1 from seal)").query(Boolean.class).single();
  }

  /** The latest seal of every buyer of a partition that has one. */
  Map<String, Seal> of(int partition) {
    Map<String, Seal> seals = new HashMap<>();
    Map<String, List<LedgerRow>> inForce = new HashMap<>();
    jdbc.sql(
            """
            with latest as (
              select distinct on (buyer) * from seal where partition = :partition
              order by buyer, close desc)
            select %s, s.buyer from latest s join ledger l
              on l.buyer = s.buyer and l.position = any(s.in_force)
            order by s.buyer, l.position
            """
                .formatted(ROW))
        .param("partition", partition)
        .query(row -> {
          inForce.computeIfAbsent(row.getString(6), id -> new ArrayList<>()).add(read(row));
        });
    jdbc.sql(
            """
            select distinct on (buyer) buyer, close, rows, sha256, state from seal
            where partition = :partition order by buyer, close desc
            """)
        .param("partition", partition)
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

  /** The seals to be made now, when a switch to another revision is about to be decided. */
  Map<String, Seal> due(int partition, List<Mark> marks, long cursor) {
    Map<String, Seal> seals = new LinkedHashMap<>();
    boolean switching = false;
    for (Mark mark : marks) {
      switching |= mark instanceof RevisionSwitch && mark.seq() >= cursor;
      if (switching && mark instanceof Close close) {
        ledger(partition).forEach((buyer, rows) -> seals.put(buyer, Seal.of(close.seq(), rows)));
        return seals;
      }
    }
    return seals;
  }

  /** The ledger of a partition, buyer by buyer. */
  Map<String, List<LedgerRow>> ledger(int partition) {
    Map<String, List<LedgerRow>> rows = new HashMap<>();
    jdbc.sql(
            "select "
                + ROW
                + ", l.buyer from ledger l where l.partition = :partition"
                + " order by l.buyer, l.position")
        .param("partition", partition)
        .query(row -> {
          rows.computeIfAbsent(row.getString(6), id -> new ArrayList<>()).add(read(row));
        });
    return rows;
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
