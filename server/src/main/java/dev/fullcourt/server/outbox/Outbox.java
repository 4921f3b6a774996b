package dev.fullcourt.server.outbox;

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
