package dev.fullcourt.server.log;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says when an event that was appended has been decided. */
@Component
public class Decided {

  private static final long LOOK_MILLIS = 10;

  private final JdbcClient jdbc;

  Decided(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits until an event is decided, by this process or another.
   *
   * @return whether it was, within that time
   */
  public boolean await(String source, String id, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!is(source, id)) {
      if (System.nanoTime() >= end) {
        return false;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  private boolean is(String source, String id) {
    return jdbc.sql(
            """
            select exists (select 1 from event e join partition p on p.id = e.partition
              where e.source = :source and e.id = :id and e.adopted_from is null
                and p.cursor > e.seq)
            """)
        .param("source", source)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }
}
