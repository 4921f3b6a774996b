package dev.fullcourt.server.log;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each partition of the log is decided. */
@Component
public class Cursors {

  private final JdbcClient jdbc;

  Cursors(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether an import was closed that is not decided yet. */
  public boolean hasUndecided() {
    return jdbc.sql(
            """
            select exists (
              select 1 from partition p join event c on c.partition = p.id and c.seq >= p.cursor
              where c.buyer = '' and c.type = :type)
            """)
        .param("type", EventLog.IMPORT_CLOSED)
        .query(Boolean.class)
        .single();
  }

  /**
   * Holds a partition until the transaction at hand ends: nobody else decides or appends there.
   *
   * @return its cursor: rows below are decided
   */
  public long hold(Fence fence, int partition) {
    record Held(long cursor, long epoch) {}
    Held held =
        jdbc.sql("select cursor, epoch from partition where id = :id for update")
            .param("id", partition)
            .query((row, n) -> new Held(row.getLong(1), row.getLong(2)))
            .single();
    if (held.epoch() != fence.epoch()) {
      throw new Fence.Lost(fence.epoch());
    }
    return held.cursor();
  }

  /** Rows below {@code next} are decided and timers have fired up to the horizon; hold it first. */
  public void move(int partition, long next, Instant horizon) {
    jdbc.sql(
            """
            update partition set cursor = :next, horizon = greatest(horizon, :horizon)
            where id = :id
            """)
        .param("next", next)
        .param("horizon", horizon.atOffset(ZoneOffset.UTC))
        .param("id", partition)
        .update();
  }
}
