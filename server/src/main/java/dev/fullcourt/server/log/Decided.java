package dev.fullcourt.server.log;

import java.time.Duration;
import java.util.List;
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
    return await(source, List.of(id), patience);
  }

  /** The same for some events of one source. */
  public boolean await(String source, List<String> ids, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!are(source, ids)) {
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

  private boolean are(String source, List<String> ids) {
    return jdbc.sql(
            """
            select not exists (
              select 1 from unnest(:ids::text[]) as wanted (id)
              where not exists (select 1 from event e join partition p on p.id = e.partition
                where e.source = :source and e.id = wanted.id and e.adopted_from is null
                  and p.cursor > e.seq))
            """)
        .param("source", source)
        .param("ids", ids.toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }
}
