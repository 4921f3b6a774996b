package dev.fullcourt.server.plays.storage;

import dev.fullcourt.engine.play.PlayRun.End;
import dev.fullcourt.engine.play.PlayRun.Fate;
import dev.fullcourt.server.buyers.Cursor;
import dev.fullcourt.server.database.columns.Instants;
import dev.fullcourt.server.page.Period;
import dev.fullcourt.server.plays.RunFilter;
import dev.fullcourt.server.plays.RunPlace;
import dev.fullcourt.server.plays.RunRow;
import dev.fullcourt.server.plays.Runs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs of plays off their view. */
@Repository
class StoredRuns implements Runs {

  private static final String ORDER = "r.started desc, r.buyer desc, r.number desc";

  /**
   * What a list shows of some runs. Of what became of their steps one is shown: the last that is
   * open, else the last.
   */
  private static final String ROWS =
      """
      select r.play, r.buyer, coalesce(v.name, r.buyer), r.number, r.started, r.by_hand, b.starter,
        r.ended, r.outcome, r.reason, r.asked - r.done - r.withdrawn, l.step, l.at, l.fate, l.why,
        o.function, o.team, o.person
      from (select r.* from play_run r where %s order by %s) r
      left join buyer_view v on v.buyer = r.buyer
      left join buyer_owner o on o.buyer = r.buyer
      left join lateral (
        select s.step, s.at, s.fate, s.why from play_step s
        where s.buyer = r.buyer and s.number = r.number
        order by s.fate in ('asked', 'overdue') and not exists (
          select 1 from play_step n
          where n.buyer = s.buyer and n.number = s.number and n.step = s.step
            and n.place > s.place and n.fate in ('done', 'withdrawn')) desc, s.place desc
        limit 1) l on r.ended is null
      left join lateral (
        select e.properties ->> 'owner' as starter from ledger d
        join event e on e.partition = d.partition and e.seq = (d.body::jsonb ->> 'event')::bigint
        where d.buyer = r.buyer and d.position = r.position and e.type = 'play_started'
        limit 1) b on r.by_hand
      order by %s
      """;

  private final JdbcClient jdbc;
  private final StoredTallies tallies;
  private final TransactionTemplate transactions;

  StoredRuns(JdbcClient jdbc, StoredTallies tallies, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.tallies = tallies;
    this.transactions = transactions;
  }

  @Override
  public List<Tally> tallies(Period period, ZoneId zone) {
    return tallies.of(period, zone);
  }

  @Override
  public Count count(RunFilter filter, ZoneId zone) {
    RunWhere where = RunWhere.of(filter, zone);
    String steps = filter.asksSteps() ? where.steps() : "0";
    return jdbc.sql(
            "select count(*), coalesce(sum(%s), 0) from play_run r where %s"
                .formatted(steps, where.sql()))
        .params(where.parameters())
        .query((row, n) -> new Count(row.getLong(1), row.getLong(2)))
        .single();
  }

  @Override
  public Slice slice(RunFilter filter, ZoneId zone, Cursor cursor, int size) {
    RunWhere where = RunWhere.of(filter, zone);
    boolean back = cursor.side() == Cursor.Side.BEFORE;
    String order = back ? ORDER.replace("desc", "asc") : ORDER;
    String beside =
        cursor.side() == Cursor.Side.START
            ? ""
            : " and (r.started, r.buyer, r.number) %s (:at, :buyer, :number)"
                .formatted(back ? ">" : "<");
    var query =
        jdbc.sql(ROWS.formatted(where.sql() + beside, order + " limit :limit", order))
            .params(where.parameters())
            .param("limit", size + 1);
    if (cursor.side() != Cursor.Side.START) {
      RunPlace place = RunPlace.read(cursor);
      query =
          query
              .param("at", place.started().atOffset(ZoneOffset.UTC))
              .param("buyer", place.buyer())
              .param("number", place.number());
    }
    List<RunRow> found = query.query((row, n) -> row(row)).list();
    boolean more = found.size() > size;
    List<RunRow> rows = found.subList(0, Math.min(size, found.size()));
    return switch (cursor.side()) {
      case START -> new Slice(rows, false, more);
      case AFTER -> new Slice(rows, true, more);
      case BEFORE -> new Slice(rows.reversed(), more, true);
    };
  }

  @Override
  public void each(RunFilter filter, ZoneId zone, Consumer<RunRow> to) {
    RunWhere where = RunWhere.of(filter, zone);
    transactions.executeWithoutResult(status ->
        jdbc.sql(ROWS.formatted(where.sql(), ORDER, ORDER))
            .params(where.parameters())
            .withFetchSize(500)
            .query(row -> {
              to.accept(row(row));
            }));
  }

  private static RunRow row(ResultSet row) throws SQLException {
    End end = End.valueOf(row.getString(9).toUpperCase(Locale.ROOT));
    return new RunRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        Instants.get(row, 5),
        row.getBoolean(6),
        row.getString(7),
        Instants.find(row, 8),
        end,
        row.getString(10),
        end == End.RUNNING ? row.getInt(11) : 0,
        last(row),
        row.getString(16) == null
            ? null
            : new RunRow.Holder(row.getString(16), row.getString(17), row.getString(18)));
  }

  private static RunRow.@Nullable Last last(ResultSet row) throws SQLException {
    return row.getString(12) == null
        ? null
        : new RunRow.Last(
            row.getString(12),
            Instants.get(row, 13),
            Fate.valueOf(row.getString(14).toUpperCase(Locale.ROOT)),
            row.getString(15));
  }
}
