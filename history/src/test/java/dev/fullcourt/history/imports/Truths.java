package dev.fullcourt.history.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a simulation says is true. */
final class Truths {

  private Truths() {}

  /** The rows of a file, by column. */
  static List<Map<String, String>> read(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
    }
  }
}
