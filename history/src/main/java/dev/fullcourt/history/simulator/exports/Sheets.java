package dev.fullcourt.history.simulator.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The files of one export, written row by row as they come. */
final class Sheets implements Closeable {

  private static final class Sheet {
    private final CsvWriter writer;
    private long rows;
    private long unusable;

    private Sheet(CsvWriter writer) {
      this.writer = writer;
    }
  }

  private final Path folder;
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();

  Sheets(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** Begins a file; one without rows is there too. */
  void begin(String file, String... columns) {
    try {
      CsvWriter writer = CsvWriter.builder().bufferSize(1 << 15).build(folder.resolve(file));
      writer.writeRecord(columns);
      sheets.put(file, new Sheet(writer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a row: words, numbers, yes or no. */
  void row(String file, Object... fields) {
    Sheet sheet = sheet(file);
    sheet.writer.writeRecord(Stream.of(fields).map(String::valueOf).toArray(String[]::new));
    sheet.rows++;
  }

  /** The row just added names nobody, so whoever reads it has to tell it from the others. */
  void unusable(String file) {
    sheet(file).unusable++;
  }

  private Sheet sheet(String file) {
    Sheet sheet = sheets.get(file);
    if (sheet == null) {
      throw new IllegalStateException(file + " was not begun");
    }
    return sheet;
  }

  /** How many rows each file has, and how many of them name nobody. */
  Map<String, long[]> counts() {
    Map<String, long[]> counts = new LinkedHashMap<>();
    sheets.forEach((file, sheet) -> counts.put(file, new long[] {sheet.rows, sheet.unusable}));
    return counts;
  }

  /** {@code 2026-03-05T10:00:00Z}; nothing for what has not happened. */
  static String iso(long instant, Cut cut) {
    return cut.knows(instant) ? Instant.ofEpochSecond(instant).toString() : "";
  }

  /** {@code 2026-03-05 10:00:00}, in UTC. */
  static String plain(long instant, Cut cut) {
    return iso(instant, cut).replace('T', ' ').replace("Z", "");
  }

  /** {@code 2026-03-05}. */
  static String day(long instant) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(instant), ZoneOffset.UTC).toString();
  }

  @Override
  public void close() throws IOException {
    for (Sheet sheet : sheets.values()) {
      sheet.writer.close();
    }
  }
}
