package dev.fullcourt.server.export;

import dev.fullcourt.history.files.ExportWriter;
import dev.fullcourt.history.files.FileTable;
import dev.fullcourt.history.files.Manifest;
import dev.fullcourt.history.files.NotAnExport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Exports the whole log with everything that follows from it, as it is at one moment. */
@Component
public class Export {

  private static final int FETCHED_AT_ONCE = 5_000;

  private static final int TOLD_EVERY = 10_000;

  private final JdbcClient jdbc;
  private final DataSource source;
  private final TransactionTemplate snapshot;

  Export(JdbcClient jdbc, DataSource source, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.source = source;
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
  }

  /**
   * Writes an export into a directory.
   *
   * @param directory empty, or with an earlier export, which is replaced in the end
   * @param done told what share is done, from 0 to 1, now and then
   * @throws NotAnExport when there is something else in the directory
   */
  public Manifest run(Path directory, DoubleConsumer done) {
    try (ExportWriter writer = ExportWriter.open(directory)) {
      return Objects.requireNonNull(
          snapshot.execute(status -> {
            try {
              return write(writer, done);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }));
    }
  }

  private Manifest write(ExportWriter writer, DoubleConsumer done) throws IOException {
    long total = Math.max(1, count());
    AtomicLong taken = new AtomicLong();
    JdbcTemplate streaming = new JdbcTemplate(source);
    streaming.setFetchSize(FETCHED_AT_ONCE);
    for (FileTable table : FileTable.values()) {
      streaming.query(
          query(table),
          (ResultSetExtractor<Boolean>)
              rows -> {
                writer.write(
                    table,
                    rows,
                    () -> {
                      if (taken.incrementAndGet() % TOLD_EVERY == 0) {
                        done.accept((double) taken.get() / total);
                      }
                    });
                return true;
              });
    }
    writePlaybooks(writer);
    return writer.finish(progress());
  }

  private long count() {
    return jdbc.sql(
            "select (select count(*) from event) + (select count(*) from ledger)"
                + " + (select count(*) from stay) + (select count(*) from buyer)")
        .query(Long.class)
        .single();
  }

  /** The rows of a file, in the order of its columns, times as milliseconds. */
  private static String query(FileTable table) {
    return switch (table) {
      case LOG ->
          """
          select partition, buyer, seq, source, id, person, type,
            floor(extract(epoch from occurred_at) * 1000)::bigint,
            floor(extract(epoch from known) * 1000)::bigint,
            floor(extract(epoch from effective) * 1000)::bigint, properties::text, import,
            adopted_from, adopted_seq
          from event where buyer <> '' and type <> 'bot_seen'
          """;
      case CLOSES ->
          """
          select partition, seq, import, floor(extract(epoch from effective) * 1000)::bigint, type,
            coalesce(properties ->> 'version', properties ->> 'revision',
              properties ->> 'rule')::int,
            floor(extract(epoch from known) * 1000)::bigint
          from event where buyer = ''
          """;
      case BUYERS -> "select partition, id, motion, account, label from buyer";
      case LEDGER ->
          """
          select partition, buyer, position, revision, kind,
            floor(extract(epoch from at) * 1000)::bigint, body
          from ledger
          """;
      case SEALS ->
          """
          select distinct on (buyer) partition, buyer, close, rows, sha256, state
          from seal order by buyer, close desc
          """;
      case STAYS ->
          """
          select b.partition, s.buyer, s.number, s.stage,
            floor(extract(epoch from s.entered) * 1000)::bigint,
            floor(extract(epoch from s.left_at) * 1000)::bigint, s.next, s.next_move, s.move, s.arm,
            s.round, s.reason, s.playbook, s.position
          from stay s join buyer b on b.id = s.buyer
          """;
    };
  }

  private void writePlaybooks(ExportWriter writer) throws IOException {
    record Text(int version, String name, String text) {}
    List<Text> texts =
        jdbc.sql("select version, name, text from playbook order by version")
            .query((row, n) -> new Text(row.getInt(1), row.getString(2), row.getString(3)))
            .list();
    for (Text each : texts) {
      writer.playbook(each.version(), each.name(), each.text());
    }
  }

  private List<ExportWriter.Progress> progress() {
    return jdbc.sql(
            """
            select id, cursor, floor(extract(epoch from horizon) * 1000)::bigint
            from partition order by id
            """)
        .query((row, n) -> {
          long horizon = row.getLong(3);
          Instant settled = row.wasNull() ? null : Instant.ofEpochMilli(horizon);
          return new ExportWriter.Progress(row.getInt(1), row.getLong(2), settled);
        })
        .list();
  }
}
