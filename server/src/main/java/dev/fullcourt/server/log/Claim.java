package dev.fullcourt.server.log;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Shows that whoever took the right to write is still there: a lock of a database session on the
 * fence's epoch. It ends with the process, however that ends, so nothing has to be tidied up after
 * a kill. It keeps nobody from anything; that is what the {@link Fence} does.
 */
@Component
class Claim implements AutoCloseable {

  /** Tells these locks from any others in the same database. */
  private static final int SPACE = 0x46434C41;

  private final DataSource source;
  private final JdbcClient jdbc;
  private @Nullable Connection session;

  Claim(DataSource source, JdbcClient jdbc) {
    this.source = source;
    this.jdbc = jdbc;
  }

  /** This process holds the right to write under an epoch; what it held before is let go. */
  synchronized void hold(long epoch) {
    try {
      JdbcClient held = session();
      held.sql("select pg_advisory_unlock_all()").query((row, n) -> 1).list();
      held.sql("select pg_advisory_lock_shared(:space, :epoch)")
          .param("space", SPACE)
          .param("epoch", key(epoch))
          .query((row, n) -> 1)
          .list();
    } catch (SQLException e) {
      throw new IllegalStateException("the database is gone; run this again", e);
    }
  }

  private JdbcClient session() throws SQLException {
    Connection open = session;
    if (open == null || !open.isValid(1)) {
      if (open != null) {
        session = null;
        open.close(); // it is dead, but still counted among those in use
      }
      open = source.getConnection();
      session = open;
    }
    return JdbcClient.create(new SingleConnectionDataSource(open, true));
  }

  /** Whether a process other than this one holds the right under that epoch. */
  synchronized boolean isHeldElsewhere(long epoch) {
    return jdbc.sql(
            """
            select exists (
              select 1 from pg_locks l join pg_database d on d.oid = l.database
              where l.locktype = 'advisory' and l.granted and d.datname = current_database()
                and l.classid::bigint = :space and l.objid::bigint = :epoch and l.objsubid = 2
                and l.pid <> :own)
            """)
        .param("space", SPACE)
        .param("epoch", key(epoch))
        .param("own", own())
        .query(Boolean.class)
        .single();
  }

  private int own() {
    try {
      return session == null
          ? 0
          : session().sql("select pg_backend_pid()").query(Integer.class).single();
    } catch (SQLException e) {
      return 0;
    }
  }

  private static int key(long epoch) {
    return (int) (epoch & Integer.MAX_VALUE);
  }

  @Override
  public synchronized void close() throws SQLException {
    Connection open = session;
    session = null;
    if (open != null) {
      try (open;
          var statement = open.createStatement()) {
        statement.execute("select pg_advisory_unlock_all()");
      }
    }
  }
}
