package dev.fullcourt.server.corrections;

import dev.fullcourt.server.corrections.Lookup.Merge;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who was merged into whom, for as long as it holds. {@link Lookup} finds it. */
@Component
class MergeTable {

  private final JdbcClient jdbc;

  MergeTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(int number, String kind, String loser, String survivor, Author author) {
    jdbc.sql(
            """
            insert into merge (number, kind, loser, survivor, known)
            values (:number, :kind, :loser, :survivor, :known)
            """)
        .param("number", number)
        .param("kind", kind)
        .param("loser", loser)
        .param("survivor", survivor)
        .param("known", author.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  void end(Merge merge, Author author) {
    jdbc.sql("update merge set ended_at = :at where number = :number")
        .param("at", author.at().atOffset(ZoneOffset.UTC))
        .param("number", merge.number())
        .update();
  }
}
