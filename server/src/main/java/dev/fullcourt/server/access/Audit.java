package dev.fullcourt.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who changed what in the installation, in the transaction that changes it. What people do about
 * buyers needs no line here: it is in the log.
 */
@Component
public class Audit {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  Audit(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /**
   * A line.
   *
   * @param id counts them
   * @param member who; nobody for a command
   * @param what what was done, in words
   * @param object to what
   * @param before as it was; empty when it was not there
   * @param after as it is; empty when it is gone
   */
  public record Line(
      long id,
      Instant at,
      String member,
      String what,
      String object,
      String before,
      String after) {}

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
    return find("", Long.MAX_VALUE, most);
  }

  /**
   * Lines that have some words in them, the newest first.
   *
   * @param words who, what, to what, before or after has them; empty for all
   * @param before only those with a smaller id
   */
  public List<Line> find(String words, long before, int most) {
    return asked(words, before, most).query((row, n) -> line(row)).list();
  }

  /** All of these, one after the other. */
  public void each(String words, Consumer<Line> to) {
    transactions.executeWithoutResult(status ->
        asked(words, Long.MAX_VALUE, Integer.MAX_VALUE)
            .withFetchSize(500)
            .query(row -> {
              to.accept(line(row));
            }));
  }

  private JdbcClient.StatementSpec asked(String words, long before, int most) {
    return jdbc.sql(
            """
            select * from audit
            where id < :before and concat_ws(' ', member, what, object, before, after) ilike :words
            order by id desc limit :most
            """)
        .param("before", before)
        .param("words", "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .param("most", most);
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        Objects.requireNonNullElse(row.getString("member"), ""),
        row.getString("what"),
        row.getString("object"),
        Objects.requireNonNullElse(row.getString("before"), ""),
        Objects.requireNonNullElse(row.getString("after"), ""));
  }
}
