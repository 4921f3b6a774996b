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
        jdbc.sql("select distinct unnest(kinds) from subscription where ended_at is null")
            .query((row, n) -> row.getString(1))
            .list();
    return new HashSet<>(kinds);
  }
}
