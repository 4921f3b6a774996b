package dev.fullcourt.history.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of the log that hold the texts of properties, one property each. They are called as
 * conditions call the property: {@code event.path}. What a property has besides texts, and
 * properties without a column, are in the column {@code properties}.
 *
 * @param names the names of the properties, in the order of the columns
 */
record PropertyColumns(List<String> names) {

  /** A log without any. */
  static final PropertyColumns NONE = new PropertyColumns(List.of());

  /** The column of all that has none of its own. */
  static final Column REST = Column.of("properties", Column.Type.TEXT);

  private static final String PREFIX = "event.";

  PropertyColumns {
    names = List.copyOf(names);
  }

  /** Those of a file, from the names and types of its columns. */
  static PropertyColumns of(Path file, List<String> columns) {
    List<String> names = new ArrayList<>();
    String type = " " + Column.Type.TEXT.word();
    for (String column : columns) {
      if (!column.startsWith(PREFIX) || !column.endsWith(type)) {
        throw new NotAnExport(
            file,
            "has the column " + column + ", which is not one of a property: event.NAME" + type);
      }
      names.add(column.substring(PREFIX.length(), column.length() - type.length()));
    }
    return new PropertyColumns(names);
  }

  /** The name of a property's column. */
  static String column(String property) {
    return PREFIX + property;
  }

  /** The same, as SQL has it. */
  static String quoted(String property) {
    return '"' + column(property).replace("\"", "\"\"") + '"';
  }
}
