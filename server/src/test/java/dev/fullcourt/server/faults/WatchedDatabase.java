package dev.fullcourt.server.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Wraps a server's data source, so that orders are carried out at their points. */
final class WatchedDatabase implements BeanPostProcessor {

  private final Path folder;

  private WatchedDatabase(Path folder) {
    this.folder = folder;
  }

  /**
   * Puts it into a server that looks for orders and into no other. Spring finds this in {@code
   * META-INF/spring.factories} of the tests.
   */
  static final class Watching implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
      String folder = System.getProperty(Order.FOLDER);
      if (folder != null) {
        context.registerBean(WatchedDatabase.class, () -> new WatchedDatabase(Path.of(folder)));
      }
    }
  }

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
