package dev.fullcourt.history.files;

import dev.fullcourt.engine.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Writes an export. Rows are gathered table by table in a DuckDB file inside the directory, sorted
 * on disk where memory ends, and written as Parquet: never more than a bounded part is in memory.
 * The same rows give the same files. Nothing takes the place of an earlier export before {@link
 * #finish}.
 */
public final class ExportWriter implements AutoCloseable {

  private static final String MEMORY = "1GB";

  private final ExportDirectory directory;
  private final Connection duck;
  private final Map<FileTable, Long> rows = new EnumMap<>(FileTable.class);
  private final List<Manifest.PlaybookEntry> playbooks = new ArrayList<>();

  private ExportWriter(ExportDirectory directory, Connection duck) {
    this.directory = directory;
    this.duck = duck;
  }

  /**
   * What only the keeper of the log knows of a partition.
   *
   * @param partition its number
   * @param decidedBelow rows with lower numbers are decided
   * @param settledUpTo up to when timers have fired; null before the first decision
   */
  public record Progress(int partition, long decidedBelow, @Nullable Instant settledUpTo) {}

  /**
   * Opens a directory for a new export.
   *
   * @throws NotAnExport when there is something else in it
   */
  public static ExportWriter open(Path path) {
    return open(path, MEMORY);
  }

  /**
   * The same with another bound for the memory outside the heap.
   *
   * @param memory for example {@code 4GB}
   */
  public static ExportWriter open(Path path, String memory) {
    try {
      ExportDirectory directory = ExportDirectory.open(path);
      Connection duck =
          Duck.open(
              directory.unfinished("gathered.duckdb").toAbsolutePath().toString(),
              memory,
              directory.unfinished("spill").toAbsolutePath().toString());
      Duck.run(duck, "set TimeZone = 'UTC'");
      return new ExportWriter(directory, duck);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * Writes one file.
   *
   * @param table which
   * @param from its rows in any order, their columns those of the table, times as milliseconds
   *     since 1970
   * @param taken run for each row
   */
  public void write(FileTable table, ResultSet from, Runnable taken) throws SQLException {
    Duck.run(duck, table.creation());
    TextProperties texts = new TextProperties();
    long count = 0;
    try (DuckDBAppender to = duck.unwrap(DuckDBConnection.class).createAppender(table.word())) {
      while (from.next()) {
        append(table.columns(), texts, from, to);
        taken.run();
        count++;
      }
      // Closing tells nothing of rows that were refused; flushing does.
      to.flush();
    }
    copy(table, table == FileTable.LOG ? texts.written() : table.written());
    Duck.run(duck, "drop table " + table.word());
    if (written(table) != count) {
      throw new SQLException(table.file() + " does not have the " + count + " rows it was given");
    }
    rows.put(table, count);
  }

  /**
   * Writes one file with rows that DuckDB makes itself.
   *
   * @param table which
   * @param query gives the rows sorted as the table demands, its columns by name and type those of
   *     the file; for the log followed by the columns of properties
   */
  public void write(FileTable table, String query) throws SQLException {
    copy(table, query);
    rows.put(table, written(table));
  }

  private void copy(FileTable table, String query) throws SQLException {
    Path file = directory.unfinished(table.file());
    Duck.run(duck, "copy (" + query + ") to " + Duck.quote(file) + " " + table.format());
  }

  private long written(FileTable table) throws SQLException {
    try (Statement statement = duck.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + file(table))) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void append(
      List<Column> columns, TextProperties texts, ResultSet from, DuckDBAppender to)
      throws SQLException {
    to.beginRow();
    boolean divided = false;
    for (int i = 0; i < columns.size(); i++) {
      switch (columns.get(i).type()) {
        case TEXT -> {
          String text = from.getString(i + 1);
          if (text != null && columns.get(i) == PropertyColumns.REST) {
            texts.divide(text);
            divided = true;
            text = texts.rest();
          }
          append(text, to);
        }
        case SMALL, WHOLE, LONG, TIME -> append(columns.get(i), from.getLong(i + 1), from, to);
      }
    }
    if (divided) {
      append(texts.texts(), to);
    }
    to.endRow();
  }

  private static void append(@Nullable String text, DuckDBAppender to) throws SQLException {
    if (text == null) {
      to.appendNull();
    } else {
      to.append(text);
    }
  }

  private static void append(Column column, long number, ResultSet from, DuckDBAppender to)
      throws SQLException {
    if (from.wasNull()) {
      to.appendNull();
      return;
    }
    switch (column.type()) {
      case SMALL -> to.append((short) number);
      case WHOLE -> to.append((int) number);
      case LONG -> to.append(number);
      case TIME -> to.appendEpochMillis(number);
      case TEXT -> throw new IllegalArgumentException(column.name() + " is not a number");
    }
  }

  /** Writes the text of a playbook. */
  public void playbook(int version, String name, String text) throws IOException {
    String file = "playbook-" + version + ".yaml";
    Files.writeString(directory.unfinished(file), text);
    playbooks.add(new Manifest.PlaybookEntry(version, name, file));
  }

  /** Writes the manifest and puts the new export in the place of the one before. */
  public Manifest finish(List<Progress> progress) throws IOException {
    for (FileTable table : FileTable.values()) {
      if (!rows.containsKey(table)) {
        throw new IllegalStateException(table.file() + " was not written");
      }
    }
    try {
      Manifest manifest =
          new Manifest(
              Manifest.HOLDS,
              Manifest.FORMAT,
              Engine.REVISION,
              horizon(),
              entries(),
              playbooks,
              partitions(progress));
      duck.close();
      manifest.write(directory.unfinished());
      directory.publish();
      return manifest;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private List<Manifest.Entry> entries() throws IOException {
    List<Manifest.Entry> entries = new ArrayList<>();
    for (Path file : ExportDirectory.ours(directory.unfinished())) {
      String name = file.getFileName().toString();
      Long count = null;
      for (FileTable table : FileTable.values()) {
        if (table.file().equals(name)) {
          count = rows.get(table);
        }
      }
      entries.add(new Manifest.Entry(name, count, Files.size(file), Sha256.of(file)));
    }
    return entries;
  }

  private @Nullable Instant horizon() throws SQLException {
    try (Statement statement = duck.createStatement();
        ResultSet row =
            statement.executeQuery("select epoch_ms(max(effective)) from " + file(FileTable.LOG))) {
      row.next();
      long millis = row.getLong(1);
      return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
  }

  private List<Manifest.PartitionEntry> partitions(List<Progress> progress) throws SQLException {
    Map<Integer, Manifest.PartitionEntry> entries = new TreeMap<>();
    for (Progress each : progress) {
      entries.put(
          each.partition(),
          new Manifest.PartitionEntry(
              each.partition(), 0, null, null, each.decidedBelow(), each.settledUpTo()));
    }
    String sql =
        "select partition, sum(event)::bigint, min(seq), max(seq) from (select partition, seq, 1"
            + " as event from "
            + file(FileTable.LOG)
            + " union all select partition, seq, 0 from "
            + file(FileTable.CLOSES)
            + ") group by partition";
    try (Statement statement = duck.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        long events = row.getLong(2);
        long first = row.getLong(3);
        long last = row.getLong(4);
        entries.computeIfPresent(
            row.getInt(1),
            (partition, known) ->
                new Manifest.PartitionEntry(
                    partition, events, first, last, known.decidedBelow(), known.settledUpTo()));
      }
    }
    return List.copyOf(entries.values());
  }

  private String file(FileTable table) {
    return "read_parquet(" + Duck.quote(directory.unfinished(table.file())) + ")";
  }

  private static UncheckedIOException failed(SQLException e) {
    return new UncheckedIOException(new IOException("the export could not be written", e));
  }

  /** Throws away what was not finished. */
  @Override
  public void close() {
    try {
      duck.close();
      directory.discard();
    } catch (SQLException e) {
      throw failed(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
