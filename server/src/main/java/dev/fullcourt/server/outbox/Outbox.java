package dev.fullcourt.server.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where decisions and requests are put that somebody is to be told of. */
@Component
public class Outbox {

  private static final Duration FRESH = Duration.ofDays(1);

  private final JdbcClient jdbc;

  Outbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What leaves for the decisions of the transaction at hand. */
  public Posting open() {
    return new Posting(jdbc, kinds());
  }

  /** Whether somebody is to be told of a kind. */
  public boolean isWanted(String kind) {
    return kinds().contains(kind);
  }

  /**
   * Asks whoever wants to be asked about a buyer. Somebody of ours does so now, so it is never of
   * the past (law 5).
   *
   * @param by who asks
   */
  public void request(String kind, String buyer, String by, Instant at) {
    jdbc.sql(
            """
            insert into outbox (subscription, buyer, kind, asked_by, at, not_after)
            select s.id, :buyer, :kind, :by, :at, now() + interval '1 day'
            from subscription s where s.ended_at is null and :kind = any(s.kinds)
            """)
        .param("buyer", buyer)
        .param("kind", kind)
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Whether anybody may be told of what many buyers showed at an instant (law 5): it is no longer
   * ago than a day, events come in live and a source was live by then, and no playbook took effect
   * since.
   */
  public boolean mayTell(Instant at, Instant now) {
    return now.isBefore(at.plus(FRESH))
        && jdbc.sql(
                """
                select exists (select 1 from source where go_live <= :at)
                  and exists (select 1 from sequencer where floor is not null)
                  and not exists (select 1 from playbook where activated_at >= :at)
                """)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .query(Boolean.class)
            .single();
  }

  /**
   * Tells of something with no decision behind it, once, in the transaction at hand; whether it may
   * be told is for who calls to ask.
   *
   * @param id its own, the same for everybody and for good
   * @param body what it tells, as JSON
   * @param at when it was so: subscriptions made later hear nothing of it
   */
  public void tell(String kind, String id, String body, Instant at) {
    jdbc.sql(
            """
            insert into outbox (subscription, kind, effect, body, at, not_after)
            select s.id, :kind, :id, :body, :at, now() + interval '1 day'
            from subscription s
            where s.ended_at is null and :kind = any(s.kinds) and s.made_at <= :at
            on conflict (subscription, effect) where effect is not null do nothing
            """)
        .param("kind", kind)
        .param("id", id)
        .param("body", body)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private Set<String> kinds() {
    List<String> kinds =
        jdbc.sql(
                """
                select distinct unnest(s.kinds) from subscription s where s.ended_at is null
                  and (s.channel <> 'people' or exists (select 1 from member m where m.active))
                """)
            .query((row, n) -> row.getString(1))
            .list();
    return new HashSet<>(kinds);
  }
}
