package dev.fullcourt.server.buyers.storage;

import dev.fullcourt.server.buyers.BuyerFilter;
import dev.fullcourt.server.buyers.BuyerList;
import dev.fullcourt.server.buyers.BuyerRow;
import dev.fullcourt.server.buyers.BuyerSort;
import dev.fullcourt.server.buyers.Cursor;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists buyers from their view. */
@Repository
class StoredBuyerList implements BuyerList {

  private final JdbcClient jdbc;
  private final StoredSegments segments;
  private final TransactionTemplate transactions;

  StoredBuyerList(JdbcClient jdbc, StoredSegments segments, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.segments = segments;
    this.transactions = transactions;
  }

  @Override
  public long count(BuyerFilter filter) {
    BuyerWhere where = where(filter);
    return jdbc.sql("select count(*) from buyer_view v where " + where.sql())
        .params(where.parameters())
        .query(Long.class)
        .single();
  }

  @Override
  public Slice slice(BuyerFilter filter, BuyerSort sort, Cursor cursor, int size) {
    BuyerWhere where = where(filter);
    Ordering ordering = Ordering.of(sort);
    Cursor.Side side = cursor.side();
    var query =
        jdbc.sql(
                "select "
                    + Columns.ROW
                    + " from buyer_view v where "
                    + where.sql()
                    + " and "
                    + ordering.beside(side)
                    + " order by "
                    + ordering.orderBy(side)
                    + " limit :limit")
            .params(where.parameters())
            .param("limit", size + 1);
    if (side != Cursor.Side.START) {
      query = query.param("key", Ordering.key(sort, cursor)).param("id", cursor.id());
    }
    List<BuyerRow> found = query.query((row, n) -> Columns.row(row)).list();
    boolean more = found.size() > size;
    List<BuyerRow> rows = found.subList(0, Math.min(size, found.size()));
    return switch (side) {
      case START -> new Slice(rows, false, more);
      case AFTER -> new Slice(rows, true, more);
      case BEFORE -> new Slice(rows.reversed(), more, true);
    };
  }

  @Override
  public void each(BuyerFilter filter, BuyerSort sort, Consumer<Held> to) {
    BuyerWhere where = where(filter);
    transactions.executeWithoutResult(status ->
        jdbc.sql(
                "select "
                    + Columns.ROW
                    + ", o.function, o.person from buyer_view v"
                    + " left join buyer_owner o on o.buyer = v.buyer where "
                    + where.sql()
                    + " order by "
                    + Ordering.of(sort).orderBy(Cursor.Side.START))
            .params(where.parameters())
            .withFetchSize(500)
            .query(row -> {
              to.accept(new Held(Columns.row(row), row.getString(12), row.getString(13)));
            }));
  }

  @Override
  public List<String> ids(BuyerFilter filter, int most) {
    BuyerWhere where = where(filter);
    return jdbc.sql(
            "select v.buyer from buyer_view v where "
                + where.sql()
                + " order by v.buyer limit :most")
        .params(where.parameters())
        .param("most", most)
        .query((row, n) -> row.getString(1))
        .list();
  }

  private BuyerWhere where(BuyerFilter filter) {
    BuyerWhere where = BuyerWhere.of(filter, segments.terms());
    String segment = filter.present().segment();
    return segment.isEmpty() ? where : where.in(segments.get(segment));
  }
}
