package dev.fullcourt.server.pipeline.storage;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Team;
import dev.fullcourt.history.money.Booking;
import dev.fullcourt.history.money.credit.Behind;
import dev.fullcourt.history.money.credit.CreditKind;
import dev.fullcourt.history.pipeline.PlannedActivity;
import dev.fullcourt.server.pipeline.Opportunity;
import dev.fullcourt.server.pipeline.Pipeline;
import dev.fullcourt.server.pipeline.PipelineFilter;
import dev.fullcourt.server.pipeline.PipelineSort;
import dev.fullcourt.server.pipeline.StepPaces;
import dev.fullcourt.server.playbooks.Agreement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads opportunities from their views. */
@Repository
class StoredPipeline implements Pipeline {

  private static final String FROM =
      " from opportunity_view o join buyer_view v on v.buyer = o.buyer " + PipelineWhere.PACES;

  private static final String ACTIVITY =
      "a.activity, a.planned, a.due, a.owner as activity_owner, a.state, a.ended, a.said_by,"
          + " a.note, a.source, a.event";

  private final JdbcClient jdbc;
  private final Agreement agreement;
  private final TransactionTemplate transactions;

  StoredPipeline(JdbcClient jdbc, Agreement agreement, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.agreement = agreement;
    this.transactions = transactions;
  }

  private PipelineWhere where(PipelineFilter filter, StepPaces paces) {
    Optional<Playbook> playbook = agreement.findCurrent();
    ZoneId zone = playbook.map(each -> each.fiscalYear().zone()).orElse(ZoneOffset.UTC);
    List<String> team =
        playbook.map(each -> each.teams().get(filter.team())).map(Team::people).orElse(List.of());
    return PipelineWhere.of(filter, team, paces, zone);
  }

  @Override
  public List<Total> totals(PipelineFilter filter, StepPaces paces) {
    PipelineWhere where = where(filter, paces);
    return jdbc.sql(
            """
            select o.step, coalesce(o.currency, '') as currency, count(*) as count,
              coalesce(sum(o.amount), 0) as amount, count(*) - count(o.amount) as unpriced,
              count(*) filter (where %s) as stalled
            from opportunity_view o %s where %s
            group by o.step, coalesce(o.currency, '') order by o.step, count(*) desc, currency
            """
                .formatted(PipelineWhere.STALLED, PipelineWhere.PACES, where.sql()))
        .params(where.parameters())
        .query((row, n) -> total(row))
        .list();
  }

  @Override
  public List<Backed> backed(Collection<CreditKind> kinds, StepPaces paces) {
    PipelineWhere where = where(PipelineFilter.read(Map.of(), "", null), paces);
    return jdbc.sql(
            """
            with open as materialized (
              select o.buyer, o.step, coalesce(o.currency, '') as currency, o.amount,
                %s as stalled
              from opportunity_view o %s where %s),
            backed as (
              select t.kind, t.name, o.* from open o
              join open_touch t on t.buyer = o.buyer and t.kind = any(:kinds::text[])
              union all
              select k.kind, '', o.* from open o
              cross join unnest(:kinds::text[]) as k (kind)
              where not exists (
                select 1 from open_touch t where t.buyer = o.buyer and t.kind = k.kind))
            select kind, name, step, currency, count(*) as count,
              coalesce(sum(amount), 0) as amount, count(*) - count(amount) as unpriced,
              count(*) filter (where stalled) as stalled
            from backed group by kind, name, step, currency
            order by kind, name, step, currency
            """
                .formatted(PipelineWhere.STALLED, PipelineWhere.PACES, where.sql()))
        .params(where.parameters())
        .param("kinds", kinds.stream().map(CreditKind::word).toArray(String[]::new))
        .query((row, n) ->
            new Backed(
                new Behind(
                    CreditKind.find(row.getString("kind")).orElseThrow(), row.getString("name")),
                total(row)))
        .list();
  }

  private static Total total(ResultSet row) throws SQLException {
    return new Total(
        row.getString("step"),
        row.getString("currency"),
        row.getInt("count"),
        row.getBigDecimal("amount"),
        row.getInt("unpriced"),
        row.getInt("stalled"));
  }

  @Override
  public List<Opportunity> cards(
      PipelineFilter filter, StepPaces paces, Map<String, Integer> most) {
    PipelineWhere where = where(filter, paces);
    List<String> steps = List.copyOf(most.keySet());
    return jdbc.sql(
            """
            select %s
            from unnest(:steps::text[], :most::int[]) as c (step, most)
            cross join lateral (
              select o.* from opportunity_view o %s where o.step = c.step and %s
              order by o.closes nulls last, o.id limit c.most) o
            join buyer_view v on v.buyer = o.buyer
            order by o.closes nulls last, o.id
            """
                .formatted(SalesRows.OPPORTUNITY, PipelineWhere.PACES, where.sql()))
        .params(where.parameters())
        .param("steps", steps.toArray(String[]::new))
        .param("most", steps.stream().map(most::get).toArray(Integer[]::new))
        .query((row, n) -> SalesRows.opportunity(row))
        .list();
  }

  @Override
  public List<Opportunity> rows(
      PipelineFilter filter, StepPaces paces, PipelineSort sort, int from, int size) {
    PipelineWhere where = where(filter, paces);
    boolean byBuyer =
        sort.by() == PipelineSort.Column.BUYER; // else names are for what is shown alone
    return jdbc.sql(
            "select "
                + SalesRows.OPPORTUNITY
                + " from (select o.*"
                + (byBuyer ? FROM : " from opportunity_view o " + PipelineWhere.PACES)
                + " where "
                + where.sql()
                + order(sort)
                + " offset :from limit :size) o join buyer_view v on v.buyer = o.buyer"
                + order(sort))
        .params(where.parameters())
        .param("from", from)
        .param("size", size)
        .query((row, n) -> SalesRows.opportunity(row))
        .list();
  }

  @Override
  public void each(
      PipelineFilter filter, StepPaces paces, PipelineSort sort, Consumer<Exported> to) {
    PipelineWhere where = where(filter, paces);
    transactions.executeWithoutResult(status ->
        jdbc.sql(
                """
                select %s, %s %s
                left join lateral (
                  select * from opportunity_activity
                  where buyer = o.buyer and opportunity = o.opportunity and state = 'open'
                  order by due nulls last, planned limit 1) a on true
                where %s %s
                """
                    .formatted(SalesRows.OPPORTUNITY, ACTIVITY, FROM, where.sql(), order(sort)))
            .params(where.parameters())
            .withFetchSize(500)
            .query(row -> {
              to.accept(
                  new Exported(
                      SalesRows.opportunity(row),
                      row.getString("activity") == null ? null : SalesRows.activity(row)));
            }));
  }

  /** The columns are our own words; amounts are compared within their currency alone. */
  private static String order(PipelineSort sort) {
    String down = sort.down() ? " desc" : "";
    String column =
        switch (sort.by()) {
          case CLOSES -> "o.closes" + down;
          case BUYER -> "v.name" + down;
          case NAME -> "o.name" + down;
          case STEP -> "o.step" + down + ", o.closes";
          case SINCE -> "o.since" + (sort.down() ? "" : " desc"); // the longest is the oldest
          case AMOUNT -> "o.currency, o.amount" + down;
          case PRODUCT -> "o.product" + down;
          case OWNER -> "o.owner" + down;
        };
    return " order by " + column + " nulls last, o.id ";
  }

  @Override
  public Optional<Opportunity> find(String id, @Nullable String onlyOf) {
    return jdbc.sql(
            "select "
                + SalesRows.OPPORTUNITY
                + """
                 from opportunity_view o join buyer_view v on v.buyer = o.buyer
                left join buyer_owner w on w.buyer = o.buyer
                where o.id = :id and (:onlyOf::text is null or w.person = :onlyOf) limit 1
                """)
        .param("id", id)
        .param("onlyOf", onlyOf)
        .query((row, n) -> SalesRows.opportunity(row))
        .optional();
  }

  @Override
  public List<Moved> stays(Opportunity opportunity) {
    return jdbc.sql(
            """
            select s.*, e.seq from opportunity_stay s
            left join event e on e.source = s.source and e.id = s.event and e.adopted_from is null
              and e.buyer = s.buyer
            where s.buyer = :buyer and s.opportunity = :key order by s.number
            """)
        .param("buyer", opportunity.buyer())
        .param("key", opportunity.key())
        .query((row, n) -> new Moved(SalesRows.stay(row), row.getObject("seq", Long.class)))
        .list();
  }

  @Override
  public List<Booking> bookings(Opportunity opportunity) {
    return jdbc.sql(
            """
            select b.* from opportunity_booking b
            where b.buyer = :buyer and b.opportunity = :key order by b.number
            """)
        .param("buyer", opportunity.buyer())
        .param("key", opportunity.key())
        .query((row, n) -> SalesRows.booking(row))
        .list();
  }

  @Override
  public List<Booking> bookings(PipelineFilter filter, StepPaces paces) {
    PipelineWhere where = where(filter, paces);
    return jdbc.sql(
            "select b.* from opportunity_view o join opportunity_booking b"
                + " on b.buyer = o.buyer and b.opportunity = o.opportunity "
                + PipelineWhere.PACES
                + " where "
                + where.sql())
        .params(where.parameters())
        .query((row, n) -> SalesRows.booking(row))
        .list();
  }

  @Override
  public Map<String, List<PlannedActivity>> activities(Collection<Opportunity> opportunities) {
    Map<String, List<PlannedActivity>> activities = new HashMap<>();
    jdbc.sql(
            """
            select i.id, a.opportunity, %s
            from unnest(:ids::text[], :buyers::text[], :keys::text[]) as i (id, buyer, opportunity)
            join opportunity_activity a on a.buyer = i.buyer and a.opportunity = i.opportunity
            order by a.planned, a.activity
            """
                .formatted(ACTIVITY))
        .param("ids", opportunities.stream().map(Opportunity::id).toArray(String[]::new))
        .param("buyers", opportunities.stream().map(Opportunity::buyer).toArray(String[]::new))
        .param("keys", opportunities.stream().map(Opportunity::key).toArray(String[]::new))
        .query(row -> {
          activities
              .computeIfAbsent(row.getString("id"), id -> new ArrayList<>())
              .add(SalesRows.activity(row));
        });
    return activities;
  }

  @Override
  public Choices choices() {
    List<String> owners = new ArrayList<>();
    List<String> products = new ArrayList<>();
    jdbc.sql(
            """
            select 'owner', owner from opportunity_view
            where outcome = 'open' and owner is not null group by owner
            union all
            select 'product', product from opportunity_view
            where outcome = 'open' and product is not null group by product
            order by 1, 2
            """)
        .query(row -> {
          (row.getString(1).equals("owner") ? owners : products).add(row.getString(2));
        });
    return new Choices(owners, products);
  }
}
