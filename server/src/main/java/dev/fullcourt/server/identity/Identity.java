package dev.fullcourt.server.identity;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The way into identity. */
@Component
public class Identity {

  private final JdbcClient jdbc;
  private final DataSource source;

  Identity(JdbcClient jdbc, DataSource source) {
    this.jdbc = jdbc;
    this.source = source;
  }

  /** One import's view of who is who. */
  public Resolution open(List<String> motions) {
    return new Resolution(new Registry(jdbc, source, motions.size() > 1), motions);
  }
}
