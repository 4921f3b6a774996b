package dev.fullcourt.history.files;

import static dev.fullcourt.history.files.Column.Type.LONG;
import static dev.fullcourt.history.files.Column.Type.SMALL;
import static dev.fullcourt.history.files.Column.Type.TEXT;
import static dev.fullcourt.history.files.Column.Type.TIME;
import static dev.fullcourt.history.files.Column.Type.WHOLE;
import static dev.fullcourt.history.files.Column.maybe;
import static dev.fullcourt.history.files.Column.of;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The Parquet files of an export. Their columns are a contract: docs/files.md. The log has further
 * columns, one for each property that has texts: {@link PropertyColumns}.
 */
public enum FileTable {
  /** What happened to buyers. */
  LOG(
      "partition, buyer, effective, seq",
      of("partition", SMALL),
      of("buyer", TEXT),
      of("seq", LONG),
      of("source", TEXT),
      of("id", TEXT),
      maybe("person", TEXT),
      of("type", TEXT),
      of("occurred_at", TIME),
      of("known", TIME),
      of("effective", TIME),
      PropertyColumns.REST,
      maybe("import", LONG),
      maybe("adopted_from", TEXT),
      maybe("adopted_seq", LONG)),
  /** Where imports and corrections were closed, and what else concerns a whole partition. */
  CLOSES(
      "partition, seq",
      of("partition", SMALL),
      of("seq", LONG),
      maybe("import", LONG),
      of("horizon", TIME),
      of("type", TEXT),
      maybe("number", WHOLE),
      of("known", TIME)),
  /** Who the buyers are. */
  BUYERS(
      "partition, buyer",
      of("partition", SMALL),
      of("buyer", TEXT),
      of("motion", TEXT),
      maybe("account", TEXT),
      of("label", TEXT)),
  /** What was decided, and why. */
  LEDGER(
      "partition, buyer, position",
      of("partition", SMALL),
      of("buyer", TEXT),
      of("position", LONG),
      of("revision", SMALL),
      of("kind", TEXT),
      of("effective", TIME),
      of("body", TEXT)),
  /** What stands in for decisions of an engine revision that was retired. */
  SEALS(
      "partition, buyer",
      of("partition", SMALL),
      of("buyer", TEXT),
      of("close", LONG),
      of("rows", LONG),
      of("sha256", TEXT),
      of("state", TEXT)),

  /** How long buyers were where. */
  STAYS(
      "partition, buyer, number",
      of("partition", SMALL),
      of("buyer", TEXT),
      of("number", WHOLE),
      of("stage", TEXT),
      of("entered", TIME),
      maybe("left_at", TIME),
      maybe("next", TEXT),
      maybe("next_move", TEXT),
      of("move", TEXT),
      of("arm", TEXT),
      of("round", WHOLE),
      maybe("reason", TEXT),
      of("playbook", WHOLE),
      of("position", LONG));

  private final String order;
  private final List<Column> columns;

  FileTable(String order, Column... columns) {
    this.order = order;
    this.columns = List.of(columns);
  }

  /** The file's name in the directory. */
  public String file() {
    return word() + ".parquet";
  }

  /** Its columns, in order. */
  public List<Column> columns() {
    return columns;
  }

  /** The columns its rows are sorted by, all ascending, text by its bytes. */
  public String order() {
    return order;
  }

  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The place of a column, from 1. */
  int place(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException(file() + " has no column " + column);
  }

  /** The statement that makes the table in which rows are gathered. */
  String creation() {
    String more = this == LOG ? ", " + TextProperties.GATHERED + " varchar)" : ")";
    return columns.stream()
        .map(Column::declaration)
        .collect(Collectors.joining(", ", "create table " + word() + " (", more));
  }

  /** How the file is written. What replay reads lies there as it is; the rest is compressed. */
  String format() {
    return switch (this) {
      case LOG, BUYERS -> "(format parquet, compression uncompressed)";
      case CLOSES, LEDGER, SEALS, STAYS -> "(format parquet, compression zstd)";
    };
  }

  /** What the file holds, as a query over the gathered rows. */
  String written() {
    return columns.stream().map(Column::written).collect(Collectors.joining(", ", "select ", ""))
        + " from "
        + word()
        + " order by "
        + order;
  }

  /** The rows of a file, in the form handed over. */
  String read(java.nio.file.Path file) {
    return read(file, PropertyColumns.NONE);
  }

  /** The rows of a file, followed by the columns of its properties. */
  String read(java.nio.file.Path file, PropertyColumns properties) {
    return columns.stream().map(Column::read).collect(Collectors.joining(", ", "select ", ""))
        + properties.names().stream()
            .map(name -> ", " + PropertyColumns.quoted(name))
            .collect(Collectors.joining())
        + " from read_parquet("
        + Duck.quote(file)
        + ")";
  }
}
