package dev.fullcourt.history.imports.csv;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file being read, row after row, whichever way its rows are written. */
public sealed interface RowFile extends Closeable permits CsvFile, JsonLines {

  /** The names of the columns; blank where one has none. */
  List<String> header();

  /** The next row, or null at the end. Never fails because of what stands in the file. */
  @Nullable CsvRow next() throws IOException;

  /** How many bytes of the file were read so far, as they are on disk. */
  long bytesRead();
}
