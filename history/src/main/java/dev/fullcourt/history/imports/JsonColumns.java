package dev.fullcourt.history.imports;

import dev.fullcourt.history.imports.csv.CsvRow;
import dev.fullcourt.history.imports.csv.ForeignJson;
import dev.fullcourt.history.imports.csv.JsonLines;
import dev.fullcourt.history.imports.csv.NotJson;
import dev.fullcourt.history.imports.csv.NotReadable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The columns of a file of JSON objects, as far as its first lines have them. */
final class JsonColumns {

  private static final int LINES = 200;
  private static final int MOST = 500;

  private JsonColumns() {}

  /** Their names, one within another with a dot. */
  static List<String> of(Path path, Charset encoding) throws IOException, NotReadable {
    Set<String> names = new LinkedHashSet<>();
    try (JsonLines lines = JsonLines.open(path, encoding, List.of())) {
      CsvRow row = lines.next();
      for (int i = 0; i < LINES && row != null; i++) {
        if (row instanceof CsvRow.Fields fields) {
          add(fields.fields().getFirst(), names);
        }
        row = lines.next();
      }
    }
    return names.stream().limit(MOST).toList();
  }

  /** What is no JSON is rejected when it is read; here it only has no columns. */
  private static void add(String line, Set<String> names) {
    try {
      JsonNode object = ForeignJson.read(line);
      if (object.isObject()) {
        add("", object, names);
      }
    } catch (NotJson e) {
      return;
    }
  }

  private static void add(String before, JsonNode object, Set<String> names) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String name = before + field.getKey();
      if (field.getValue().isObject() && !field.getValue().isEmpty()) {
        add(name + ".", field.getValue(), names);
      } else {
        names.add(name);
      }
    }
  }
}
