package dev.fullcourt.server.pipeline.storage;

import dev.fullcourt.server.desk.Acts;
import dev.fullcourt.server.pipeline.LastLook;
import dev.fullcourt.server.pipeline.Opportunity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks at the view for what is decided, and at the rows of the log that are not. */
@Repository
class StoredLastLook implements LastLook {

  private final JdbcClient jdbc;

  StoredLastLook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One statement, so that no row is missed that is decided meanwhile. */
  @Override
  public Where where(Opportunity opportunity) {
    return jdbc.sql(
            """
            select coalesce(l.step, case o.outcome when 'open' then o.step else o.outcome end)
                as step,
              coalesce(l.by, s.moved_by) as by
            from opportunity_view o
            left join lateral (
              select moved_by from opportunity_stay
              where buyer = o.buyer and opportunity = o.opportunity
              order by number desc limit 1) s on true
            left join lateral (
              select coalesce(e.properties ->> 'by', e.properties ->> 'owner') as by,
                case e.type when 'opportunity_won' then 'won' when 'opportunity_lost' then 'lost'
                  else e.properties ->> 'step' end as step
              from event e join partition p on p.id = e.partition
              where e.buyer = o.buyer and e.seq >= p.cursor
                and e.properties ->> 'opportunity' = o.opportunity
                and (e.type in ('opportunity_won', 'opportunity_lost')
                  or e.type in ('opportunity_updated', 'opportunity_reopened')
                    and e.properties ->> 'step' <> '')
              order by e.seq desc limit 1) l on true
            where o.buyer = :buyer and o.opportunity = :key
            """)
        .param("buyer", opportunity.buyer())
        .param("key", opportunity.key())
        .query((row, n) -> new Where(row.getString("step"), row.getString("by")))
        .optional()
        .orElseGet(() -> new Where(opportunity.step(), null));
  }

  @Override
  public boolean has(String id) {
    return jdbc.sql(
            "select exists (select 1 from event where source = :source and id = :id and"
                + " adopted_from is null)")
        .param("source", Acts.SOURCE)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }
}
