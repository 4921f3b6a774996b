package dev.fullcourt.server.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses between the database of our own and the one named from outside. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

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
            .orElseGet(() -> new Connection(given(url), "", ""));
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(connection.url());
    if (!connection.user().isEmpty()) {
      source.setUsername(connection.user());
      source.setPassword(connection.password());
    }
    source.addDataSourceProperty("reWriteBatchedInserts", "true");
    source.addDataSourceProperty("ApplicationName", "fullcourt");
    source.setMaximumPoolSize(12);
    return source;
  }

  private static String given(@Nullable String url) {
    return url == null ? "" : url;
  }
}
