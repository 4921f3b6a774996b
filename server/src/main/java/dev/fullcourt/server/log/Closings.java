package dev.fullcourt.server.log;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the rows that close what was appended, in every partition. Where events come in live, time
 * goes on by the clock on the wall: there a row before the close says how far it had come, so that
 * a replay fires before it what had fired before it. Call with the sequencers held.
 */
final class Closings {

  private final JdbcClient jdbc;

  Closings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Closes; timers fire up to the horizon, or to what is settled already where that is later. */
  void close(@Nullable Long importId, String name, Instant horizon) {
    settle();
    jdbc.sql(
            """
            insert into event (partition, seq, source, id, buyer, type,
              occurred_at, known, effective, properties, import)
            select partition, next_seq, 'fullcourt', :type || '-' || :name || '-' || partition, '',
              :type, :horizon, greatest(:horizon, floor), greatest(:horizon, floor), '{}', :import
            from sequencer
            """)
        .param("type", EventLog.IMPORT_CLOSED)
        .param("name", name)
        .param("horizon", horizon.atOffset(ZoneOffset.UTC))
        .param("import", importId)
        .update();
    jdbc.sql(
            """
            update sequencer set next_seq = next_seq + 1,
              floor = case when floor is null then null else greatest(:horizon, floor) end
            """)
        .param("horizon", horizon.atOffset(ZoneOffset.UTC))
        .update();
  }

  private void settle() {
    jdbc.sql(
            """
            update sequencer
            set floor = greatest(floor, date_trunc('milliseconds', clock_timestamp()))
            where floor is not null
            """)
        .update();
    jdbc.sql(
            """
            insert into event (partition, seq, source, id, buyer, type,
              occurred_at, known, effective, properties)
            select partition, next_seq, 'fullcourt', :type || '-' || partition || '-' || next_seq,
              '', :type, floor, floor, floor, '{}'
            from sequencer where floor is not null
            """)
        .param("type", EventLog.LIVE_SETTLED)
        .update();
    jdbc.sql("update sequencer set next_seq = next_seq + 1 where floor is not null").update();
  }
}
