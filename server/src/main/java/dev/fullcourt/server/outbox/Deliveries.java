package dev.fullcourt.server.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What waits to leave, and what came of it. Processes share the work: who takes a letter keeps the
 * others from it for as long as an attempt may last; one that dies leaves it to the others then.
 */
@Component
class Deliveries {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  Deliveries(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** The subscriptions for which something is to leave now. */
  List<Integer> due() {
    return jdbc.sql(
            """
            select s.id from subscription s
            where s.ended_at is null and s.channel <> 'people' and exists (
              select 1 from outbox o
              where o.subscription = s.id and o.state = 'waiting' and o.next_at <= now())
            """)
        .query((row, n) -> row.getInt(1))
        .list();
  }

  /**
   * Takes the next letter for a subscription. Of one buyer, the earlier goes first and the next
   * only when that was sent or given up.
   */
  Optional<Letter> take(Subscription subscription, Duration hold) {
    return Optional.ofNullable(transactions.execute(status -> claim(subscription, hold)));
  }

  private @Nullable Letter claim(Subscription subscription, Duration hold) {
    return jdbc.sql(
            """
            with next as (
              select o.id from outbox o
              where o.subscription = :subscription and o.state = 'waiting' and o.next_at <= now()
                and o.not_after >= now() and not exists (
                  select 1 from outbox b where b.subscription = o.subscription
                    and b.buyer = o.buyer and b.state = 'waiting' and b.id < o.id)
              order by o.next_at, o.id limit 1 for update skip locked)
            update outbox o set attempts = o.attempts + 1,
              next_at = clock_timestamp() + make_interval(secs => :hold)
            from next n where o.id = n.id
            returning o.id, o.kind, o.at, o.attempts, o.buyer, o.position,
              coalesce((select v.name from buyer_view v where v.buyer = o.buyer),
                (select u.label from buyer u where u.id = o.buyer)),
              coalesce(o.body, (select l.body from ledger l
                where l.buyer = o.buyer and l.position = o.position)),
              o.mailing, o.asked_by, o.effect
            """)
        .param("subscription", subscription.id())
        .param("hold", hold.toMillis() / 1000.0)
        .query((row, n) ->
            new Letter(
                row.getLong(1),
                subscription,
                row.getString(2),
                row.getObject(3, java.time.OffsetDateTime.class).toInstant(),
                row.getInt(4),
                row.getString(5),
                row.getObject(6, Long.class),
                row.getString(7),
                row.getString(8),
                row.getObject(9, Long.class),
                row.getString(10),
                row.getString(11)))
        .optional()
        .orElse(null);
  }

  /** Gives up what waited for too long: it keeps others of its buyer from leaving. */
  void giveUpLate(Subscription subscription) {
    jdbc.sql(
            """
            update outbox set state = 'dead', ended_at = now(),
              outcome = 'its time was over; ' || coalesce(outcome, 'it was never tried')
            where id in (select id from outbox where subscription = :subscription
              and state = 'waiting' and next_at <= now() and not_after < now()
              for update skip locked)
            """)
        .param("subscription", subscription.id())
        .update();
  }

  /** It arrived. */
  void sent(Letter letter, String outcome) {
    end(letter, "sent", outcome);
  }

  /** It is given up. */
  void dead(Letter letter, String outcome) {
    end(letter, "dead", outcome);
  }

  /** Somebody else may have taken it meanwhile, if the attempt took very long. */
  private void end(Letter letter, String state, String outcome) {
    jdbc.sql(
            """
            update outbox set state = :state, ended_at = now(), outcome = :outcome
            where id = :id and state = 'waiting'
            """)
        .param("state", state)
        .param("outcome", outcome)
        .param("id", letter.id())
        .update();
  }

  /** It did not arrive and is tried again. */
  void again(Letter letter, Duration wait, String outcome) {
    jdbc.sql(
            """
            update outbox set outcome = :outcome,
              next_at = clock_timestamp() + make_interval(secs => :wait)
            where id = :id and state = 'waiting' and attempts = :attempt
            """)
        .param("outcome", outcome)
        .param("wait", wait.toMillis() / 1000.0)
        .param("id", letter.id())
        .param("attempt", letter.attempt())
        .update();
  }

  /** Forgets what was sent or given up long ago. */
  void forgetOld() {
    jdbc.sql(
            """
            delete from outbox where state in ('sent', 'dropped')
              and ended_at < now() - interval '30 days'
              or state = 'dead' and ended_at < now() - interval '90 days'
            """)
        .update();
    jdbc.sql(
            """
            delete from mailing m where m.made_at < now() - interval '30 days'
              and not exists (select 1 from outbox o where o.mailing = m.id)
            """)
        .update();
  }
}
