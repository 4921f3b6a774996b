package dev.fullcourt.server.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people see of deliveries, and what they may do about them. */
@Component
public class DeliveryBook {

  private static final int SHOWN = 20;

  private final JdbcClient jdbc;

  DeliveryBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest of a subscription, the last first. */
  public List<Sent> latest(Subscription subscription) {
    return read("o.subscription = :id", subscription.id());
  }

  /** Its dead letters, the last first; at most as many as fit a page. */
  public List<Sent> dead(Subscription subscription) {
    return read("o.subscription = :id and o.state = 'dead'", subscription.id());
  }

  private List<Sent> read(String which, int id) {
    return jdbc.sql(
            """
            select o.id, o.subscription, o.kind, o.buyer, v.name, o.at, o.state, o.attempts,
              o.outcome
            from outbox o left join buyer_view v on v.buyer = o.buyer
            where %s order by o.id desc limit %d
            """
                .formatted(which, SHOWN))
        .param("id", id)
        .query((row, n) -> sent(row))
        .list();
  }

  private static Sent sent(ResultSet row) throws SQLException {
    return new Sent(
        row.getLong(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getString(7),
        row.getInt(8),
        row.getString(9));
  }

  /**
   * How many there are of each state.
   *
   * @param waiting yet to leave
   * @param dead given up
   */
  public record Count(long waiting, long dead) {}

  /** How many of a subscription wait and were given up. */
  public Count count(Subscription subscription) {
    return jdbc.sql(
            """
            select
              (select count(*) from outbox where subscription = :id and state = 'waiting'),
              (select count(*) from outbox where subscription = :id and state = 'dead')
            """)
        .param("id", subscription.id())
        .query((row, n) -> new Count(row.getLong(1), row.getLong(2)))
        .single();
  }

  /** How many of what people are told wait and were given up. */
  public Count countPersonal() {
    return jdbc.sql(
            """
            select
              coalesce(sum((select count(*) from outbox o
                where o.subscription = s.id and o.state = 'waiting')), 0),
              coalesce(sum((select count(*) from outbox o
                where o.subscription = s.id and o.state = 'dead')), 0)
            from subscription s where s.member is not null and s.ended_at is null
            """)
        .query((row, n) -> new Count(row.getLong(1), row.getLong(2)))
        .single();
  }

  /** Sends dead letters of a subscription again: one, or all with null; returns how many. */
  public int replay(Subscription subscription, @org.jspecify.annotations.Nullable Long id) {
    return jdbc.sql(
            """
            update outbox set state = 'waiting', attempts = 0, next_at = now(), ended_at = null,
              not_after = now() + interval '1 day'
            where subscription = :subscription and state = 'dead'
              and (:id::bigint is null or id = :id::bigint)
            """)
        .param("subscription", subscription.id())
        .param("id", id)
        .update();
  }

  /** Sends again what people were to be told and was given up; returns how many. */
  public int replayPersonal() {
    return jdbc.sql(
            """
            update outbox o set state = 'waiting', attempts = 0, next_at = now(), ended_at = null,
              not_after = now() + interval '1 day'
            from subscription s
            where s.id = o.subscription and s.member is not null and s.ended_at is null
              and o.state = 'dead'
            """)
        .update();
  }

  /** Sends a test. */
  public void test(Subscription subscription) {
    jdbc.sql(
            """
            insert into outbox (subscription, kind, at, not_after)
            values (:id, 'test', date_trunc('milliseconds', now()), now() + interval '1 hour')
            """)
        .param("id", subscription.id())
        .update();
  }
}
