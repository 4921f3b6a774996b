package dev.fullcourt.server.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the rows that close what was appended, in every partition. Where events come in live, time
 * goes on by the clock on the wall: there a row before the close says how far it had come, so that
 * a replay fires before it what had fired before it. Call with the sequencers held.
 */
final class Closings {

  private static final List<Integer> EVERY = IntStream.range(0, Partitions.COUNT).boxed().toList();

  private final JdbcClient jdbc;

  Closings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Closes; timers fire up to the horizon, or to what is settled already where that is later. */
  void close(@Nullable Long importId, String name, Instant horizon) {
    close(importId, name, horizon, EVERY);
  }

  /** The same in some partitions only. */
  void close(@Nullable Long importId, String name, Instant horizon, List<Integer> partitions) {
    settle(partitions);
    jdbc.sql(
            """
            insert into event (partition, seq, source, id, buyer, type,
              occurred_at, known, effective, properties, import)
            select partition, next_seq, 'fullcourt', :type || '-' || :name || '-' || partition, '',
              :type, :horizon, greatest(:horizon, floor), greatest(:horizon, floor), '{}', :import
            from sequencer where partition = any(:only)
            """)
        .param("only", partitions.toArray(Integer[]::new))
        .param("type", EventLog.IMPORT_CLOSED)
        .param("name", name)
        .param("horizon", horizon.atOffset(ZoneOffset.UTC))
        .param("import", importId)
        .update();
    jdbc.sql(
            """
            update sequencer set next_seq = next_seq + 1,
              floor = case when floor is null then null else greatest(:horizon, floor) end
            where partition = any(:only)
            """)
        .param("only", partitions.toArray(Integer[]::new))
        .param("horizon", horizon.atOffset(ZoneOffset.UTC))
        .update();
  }

  private void settle(List<Integer> partitions) {
    Integer[] only = partitions.toArray(Integer[]::new);
    jdbc.sql(
            """
            update sequencer
            set floor = greatest(floor, date_trunc('milliseconds', clock_timestamp()))
            where floor is not null and partition = any(:only)
            """)
        .param("only", only)
        .update();
    jdbc.sql(
            """
            insert into event (partition, seq, source, id, buyer, type,
              occurred_at, known, effective, properties)
            select partition, next_seq, 'fullcourt', :type || '-' || partition || '-' || next_seq,
              '', :type, floor, floor, floor, '{}'
            from sequencer where floor is not null and partition = any(:only)
            """)
        .param("type", EventLog.LIVE_SETTLED)
        .param("only", only)
        .update();
    jdbc.sql(
            """
            update sequencer set next_seq = next_seq + 1
            where floor is not null and partition = any(:only)
            """)
        .param("only", only)
        .update();
  }
}
