package dev.fullcourt.server.database;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the application its database. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /** Closed after everything that uses it. */
  @Bean
  Database database(
      @Value("${fullcourt.data}") Path data, @Value("${fullcourt.db.url:}") String url) {
    return Database.open(data, url);
  }

  @Bean
  DataSource dataSource(Database database) {
    return database.source();
  }
}
