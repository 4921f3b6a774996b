package dev.fullcourt.server.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses between the database of our own and the one named from outside. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /** Whoever needs a database that has gone is told so after this long, not kept waiting. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Holds the database of our own so that it is stopped after everything that uses it. */
  record Holder(Optional<OwnPostgres> postgres) implements AutoCloseable {
    @Override
    public void close() {
      postgres.ifPresent(OwnPostgres::close);
    }
  }

  @Bean
  Holder ownPostgres(
      @Value("${fullcourt.data}") Path data, @Value("${fullcourt.db.url:}") String url) {
    return new Holder(url.isBlank() ? Optional.of(OwnPostgres.open(data)) : Optional.empty());
  }

  @Bean
  DataSource dataSource(Holder own, @Value("${fullcourt.db.url:}") @Nullable String url) {
    Connection connection =
        own.postgres()
            .map(OwnPostgres::connection)
            .orElseGet(() -> reachable(new Connection(given(url), "", "")));
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(connection.url());
    if (!connection.user().isEmpty()) {
      source.setUsername(connection.user());
      source.setPassword(connection.password());
    }
    source.addDataSourceProperty("reWriteBatchedInserts", "true");
    source.addDataSourceProperty("ApplicationName", "fullcourt");
    source.setMaximumPoolSize(12);
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

  private static String given(@Nullable String url) {
    return url == null ? "" : url;
  }
}
