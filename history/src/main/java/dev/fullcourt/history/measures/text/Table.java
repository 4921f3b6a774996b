package dev.fullcourt.history.measures.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of plain text: words to the left, figures to the right, units in the headings.
 *
 * @param title what it shows, whatever the figures are
 * @param note the figures in a few words; empty for none
 * @param columns from left to right
 * @param rows one text per column
 */
public record Table(String title, String note, List<Column> columns, List<List<String>> rows) {

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

  /** One that needs no note. */
  public Table(String title, List<Column> columns, List<List<String>> rows) {
    this(title, "", columns, rows);
  }

  /** What a column holds. */
  public enum Holds {
    /** Words, to the left. */
    WORDS,
    /** How many of something that belongs to buyers: the counts of any buyers add up to theirs. */
    COUNTS,
    /** A figure reckoned from all that its row counts. */
    FIGURES,
    /** A figure that needs buyers its row does not count, or none. */
    APART
  }

  /**
   * A column.
   *
   * @param heading what it shows, with its unit in brackets
   */
  public record Column(String heading, Holds holds) {

    /** Whether it holds figures, which stand to the right. */
    public boolean figures() {
      return holds != Holds.WORDS;
    }
  }

  /** A column of words. */
  public static Column words(String heading) {
    return new Column(heading, Holds.WORDS);
  }

  /** A column of counts. */
  public static Column counts(String heading) {
    return new Column(heading, Holds.COUNTS);
  }

  /** A column of figures. */
  public static Column figures(String heading) {
    return new Column(heading, Holds.FIGURES);
  }

  /** A column of figures that are not of the row's buyers alone. */
  public static Column apart(String heading) {
    return new Column(heading, Holds.APART);
  }

  /**
   * By what a row is told from others: its words before the first figure; the first figure where
   * there are none. Rows told alike are one, over several lines.
   */
  public String key(List<String> row) {
    int words = 0;
    while (words < columns.size() && !columns.get(words).figures()) {
      words++;
    }
    return String.join(" / ", row.subList(0, Math.max(1, words)));
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
    StringBuilder out =
        new StringBuilder(title).append(note.isEmpty() ? "" : ": " + note).append('\n');
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
