package dev.fullcourt.server.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who changed what in the installation, in the transaction that changes it. What people do about
 * buyers needs no line here: it is in the log.
 */
@Component
public class Audit {

  private final JdbcClient jdbc;

  Audit(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A line.
   *
   * @param member who; nobody for a command
   * @param what what was done, in words
   * @param object to what
   * @param before as it was; empty when it was not there
   * @param after as it is; empty when it is gone
   */
  public record Line(
      Instant at, String member, String what, String object, String before, String after) {}

  /** Writes one down. Never a secret. */
  public void record(
      @Nullable Member by,
      String what,
      String object,
      @Nullable String before,
      @Nullable String after) {
    jdbc.sql(
            """
            insert into audit (member, what, object, before, after)
            values (:member, :what, :object, :before, :after)
            """)
        .param("member", by == null ? null : by.name())
        .param("what", what)
        .param("object", object)
        .param("before", before)
        .param("after", after)
        .update();
  }

  /** The latest lines. */
  public List<Line> latest(int most) {
    return jdbc.sql("select * from audit order by at desc, id desc limit :most")
        .param("most", most)
        .query((row, n) ->
            new Line(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Objects.requireNonNullElse(row.getString("member"), ""),
                row.getString("what"),
                row.getString("object"),
                Objects.requireNonNullElse(row.getString("before"), ""),
                Objects.requireNonNullElse(row.getString("after"), "")))
        .list();
  }
}
