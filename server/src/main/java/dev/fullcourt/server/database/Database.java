package dev.fullcourt.server.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** The database of our own or the one named from outside, opened. */
public final class Database implements AutoCloseable {

  private static final int CONNECTIONS = 12;

  /** More are made when they are needed: a command that needs one is not to wait for twelve. */
  private static final int IDLE_CONNECTIONS = 2;

  /** Whoever needs a database that has gone is told so after this long, not kept waiting. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String MIGRATIONS = "classpath:db/migration";

  private final HikariDataSource source;
  private final @Nullable OwnPostgres own;

  private Database(Connection connection, @Nullable OwnPostgres own) {
    this.source = pool(connection);
    this.own = own;
  }

  /**
   * Opens it.
   *
   * @param data the data directory of our own
   * @param url the address of the one from outside; blank for our own
   * @throws UnusableDatabase when the one named cannot be used
   */
  public static Database open(Path data, String url) {
    if (!url.isBlank()) {
      return new Database(reachable(new Connection(url, "", "")), null);
    }
    OwnPostgres own = OwnPostgres.open(data);
    return new Database(own.connection(), own);
  }

  /** Opens the one that the environment asks for, which is our own unless it names another. */
  public static Database open(Path data) {
    String url = System.getenv("FULLCOURT_DB_URL");
    return open(data, url == null ? "" : url);
  }

  private static HikariDataSource pool(Connection connection) {
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(connection.url());
    if (!connection.user().isEmpty()) {
      source.setUsername(connection.user());
      source.setPassword(connection.password());
    }
    source.addDataSourceProperty("reWriteBatchedInserts", "true");
    source.addDataSourceProperty("ApplicationName", "fullcourt");
    source.setMaximumPoolSize(CONNECTIONS);
    source.setMinimumIdle(IDLE_CONNECTIONS);
    source.setConnectionTimeout(PATIENCE.toMillis());
    return source;
  }

  /** Said at once and in plain words, before anything is started that needs it. */
  private static Connection reachable(Connection named) {
    if (!named.url().startsWith("jdbc:postgresql:")) {
      throw new UnusableDatabase(
          "FULLCOURT_DB_URL is not the address of a PostgreSQL; write it like"
              + " jdbc:postgresql://host:5432/database?user=name&password=secret");
    }
    try (var session = DriverManager.getConnection(named.url())) {
      return named;
    } catch (SQLException e) {
      throw new UnusableDatabase(
          "The database that FULLCOURT_DB_URL names cannot be used: " + e.getMessage());
    }
  }

  /** Brings its tables to this version, where they are not: the application does so by itself. */
  public void migrate() {
    Flyway.configure().dataSource(source).locations(MIGRATIONS).load().migrate();
  }

  /** Connections to it. */
  public DataSource source() {
    return source;
  }

  /** Closes all connections; our own is stopped unless others use it. */
  @Override
  public void close() {
    source.close();
    if (own != null) {
      own.close();
    }
  }
}
