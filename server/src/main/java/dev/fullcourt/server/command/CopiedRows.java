package dev.fullcourt.server.command;

import dev.fullcourt.server.database.Copy;
import java.sql.Timestamp;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a database can do at best: COPY of rows of the log into one table with one index. */
final class CopiedRows {

  private static final int AT_A_TIME = 4_000;

  private CopiedRows() {}

  /** How long it takes to copy so many rows of a run, committed as often as live rows are. */
  static double seconds(ApplicationContext context, String run, int rows) {
    JdbcClient jdbc = context.getBean(JdbcClient.class);
    DataSource source = context.getBean(DataSource.class);
    TransactionTemplate transactions = context.getBean(TransactionTemplate.class);
    jdbc.sql("drop table if exists copied_rows").update();
    jdbc.sql("create table copied_rows (like event)").update();
    jdbc.sql("create unique index on copied_rows (source, id)").update();
    double seconds = 0;
    String[] last = {run};
    for (int first = 0; first < rows; first += AT_A_TIME) {
      Copy copy =
          new Copy(
              "copied_rows",
              "partition, seq, source, id, buyer, person, type, occurred_at, known, effective,"
                  + " properties");
      jdbc.sql(
              """
              select partition, seq, source, id, buyer, person, type, occurred_at, known, effective,
                properties::text
              from event where source = 'bench' and id > :last and adopted_from is null
              order by id limit :many
              """)
          .param("last", last[0])
          .param("many", Math.min(AT_A_TIME, rows - first))
          .query(row -> {
            last[0] = row.getString(4);
            copy.row(
                row.getInt(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                time(row.getTimestamp(8)),
                time(row.getTimestamp(9)),
                time(row.getTimestamp(10)),
                row.getString(11));
          });
      long begun = System.nanoTime();
      transactions.executeWithoutResult(status -> copy.send(source));
      seconds += (System.nanoTime() - begun) / 1e9;
    }
    jdbc.sql("drop table copied_rows").update();
    return seconds;
  }

  private static java.time.Instant time(Timestamp at) {
    return at.toInstant();
  }
}
