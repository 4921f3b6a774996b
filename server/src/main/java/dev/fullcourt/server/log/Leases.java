package dev.fullcourt.server.log;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Divides the partitions among the processes that are alive, so that no two do the same work. A
 * lease is only a courtesy: what keeps a process that was thought dead from writing is the epoch,
 * which grows each time a partition changes hands.
 */
@Component
public class Leases {

  /** After so long without a sign of life the others take over. */
  private static final String TERM = "6 seconds";

  private static final Duration STILL = Duration.ofSeconds(5);

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final String me = UUID.randomUUID().toString();

  Leases(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /**
   * Gives a sign of life and takes or gives back partitions, so that each process has its share.
   *
   * @return the partitions held, with the epoch of each
   */
  public Map<Integer, Long> renew() {
    return transactions.execute(status -> {
      // Rows that are held are passed over: nobody may stand still with them in hand.
      jdbc.sql("select set_config('idle_in_transaction_session_timeout', :term, true)")
          .param("term", Long.toString(STILL.toMillis()))
          .query(String.class)
          .single();
      int share = share();
      Map<Integer, Long> held = new HashMap<>();
      jdbc.sql(
              """
              update partition set held_until = now() + :term::interval
              where id in (select id from partition where holder = :me order by id limit :share
                for no key update skip locked)
              returning id, epoch
              """)
          .param("me", me)
          .param("term", TERM)
          .param("share", share)
          .query(row -> {
            held.put(row.getInt(1), row.getLong(2));
          });
      giveBack(held);
      take(share - held.size(), held);
      return held;
    });
  }

  private int share() {
    jdbc.sql(
            """
            insert into replica (id, seen_at) values (:me, now())
            on conflict (id) do update set seen_at = now()
            """)
        .param("me", me)
        .update();
    jdbc.sql("delete from replica where seen_at < now() - interval '1 hour'").update();
    int alive =
        jdbc.sql(
                """
                select count(*) from replica
                where seen_at > now() - :term::interval and seen_at < now() + :term::interval
                """)
            .param("term", TERM)
            .query(Integer.class)
            .single();
    return Math.ceilDiv(Partitions.COUNT, Math.max(1, alive));
  }

  /** What is held beyond the share; rows somebody is working on are left for the next time. */
  private void giveBack(Map<Integer, Long> kept) {
    jdbc.sql(
            """
            update partition set holder = null, held_until = null
            where id in (select id from partition where holder = :me and not id = any(:kept)
              for no key update skip locked)
            """)
        .param("me", me)
        .param("kept", kept.keySet().toArray(Integer[]::new))
        .update();
  }

  /** A lease that lasts longer than any that is given is from before the clock was set back. */
  private void take(int many, Map<Integer, Long> held) {
    if (many <= 0) {
      return;
    }
    jdbc.sql(
            """
            update partition set holder = :me, epoch = epoch + 1,
              held_until = now() + :term::interval
            where id in (
              select id from partition where holder is null or held_until < now()
                or held_until > now() + 2 * :term::interval
              order by id limit :many for no key update skip locked)
            returning id, epoch
            """)
        .param("me", me)
        .param("term", TERM)
        .param("many", many)
        .query(row -> {
          held.put(row.getInt(1), row.getLong(2));
        });
  }

  /** Leaves everything to the others, at once. */
  public void end() {
    transactions.executeWithoutResult(status -> {
      jdbc.sql("update partition set holder = null, held_until = null where holder = :me")
          .param("me", me)
          .update();
      jdbc.sql("delete from replica where id = :me").param("me", me).update();
    });
  }
}
