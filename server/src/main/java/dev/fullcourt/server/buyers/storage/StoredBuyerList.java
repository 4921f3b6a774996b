package dev.fullcourt.server.buyers.storage;

import dev.fullcourt.server.buyers.BuyerFilter;
import dev.fullcourt.server.buyers.BuyerList;
import dev.fullcourt.server.buyers.BuyerRow;
import dev.fullcourt.server.buyers.BuyerSort;
import dev.fullcourt.server.buyers.Cursor;
import dev.fullcourt.server.buyers.LeadTerms;
import dev.fullcourt.server.playbooks.Agreement;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists buyers from their view. */
@Repository
class StoredBuyerList implements BuyerList {

  private final JdbcClient jdbc;
  private final Agreement agreement;

  StoredBuyerList(JdbcClient jdbc, Agreement agreement) {
    this.jdbc = jdbc;
    this.agreement = agreement;
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

  private BuyerWhere where(BuyerFilter filter) {
    return agreement
        .findCurrent()
        .map(playbook ->
            BuyerWhere.of(filter, playbook.fiscalYear().zone(), LeadTerms.of(playbook)))
        .orElseGet(() -> BuyerWhere.of(filter, ZoneOffset.UTC, LeadTerms.NONE));
  }
}
