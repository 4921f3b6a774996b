package dev.fullcourt.history.imports;

import dev.fullcourt.history.imports.csv.CsvFile;
import dev.fullcourt.history.imports.csv.CsvRow;
import dev.fullcourt.history.imports.csv.Encodings;
import dev.fullcourt.history.imports.csv.JsonLines;
import dev.fullcourt.history.imports.csv.NotReadable;
import dev.fullcourt.history.imports.csv.RowFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The beginning of a file, before anybody has said what it means. */
public sealed interface FilePreview {

  /**
   * It can be read.
   *
   * @param json whether its lines are JSON objects; else it is CSV
   * @param encoding how its bytes are letters, as far as its beginning tells
   * @param separator what stands between its fields, told from the header; a comma for JSON
   * @param header the names of its columns
   * @param rows its first rows, each with as many fields as the header has
   */
  record Readable(
      boolean json,
      Charset encoding,
      char separator,
      List<String> header,
      List<CsvRow> rows)
      implements FilePreview {
    public Readable {
      header = List.copyOf(header);
      rows = List.copyOf(rows);
    }
  }

  /**
   * It cannot.
   *
   * @param found what is wrong
   * @param expected what would be right
   */
  record Unreadable(String found, String expected) implements FilePreview {}

  /**
   * Reads the beginning of a file.
   *
   * @param path where it is
   * @param name what it is called, which tells CSV from JSON
   * @param most how many rows to look at
   */
  static FilePreview of(Path path, String name, int most) throws IOException {
    Charset encoding = Encodings.of(path);
    try {
      boolean json = JsonLines.isOne(name);
      List<String> columns = json ? JsonColumns.of(path, encoding) : List.of();
      if (json && columns.isEmpty()) {
        return new Unreadable("no line of it is a JSON object", "write one object a line");
      }
      try (RowFile file =
          json
              ? JsonLines.open(path, encoding, columns)
              : CsvFile.open(path, encoding, null, List.of())) {
        List<CsvRow> rows = new ArrayList<>();
        for (CsvRow row = file.next(); row != null && rows.size() < most; row = file.next()) {
          rows.add(row);
        }
        char separator = file instanceof CsvFile csv ? csv.separator() : ',';
        return new Readable(json, encoding, separator, file.header(), rows);
      }
    } catch (NotReadable e) {
      return new Unreadable(e.found(), e.expected());
    }
  }
}
