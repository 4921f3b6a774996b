package dev.fullcourt.server.outbox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where decisions are put that somebody is to be told of. */
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
