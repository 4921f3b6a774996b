package dev.fullcourt.server.log;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How far each partition of the log is decided. */
@Component
public class Cursors {

  private static final Duration LIVE_LAG = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final TransactionTemplate apart;

  Cursors(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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
        from partition p join sequencer s on s.partition = p.id
        """);
  }

  /**
   * Whether some partitions are settled further than others, because these still wait. Where events
   * come in live something waits at every moment: there a minute makes the difference.
   */
  public boolean isUneven() {
    boolean live =
        jdbc.sql("select exists (select 1 from sequencer where floor is not null)")
            .query(Boolean.class)
            .single();
    Optional<Instant> last = settled("select max(horizon) from partition");
    Optional<Instant> settled = findSettled();
    return live && last.isPresent() && settled.isPresent()
        ? settled.get().plus(LIVE_LAG).isBefore(last.get())
        : !settled.equals(last);
  }

  /** Changes whenever something is decided, as it becomes visible. */
  public String mark() {
    return jdbc.sql(
            """
            select string_agg(cursor || ' ' || coalesce(horizon::text, ''), ',' order by id)
            from partition
            """)
        .query(String.class)
        .single();
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
    long epoch = jdbc.sql("select epoch from pen for share").query(Long.class).single();
    if (epoch != fence.epoch()) {
      throw new Fence.Lost(fence.epoch());
    }
    return hold(partition);
  }

  /**
   * How far a partition that is held can be decided now: where events come in live, up to the end
   * of its log and the present moment, before which nothing will count any more; else up to its
   * last close.
   */
  public Reach reach(int partition) {
    // In a transaction of its own: whoever appends must not wait for what is decided.
    Optional<Reach> live =
        Objects.requireNonNull(
            apart.execute(status ->
                jdbc.sql(
                        """
                        update sequencer
                        set floor = greatest(floor, date_trunc('milliseconds', clock_timestamp()))
                        where partition = :id and floor is not null
                        returning next_seq, floor
                        """)
                    .param("id", partition)
                    .query((row, n) ->
                        new Reach(
                            row.getLong(1), instant(row.getObject(2, OffsetDateTime.class)), true))
                    .optional()));
    return live.orElseGet(() -> lastClose(partition));
  }

  private Reach lastClose(int partition) {
    return jdbc.sql(
            """
            select seq + 1, effective from event
            where partition = :id and buyer = '' and type = :type order by seq desc limit 1
            """)
        .param("id", partition)
        .param("type", EventLog.IMPORT_CLOSED)
        .query((row, n) ->
            new Reach(row.getLong(1), instant(row.getObject(2, OffsetDateTime.class)), false))
        .optional()
        .orElse(new Reach(0, Instant.MIN, false));
  }

  private static Instant instant(OffsetDateTime time) {
    return time.toInstant();
  }

  /** Up to when a partition's timers have fired; {@link Instant#MIN} before the first decision. */
  public Instant horizon(int partition) {
    return jdbc.sql("select horizon from partition where id = :id")
        .param("id", partition)
        .query((row, n) -> {
          OffsetDateTime horizon = row.getObject(1, OffsetDateTime.class);
          return horizon == null ? Instant.MIN : instant(horizon);
        })
        .single();
  }

  /**
   * Holds a partition under a lease.
   *
   * @return its cursor
   * @throws LiveReader.Overtaken when it has changed hands
   */
  public long hold(int partition, long epoch) {
    return jdbc.sql(
            "select cursor from partition where id = :id and epoch = :epoch for no key update")
        .param("id", partition)
        .param("epoch", epoch)
        .query(Long.class)
        .optional()
        .orElseThrow(LiveReader.Overtaken::new);
  }

  private long hold(int partition) {
    return jdbc.sql("select cursor from partition where id = :id for no key update")
        .param("id", partition)
        .query(Long.class)
        .single();
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
