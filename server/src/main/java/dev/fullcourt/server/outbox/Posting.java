package dev.fullcourt.server.outbox;

import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.LedgerText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decisions just added to the ledger, of which some are to leave; of one transaction, and stored
 * after the ledger. Law 5 is kept here:
 *
 * <ul>
 *   <li>What is older than what was settled before is an import, an amendment or a rebuild, and
 *       stays.
 *   <li>What an event brought leaves if the event came in live, once its source was live.
 *   <li>What time brought, or an answer of our own, leaves if a live source has told of the buyer;
 *       not at the instant at which a playbook took effect.
 * </ul>
 */
public final class Posting {

  private final JdbcClient jdbc;
  private final Set<String> kinds;
  private final List<String> buyers = new ArrayList<>();
  private final List<Long> positions = new ArrayList<>();
  private final List<@Nullable Long> events = new ArrayList<>();

  Posting(JdbcClient jdbc, Set<String> kinds) {
    this.jdbc = jdbc;
    this.kinds = kinds;
  }

  /**
   * Adds the new decisions of a buyer.
   *
   * @param settled up to when its partition was settled before
   */
  public void add(String buyer, List<Decision> decisions, Instant settled) {
    if (kinds.isEmpty()) {
      return;
    }
    boolean amended = decisions.stream().anyMatch(Decision.Amended.class::isInstance);
    for (Decision decision : decisions) {
      boolean isNew = amended ? decision.at().isAfter(settled) : !decision.at().isBefore(settled);
      if (isNew && kinds.contains(LedgerText.kind(decision))) {
        buyers.add(buyer);
        positions.add(decision.position());
        events.add(
            decision.cause().trigger() instanceof Trigger.ByEvent(long seq)
                ? Long.valueOf(seq)
                : null);
      }
    }
  }

  /** Puts into the outbox what may leave. */
  public void store() {
    if (buyers.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into outbox (subscription, buyer, position, kind, at, not_after)
            select s.id, l.buyer, l.position, l.kind, l.at, now() + interval '1 day'
            from unnest(:buyers::text[], :positions::bigint[], :events::bigint[])
                with ordinality c (buyer, position, event, nth)
              join ledger l on l.buyer = c.buyer and l.position = c.position
              join subscription s
                on s.ended_at is null and l.kind = any(s.kinds) and l.at >= s.made_at
              left join event e on e.partition = l.partition and e.seq = c.event
            where case
              when e.source not like 'fullcourt%'
                then e.import is null and exists (
                  select 1 from source o where o.name = e.source and o.go_live <= e.effective)
              else not exists (select 1 from playbook p where p.activated_at = l.at)
                and exists (
                  select 1 from event x join source o on o.name = x.source
                  where x.buyer = l.buyer and x.import is null and x.effective >= o.go_live)
              end
            order by c.nth
            on conflict do nothing
            """)
        .param("buyers", buyers.toArray(String[]::new))
        .param("positions", positions.toArray(Long[]::new))
        .param("events", events.toArray(Long[]::new))
        .update();
    buyers.clear();
    positions.clear();
    events.clear();
  }
}
