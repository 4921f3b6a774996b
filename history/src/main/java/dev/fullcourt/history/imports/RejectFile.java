package dev.fullcourt.history.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.fullcourt.history.imports.csv.Harmless;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of rows that were not understood: file, row, reason. It is made with the first of
 * them, in place of one that was there before.
 */
public final class RejectFile implements Closeable {

  private final Path path;
  private @Nullable CsvWriter writer;
  private long count;

  /** A file at that path; nothing is written yet. */
  public RejectFile(Path path) {
    this.path = path;
  }

  /**
   * Adds a row.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void add(Draft.Origin origin, String reason) {
    CsvWriter open = writer;
    if (open == null) {
      open = create();
      writer = open;
      open.writeRecord("file", "row", "reason");
    }
    open.writeRecord(
        Harmless.field(origin.file()), Long.toString(origin.row()), Harmless.field(reason));
    count++;
  }

  private CsvWriter create() {
    try {
      Path folder = path.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      return CsvWriter.builder().build(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write rejected rows to " + path, e);
    }
  }

  /** How many rows were added. */
  public long count() {
    return count;
  }

  /** Where the file is, if one was needed. */
  public Optional<Path> findPath() {
    return writer == null ? Optional.empty() : Optional.of(path);
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }
}
