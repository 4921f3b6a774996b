package dev.fullcourt.server.log;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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
   * Up to when everything is settled: the last instant of what is decided or, while some partitions
   * still wait, of the one that is least far. Empty while one of them was never decided.
   */
  public Optional<Instant> findSettled() {
    return settled(
        """
        select case when bool_or(next_seq > cursor and horizon is null) then null
          else coalesce(min(horizon) filter (where next_seq > cursor), max(horizon)) end
        from partition
        """);
  }

  /** Whether some partitions are settled further than others, because these still wait. */
  public boolean isUneven() {
    return !findSettled().equals(settled("select max(horizon) from partition"));
  }

  private Optional<Instant> settled(String query) {
    return jdbc.sql(query)
        .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
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

  /**
   * Rows below {@code next} are decided and timers have fired up to the horizon, by a revision of
   * the engine; hold it first.
   */
  public void move(int partition, long next, Instant horizon, int revision) {
    jdbc.sql(
            """
            update partition set cursor = :next, horizon = greatest(horizon, :horizon),
              revision = :revision
            where id = :id
            """)
        .param("next", next)
        .param("horizon", horizon.atOffset(ZoneOffset.UTC))
        .param("revision", revision)
        .param("id", partition)
        .update();
  }

  /** Rows of a partition below this are decided. */
  public long of(int partition) {
    return jdbc.sql("select cursor from partition where id = :id")
        .param("id", partition)
        .query(Long.class)
        .single();
  }

  /**
   * The lowest and the highest engine revision that partitions were last decided by; none before
   * anything was decided.
   */
  public List<Integer> revisions() {
    return jdbc.sql("select distinct revision from partition where revision is not null order by 1")
        .query((row, n) -> row.getInt(1))
        .list();
  }

  /** Whether the log says already that a revision decides from some row on. */
  public boolean isSwitchedTo(int revision) {
    return jdbc.sql(
            """
            select exists (select 1 from event where buyer = '' and type = :type
              and (properties ->> 'revision')::int = :revision)
            """)
        .param("type", EventLog.REVISION_SWITCHED)
        .param("revision", revision)
        .query(Boolean.class)
        .single();
  }
}
