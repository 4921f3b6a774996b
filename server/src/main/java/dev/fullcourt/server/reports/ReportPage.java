package dev.fullcourt.server.reports;

import dev.fullcourt.server.lists.Choice;
import dev.fullcourt.server.page.Linked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page of a report shows.
 *
 * @param says what it shows, in a sentence
 * @param asOf up to when everything is settled; empty where what was asked for cannot be answered
 * @param of of how many buyers and opportunities it is
 * @param mistakes why what was asked for cannot be answered
 * @param warnings sentences to read before trusting a figure
 */
public record ReportPage(
    String title,
    String says,
    String path,
    List<Field> fields,
    String asOf,
    String of,
    List<String> mistakes,
    List<String> warnings,
    List<Sheet> sheets) {

  /**
   * An option.
   *
   * @param choice what there is to choose; null where one writes
   * @param hint what it does and how it is written
   */
  public record Field(
      String name, String label, String type, String value, @Nullable Choice choice, String hint) {}

  /**
   * A table.
   *
   * @param file its address as a file
   */
  public record Sheet(
      String anchor,
      String title,
      String note,
      List<Column> columns,
      List<List<Cell>> rows,
      String file) {}

  /** A column, as its heading says. */
  public record Column(String heading, boolean figures) {}

  /**
   * A cell.
   *
   * @param text what it shows
   * @param opens the buyers behind it, or null where none can be told
   */
  public record Cell(String text, @Nullable Linked opens) {}

  /** Every report there is, put together by what it is about. */
  public record All(List<Group> groups) {}

  /** Some reports. */
  public record Group(String title, List<Linked> reports) {}

  /**
   * The buyers behind a figure.
   *
   * @param report the report, and where it is
   * @param where the table and the row
   * @param what the column
   * @param figure what stands there
   * @param lines one per buyer
   * @param note what is not shown; empty where all are
   * @param file all of them
   */
  public record Behind(
      Linked report,
      String where,
      String what,
      String figure,
      String asOf,
      List<Line> lines,
      String note,
      String file) {}

  /** A buyer. */
  public record Line(String name, String href, String stage, String since) {}
}
