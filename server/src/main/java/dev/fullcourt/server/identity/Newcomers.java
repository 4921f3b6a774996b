package dev.fullcourt.server.identity;

import dev.fullcourt.server.database.Copy;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of one table that wait to be stored; those it has already are passed over. */
final class Newcomers {

  private static final Pattern TYPE = Pattern.compile(" \\w+(?=,|$)");

  private final String table;
  private final String typed;
  private final String columns;
  private final Copy rows;

  /** For a table and its columns with their types; both from our own code. */
  Newcomers(String table, String typed) {
    this.table = table;
    this.typed = typed;
    this.columns = TYPE.matcher(typed).replaceAll("");
    this.rows = new Copy("new_" + table, columns);
  }

  void add(@Nullable Object... values) {
    rows.row(values);
  }

  /** Stores them and starts anew. */
  void store(JdbcClient jdbc, DataSource source) {
    if (rows.size() == 0) {
      return;
    }
    jdbc.sql(
            "create temporary table if not exists new_%s (%s) on commit delete rows"
                .formatted(table, typed))
        .update();
    rows.send(source);
    jdbc.sql(
            "insert into %s (%s) select %s from new_%s on conflict (id) do nothing"
                .formatted(table, columns, columns, table))
        .update();
  }
}
