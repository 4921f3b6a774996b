package dev.fullcourt.server.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Exported files as someone else reads them: DuckDB with no settings, plain SQL. */
public final class PlainDuck {

  private PlainDuck() {}

  /** The rows of a query, each as its values with a space between; {@code $} is the directory. */
  public static List<String> rows(Path directory, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet row = statement.executeQuery(sql.replace("$", directory.toString()))) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          values.add(row.getString(i));
        }
        rows.add(String.join(" ", values));
      }
    }
    return rows;
  }

  /** Writes a file anew from a query over it. */
  static void change(Path directory, String file, String sql) throws SQLException, IOException {
    Path changed = directory.resolve("changed.parquet");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(
          "copy ("
              + sql.replace("$", directory.toString())
              + ") to '"
              + changed
              + "' (format parquet)");
    }
    Files.move(changed, directory.resolve(file), StandardCopyOption.REPLACE_EXISTING);
  }
}
