package dev.fullcourt.server.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Put into a server by {@code spring.main.sources}: its data source is wrapped, so that orders are
 * carried out at their points. Not annotated, so no other test's server finds it.
 */
final class WatchedDatabase implements BeanPostProcessor {

  private final Path folder = Path.of(System.getProperty(Order.FOLDER));

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? new Watched(source, folder) : bean;
  }

  /** Gives watched connections. */
  private static final class Watched extends DelegatingDataSource {

    private final Path folder;

    Watched(DataSource source, Path folder) {
      super(source);
      this.folder = folder;
    }

    @Override
    public Connection getConnection() throws SQLException {
      return WatchedConnection.of(super.getConnection(), folder);
    }
  }
}
