package dev.fullcourt.history.imports;

import dev.fullcourt.history.imports.csv.CsvFile;
import dev.fullcourt.history.imports.csv.JsonLines;
import dev.fullcourt.history.imports.csv.NotReadable;
import dev.fullcourt.history.imports.csv.RowFile;
import dev.fullcourt.history.imports.mapping.ColumnUse;
import dev.fullcourt.history.imports.mapping.Mapping;
import dev.fullcourt.history.imports.mapping.Table;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/**
 * A file and what it is.
 *
 * @param table the kind of file
 * @param path where it is
 * @param name what messages call it
 * @param bytes its size on disk
 * @param encoding how its bytes are letters
 */
record DataFile(Table table, Path path, String name, long bytes, Charset encoding) {

  RowFile open(Mapping mapping) throws IOException, NotReadable {
    List<String> wanted = wanted(mapping);
    if (table.eventLines()) {
      return JsonLines.open(path, encoding, List.of());
    }
    return JsonLines.isOne(name)
        ? JsonLines.open(path, encoding, wanted)
        : CsvFile.open(path, encoding, table.separator(), wanted);
  }

  /** The columns as the mapping calls them: loosely the same are the same where it says so. */
  List<String> header(Mapping mapping, RowFile rows) {
    List<String> written = rows.header();
    List<String> wanted = wanted(mapping);
    if (!mapping.looseHeaders()) {
      return written;
    }
    return written.stream()
        .map(name ->
            wanted.contains(name)
                ? name
                : wanted.stream()
                    .filter(other -> !written.contains(other) && Loose.same(other, name))
                    .findFirst()
                    .orElse(name))
        .toList();
  }

  private List<String> wanted(Mapping mapping) {
    return ColumnUse.of(mapping, table).stream().map(ColumnUse::column).distinct().toList();
  }
}
