package dev.fullcourt.history.files;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** DuckDB within the process: bounded memory, nothing downloaded, instants in UTC. */
final class Duck {

  private Duck() {}

  /**
   * Opens one.
   *
   * @param database the file it keeps its tables in, or empty for memory only
   * @param memory how much memory it may take, for example {@code 512MB}
   * @param spill where it may put what does not fit, or empty for nowhere
   */
  static Connection open(String database, String memory, String spill) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("memory_limit", memory);
    settings.setProperty("temp_directory", spill);
    settings.setProperty("jdbc_stream_results", "true");
    return DriverManager.getConnection("jdbc:duckdb:" + database, settings);
  }

  /** Runs statements that give no rows. */
  static void run(Connection connection, String... statements) throws SQLException {
    for (String sql : statements) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }

  /** A path as a literal. */
  static String quote(Path file) {
    return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
  }
}
