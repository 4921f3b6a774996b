package dev.fullcourt.history.imports.csv;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A file of JSON objects, one a line. Each is a row: a field is a column, one within another is
 * named with a dot, a list of words is joined with semicolons. Lines are numbered from 1.
 */
public final class JsonLines implements RowFile {

  private final Source source;
  private final Lines lines;
  private final List<String> header;
  private boolean ended;

  private JsonLines(Source source, List<String> header) {
    this.source = source;
    this.lines = new Lines(source.letters());
    this.header = header;
  }

  /**
   * Opens a file.
   *
   * @param columns the fields that are wanted; with none each row is its whole line
   * @throws NotReadable if it is evidently not text
   */
  public static JsonLines open(Path path, Charset encoding, Collection<String> columns)
      throws IOException, NotReadable {
    return new JsonLines(Source.open(path, encoding), List.copyOf(columns));
  }

  /** Whether a file of that name is of this kind. */
  public static boolean isOne(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    return plain.endsWith(".ndjson") || plain.endsWith(".jsonl");
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public long bytesRead() {
    return source.bytesRead();
  }

  @Override
  public @Nullable CsvRow next() throws IOException {
    try {
      while (!ended) {
        Lines.Line line = lines.next();
        ended = line == null;
        if (line != null && !line.text().isBlank()) {
          return row(line);
        }
      }
      return null;
    } catch (EOFException | ZipException e) {
      ended = true;
      return CsvRow.Damaged.fromHere(1, e);
    }
  }

  private CsvRow row(Lines.Line line) {
    if (line.cut()) {
      return new CsvRow.Damaged(
          line.number(), "the line is longer than 10 MB; is it one object a line?");
    }
    String damage = Damage.find(line.text(), List.of(line.text()), List.of("the line"), source);
    if (damage != null) {
      return new CsvRow.Damaged(line.number(), damage);
    }
    if (header.isEmpty()) {
      return new CsvRow.Fields(line.number(), List.of(line.text()));
    }
    try {
      JsonNode object = ForeignJson.read(line.text());
      if (!object.isObject()) {
        return new CsvRow.Damaged(line.number(), "it is JSON, but not an object in braces");
      }
      List<String> fields = new ArrayList<>(header.size());
      for (String column : header) {
        fields.add(text(find(object, column)));
      }
      String escaped = Damage.findNul(fields, header);
      return escaped == null
          ? new CsvRow.Fields(line.number(), fields)
          : new CsvRow.Damaged(line.number(), escaped);
    } catch (NotJson e) {
      return new CsvRow.Damaged(line.number(), "it is not JSON " + e.getMessage());
    }
  }

  private static @Nullable JsonNode find(JsonNode object, String column) {
    JsonNode whole = object.get(column);
    if (whole != null) {
      return whole;
    }
    JsonNode node = object;
    for (String part : column.split("\\.", -1)) {
      node = node == null ? null : node.get(part);
    }
    return node;
  }

  private static String text(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return "";
    }
    if (node.isArray()) {
      return node.valueStream().map(JsonLines::text).collect(Collectors.joining(";"));
    }
    return node.isValueNode() ? node.asString() : node.toString();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
