package dev.fullcourt.history.measures.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of plain text: words to the left, figures to the right, units in the headings.
 *
 * @param title what it shows
 * @param columns from left to right
 * @param rows one text per column
 */
public record Table(String title, List<Column> columns, List<List<String>> rows) {

  /** What separates two columns. */
  private static final String GAP = "  ";

  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(row.size() + " cells for " + columns.size());
      }
    }
  }

  /**
   * A column.
   *
   * @param heading what it shows, with its unit in brackets
   * @param figures whether it holds figures, which stand to the right
   */
  public record Column(String heading, boolean figures) {}

  /** A column of words. */
  public static Column words(String heading) {
    return new Column(heading, false);
  }

  /** A column of figures. */
  public static Column figures(String heading) {
    return new Column(heading, true);
  }

  /** The table as text, each line ended by a line feed. */
  public String text() {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int width = length(columns.get(i).heading());
      for (List<String> row : rows) {
        width = Math.max(width, length(row.get(i)));
      }
      widths.add(width);
    }
    StringBuilder out = new StringBuilder(title).append('\n');
    append(out, columns.stream().map(Column::heading).toList(), widths);
    append(out, widths.stream().map("─"::repeat).toList(), widths);
    rows.forEach(row -> append(out, row, widths));
    return out.toString();
  }

  private void append(StringBuilder out, List<String> cells, List<Integer> widths) {
    List<String> padded = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String blank = " ".repeat(widths.get(i) - length(cells.get(i)));
      padded.add(columns.get(i).figures() ? blank + cells.get(i) : cells.get(i) + blank);
    }
    String line = padded.stream().collect(Collectors.joining(GAP));
    out.append(line.stripTrailing()).append('\n');
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
