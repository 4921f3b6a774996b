package dev.fullcourt.history.imports;

import dev.fullcourt.history.imports.csv.CsvFile;
import dev.fullcourt.history.imports.csv.NotReadable;
import dev.fullcourt.history.imports.mapping.ColumnUse;
import dev.fullcourt.history.imports.mapping.Mapping;
import dev.fullcourt.history.imports.mapping.Table;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A file and what it is.
 *
 * @param table the kind of file
 * @param path where it is
 * @param name what messages call it
 * @param bytes its size on disk
 */
record DataFile(Table table, Path path, String name, long bytes) {

  CsvFile open(Mapping mapping) throws IOException, NotReadable {
    return CsvFile.open(
        path,
        table.encoding(),
        table.separator(),
        ColumnUse.of(mapping, table).stream().map(ColumnUse::column).distinct().toList());
  }
}
