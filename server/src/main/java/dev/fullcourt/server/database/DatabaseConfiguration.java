package dev.fullcourt.server.database;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the application its database. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /** Unless it was opened {@link DatabaseAhead ahead}. Closed after everything that uses it. */
  @Bean
  @ConditionalOnMissingBean
  Database database(
      @Value("${fullcourt.data}") Path data, @Value("${fullcourt.db.url:}") String url) {
    return Database.open(data, url);
  }

  @Bean
  DataSource dataSource(Database database) {
    return database.source();
  }
}
