package dev.fullcourt.server.cycle;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What of some buyers stands in queues: read off their other views, so it comes after them. */
final class QueueView {

  private QueueView() {}

  /** Brings it in line with the other views of those buyers; what is as it was is not touched. */
  static void store(JdbcClient jdbc, String[] buyers) {
    jdbc.sql(
            """
            with now as materialized (select * from queued where buyer = any(:buyers)),
            gone as (
              delete from queue_item
              where buyer = any(:buyers) and buyer not in (select buyer from now))
            insert into queue_item as q select * from now
            on conflict (buyer) do update set name = excluded.name, stage = excluded.stage,
              stage_entered = excluded.stage_entered, function = excluded.function,
              person = excluded.person, since = excluded.since, score = excluded.score,
              handoff = excluded.handoff, offer = excluded.offer, offered = excluded.offered,
              raised = excluded.raised, sla = excluded.sla, clock = excluded.clock,
              clocked = excluded.clocked, due = excluded.due, decisions = excluded.decisions
            where q is distinct from excluded
            """)
        .param("buyers", buyers)
        .update();
  }
}
