package dev.fullcourt.server.lists;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list as a file for spreadsheets: RFC 4180 in UTF-8, one row after the other, however many there
 * are. Instants are written as ISO 8601 in UTC, so that no zone has to be guessed.
 *
 * @param name the file's name, without its ending
 * @param columns from left to right
 * @param <T> what a row is made of
 */
public record Csv<T>(String name, List<Column<T>> columns) {

  /** With what spreadsheets take a text for a formula; the last four are those of wide letters. */
  private static final String FORMULA = "=+-@＝＋－＠";

  public Csv {
    columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param head its name in the first row, in plain words
   * @param value a text, number, instant or day; null for nothing
   * @param <T> what a row is made of
   */
  public record Column<T>(String head, Function<T, ? extends @Nullable Object> value) {}

  /**
   * Answers with the file.
   *
   * @param rows hands over each row; may take as long as it needs
   */
  public void send(HttpServletResponse response, Consumer<Consumer<T>> rows) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    write(rows, response.getWriter());
  }

  /** Writes the file. */
  void write(Consumer<Consumer<T>> rows, PrintWriter to) {
    line(to, columns.stream().map(Column::head).map(Csv::field).toList());
    rows.accept(
        row -> line(to, columns.stream().map(column -> field(column.value().apply(row))).toList()));
  }

  private static void line(PrintWriter to, List<String> fields) {
    to.print(fields.stream().collect(Collectors.joining(",", "", "\r\n")));
  }

  private static String field(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case Double number -> new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
      case Boolean yes -> yes ? "yes" : "";
      case String text -> quoted(defused(text));
      default -> quoted(value.toString());
    };
  }

  /**
   * Spreadsheets run what begins like a formula, whoever wrote it, and some pass over blanks before
   * it. An apostrophe makes it a text.
   */
  static String defused(String text) {
    int first = 0;
    while (first < text.length() && isBlank(text.charAt(first))) {
      first++;
    }
    boolean formula = first < text.length() && FORMULA.indexOf(text.charAt(first)) >= 0;
    boolean odd = !text.isEmpty() && Character.isISOControl(text.charAt(0));
    return formula || odd ? "'" + text : text;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
