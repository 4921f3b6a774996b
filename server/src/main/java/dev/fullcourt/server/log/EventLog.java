package dev.fullcourt.server.log;

import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.files.EventJson;
import dev.fullcourt.server.database.Copy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The log: appends events, each once. */
@Component
public class EventLog {

  /** The type of the row that puts a version of the playbook in force; of the partition. */
  public static final String PLAYBOOK_ACTIVATED = "playbook_activated";

  /** The type of the row from which another revision of the engine decides; of the partition. */
  public static final String REVISION_SWITCHED = "revision_switched";

  /** The type of the row that closes an import; it belongs to the partition, not to a buyer. */
  public static final String IMPORT_CLOSED = "import_closed";

  /** The type of the row from which on events also come in live; of the partition. */
  static final String LIVE_BEGAN = "live_began";

  /** The type of the row that says up to when timers had fired before a close. */
  static final String LIVE_SETTLED = "live_settled";

  private final JdbcClient jdbc;
  private final DataSource source;
  private final TransactionTemplate transactions;
  private final Adoption adoption;
  private final Closings closings;
  private final Claim claim;

  EventLog(JdbcClient jdbc, DataSource source, TransactionTemplate transactions, Claim claim) {
    this.jdbc = jdbc;
    this.source = source;
    this.transactions = transactions;
    this.adoption = new Adoption(jdbc);
    this.closings = new Closings(jdbc);
    this.claim = claim;
  }

  /** Takes the right to add history, from anyone who held it. */
  public Fence takeOver() {
    return transactions.execute(status -> {
      long epoch =
          jdbc.sql("update pen set epoch = epoch + 1 returning epoch").query(Long.class).single();
      claim.hold(epoch);
      return new Fence(epoch);
    });
  }

  /** Whether another process took the right to write last, and is still there. */
  public boolean isWrittenElsewhere() {
    long epoch = jdbc.sql("select epoch from pen").query(Long.class).single();
    return claim.isHeldElsewhere(epoch);
  }

  /**
   * Appends events in one transaction with whatever else the caller does in it. Those whose id is
   * known from their source already are passed over.
   *
   * @return how many were appended
   */
  public int append(Fence fence, long importId, List<NewEvent> events) {
    return put(fence, importId, events);
  }

  /** The same for rows that no import brought. */
  public int append(Fence fence, List<NewEvent> events) {
    return put(fence, null, events);
  }

  private int put(Fence fence, @Nullable Long importId, List<NewEvent> events) {
    return transactions.execute(status -> {
      lock(fence);
      boolean adopting = adoption.isNeeded();
      if (adopting) {
        adoption.begin();
      }
      jdbc.sql(
              """
              create temporary table if not exists incoming (
                line integer, partition smallint, source text, id text, buyer text, person text,
                type text, occurred_at timestamptz, known timestamptz, effective timestamptz,
                properties jsonb, adopted_from text, adopted_seq bigint) on commit delete rows
              """)
          .update();
      copy(events).send(source);
      int appended =
          jdbc.sql(
                  """
                  with first as (
                    select distinct on (source, id, adopted_from) * from incoming
                    order by source, id, adopted_from, line),
                  fresh as (
                    select f.* from first f
                    where f.adopted_from is not null or not exists (
                      select 1 from event e where e.source = f.source and e.id = f.id
                        and e.adopted_from is null)),
                  numbered as (
                    select f.*, p.next_seq
                      + row_number() over (partition by f.partition order by f.line) - 1 as seq
                    from fresh f join sequencer p on p.partition = f.partition)
                  insert into event (partition, seq, source, id, buyer, person, type,
                    occurred_at, known, effective, properties, adopted_from, adopted_seq, import)
                  select partition, seq, source, id, buyer, person, type, occurred_at, known,
                    effective, properties, adopted_from, adopted_seq, :import::bigint
                  from numbered
                  """)
              .param("import", importId)
              .update();
      if (appended > 0) {
        advanceNumbers();
      }
      if (adopting) {
        adoption.follow();
      }
      jdbc.sql("delete from incoming").update();
      return appended;
    });
  }

  /** Those of the ids that a source has sent before. */
  public Set<String> known(String source, List<String> ids) {
    return new HashSet<>(
        jdbc.sql(
                """
                select id from event
                where source = :source and id = any(:ids) and adopted_from is null
                """)
            .param("source", source)
            .param("ids", ids.toArray(new String[0]))
            .query(String.class)
            .list());
  }

  private void lock(Fence fence) {
    long held = jdbc.sql("select epoch from pen for update").query(Long.class).single();
    if (held != fence.epoch()) {
      throw new Fence.Lost(fence.epoch());
    }
    jdbc.sql("select partition from sequencer order by partition for update")
        .query(Integer.class)
        .list();
  }

  private static Copy copy(List<NewEvent> events) {
    Copy copy =
        new Copy(
            "incoming",
            "line, partition, source, id, buyer, person, type, occurred_at, known, effective,"
                + " properties, adopted_from, adopted_seq");
    int line = 0;
    for (NewEvent event : events) {
      copy.row(
          line++,
          Partitions.of(event.buyer()),
          event.source(),
          event.id(),
          event.buyer(),
          event.person(),
          event.type(),
          event.occurredAt(),
          event.known(),
          event.effective(),
          EventJson.write(event.properties()),
          event.adoptedFrom(),
          event.adoptedSeq());
    }
    return copy;
  }

  private void advanceNumbers() {
    jdbc.sql(
            """
            update sequencer p set next_seq = coalesce(
              (select max(e.seq) + 1 from event e where e.partition = p.partition), 0)
            where p.partition in (select distinct partition from incoming)
            """)
        .update();
  }

  /** The last instant of the log so far, by when things count; empty when the log is. */
  public Optional<Instant> horizon() {
    return Optional.ofNullable(
        // What is decided lies at or before its partition's horizon: only the rest is looked at.
        jdbc.sql(
                """
                select greatest(
                  (select max(horizon) from partition),
                  (select max(e.effective) from partition p cross join lateral (
                    select max(effective) as effective from event
                    where partition = p.id and seq >= p.cursor and buyer <> '') e))
                """)
            .query((row, n) -> instant(row.getObject(1, OffsetDateTime.class)))
            .list()
            .getFirst());
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  /**
   * Closes an import: one row in every partition, all or none. What was appended before it can be
   * decided from then on.
   */
  public void closeImport(Fence fence, long importId, Instant horizon) {
    transactions.executeWithoutResult(status -> {
      lock(fence);
      closings.close(importId, Long.toString(importId), horizon);
    });
  }

  /**
   * Writes a row about the partition itself into every partition.
   *
   * @param type what was made known
   * @param name with the type and the partition its id
   * @param known when
   * @param from from when on it counts
   */
  public void mark(
      Fence fence,
      String type,
      String name,
      Instant known,
      Instant from,
      Map<String, Value> properties) {
    transactions.executeWithoutResult(status -> {
      lock(fence);
      jdbc.sql(
              """
              insert into event (partition, seq, source, id, buyer, type,
                occurred_at, known, effective, properties)
              select id, next_seq, 'fullcourt', :type || '-' || :name || '-' || id, '', :type,
                :known, :known, :from, :properties::jsonb
              from (select partition as id, next_seq from sequencer) p
              """)
          .param("type", type)
          .param("name", name)
          .param("known", known.atOffset(ZoneOffset.UTC))
          .param("from", from.atOffset(ZoneOffset.UTC))
          .param("properties", EventJson.write(properties))
          .update();
      jdbc.sql("update sequencer set next_seq = next_seq + 1").update();
    });
  }

  /** Closes what no import brought: it can be decided from then on. */
  public void close(Fence fence, String name) {
    Instant horizon = getHorizon();
    transactions.executeWithoutResult(status -> {
      lock(fence);
      closings.close(null, name, horizon);
    });
  }

  /** The last instant of the log, where there must be one. */
  public Instant getHorizon() {
    return horizon().orElseThrow(() -> new IllegalStateException("nothing was imported yet"));
  }

  /** Whether anything that waits for a close was appended since the last one. */
  public boolean hasUnclosed() {
    return jdbc.sql(
            """
            select exists (
              select 1 from partition p cross join lateral (
                select buyer, type from event e
                where e.partition = p.id
                  and (import is not null or source = 'fullcourt' or adopted_from is not null)
                  and not (buyer = '' and type = any(:passing))
                order by e.seq desc limit 1) last
              where last.buyer <> '' or last.type <> :type)
            """)
        .param("passing", new String[] {LIVE_BEGAN, LIVE_SETTLED})
        .param("type", IMPORT_CLOSED)
        .query(Boolean.class)
        .single();
  }
}
