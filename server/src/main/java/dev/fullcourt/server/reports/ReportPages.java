package dev.fullcourt.server.reports;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.reports.AskedOptions;
import dev.fullcourt.history.measures.reports.Head;
import dev.fullcourt.history.measures.reports.Report;
import dev.fullcourt.history.measures.reports.Spot;
import dev.fullcourt.history.measures.text.Table;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Linked;
import dev.fullcourt.server.page.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts reports into words. */
public final class ReportPages {

  private final Asked asked;
  private final Dates dates;

  /** For what was asked. */
  public ReportPages(Asked asked) {
    this.asked = asked;
    this.dates = new Dates(asked.playbook().fiscalYear().zone());
  }

  /** Every report there is. */
  public static ReportPage.All all() {
    return Titles.all();
  }

  /** What people call the report. */
  public String title() {
    return Titles.of(asked.kind());
  }

  /** The page of a report that cannot be answered as it was asked for. */
  public ReportPage refused() {
    return page("", "", mistakes(asked), List.of(), List.of());
  }

  /** Why what was asked for cannot be answered; empty when it can. */
  public static List<String> mistakes(Asked asked) {
    return switch (asked.options()) {
      case AskedOptions.Wrong(List<String> mistakes) ->
          mistakes.stream().map(Titles::sentence).toList();
      case AskedOptions.Readable(var options) -> List.of();
    };
  }

  /** The page of a report. */
  public ReportPage of(Report report) {
    Head head = report.head();
    List<ReportPage.Sheet> sheets = new ArrayList<>();
    for (Table table : report.tables()) {
      sheets.add(sheet(table, "table-" + (sheets.size() + 1)));
    }
    return page(
        dates.moment(head.settledUpTo()),
        Numbers.count(head.buyers(), "buyer", "buyers")
            + ", "
            + Numbers.count(head.opportunities(), "opportunity", "opportunities"),
        List.of(),
        head.warnings().stream().map(Titles::sentence).toList(),
        sheets);
  }

  private ReportPage page(
      String asOf,
      String of,
      List<String> mistakes,
      List<String> warnings,
      List<ReportPage.Sheet> sheets) {
    return new ReportPage(
        title(),
        Titles.sentence(asked.kind().says()),
        "/reports/" + asked.kind().word(),
        Fields.of(asked),
        asOf,
        of,
        mistakes,
        warnings,
        sheets);
  }

  private ReportPage.Sheet sheet(Table table, String anchor) {
    return new ReportPage.Sheet(
        anchor,
        table.title(),
        table.note(),
        columns(table),
        table.rows().stream().map(row -> cells(table, row)).toList(),
        asked.address("/table.csv", Map.of("table", table.title())));
  }

  private static List<ReportPage.Column> columns(Table table) {
    List<ReportPage.Column> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Table.Column column = table.columns().get(i);
      if (isInterval(table, i)) {
        columns.add(new ReportPage.Column("95 % interval", true));
        i++;
      } else {
        columns.add(new ReportPage.Column(Titles.heading(column.heading()), column.figures()));
      }
    }
    return columns;
  }

  /** Whether there an interval begins: it is told by its two ends. */
  private static boolean isInterval(Table table, int column) {
    List<Table.Column> columns = table.columns();
    return column + 1 < columns.size()
        && columns.get(column).figures()
        && columns.get(column).heading().equals("from")
        && columns.get(column + 1).heading().equals("to");
  }

  private List<ReportPage.Cell> cells(Table table, List<String> row) {
    List<ReportPage.Cell> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      if (isInterval(table, i)) {
        cells.add(new ReportPage.Cell(Figures.interval(table, row, i), null));
        i++;
      } else {
        cells.add(cell(table, row, i));
      }
    }
    return cells;
  }

  private ReportPage.Cell cell(Table table, List<String> row, int column) {
    String text = Figures.text(table.columns().get(column), row.get(column));
    String says = table.key(row) + ", " + table.columns().get(column).heading() + ": " + text;
    return new ReportPage.Cell(
        text,
        Spot.of(table, row, column)
            .map(spot -> new Linked(text, address(spot, "/buyers"), says))
            .orElse(null));
  }

  private String address(Spot spot, String end) {
    Map<String, String> words = new TreeMap<>();
    words.put("table", spot.table());
    words.put("row", spot.row());
    words.put("column", Integer.toString(spot.column() + 1));
    return asked.address(end, words);
  }

  /** The page of the buyers behind a figure. */
  public ReportPage.Behind behind(Figure figure) {
    return new ReportPage.Behind(
        new Linked(title(), asked.address("", Map.of()), title()),
        figure.spot().table() + ": " + figure.spot().row(),
        Titles.heading(figure.column().heading()),
        Figures.text(figure.column(), figure.text()),
        dates.moment(figure.head().settledUpTo()),
        figure.buyers().stream()
            .map(buyer ->
                new ReportPage.Line(
                    buyer.name(),
                    "/buyers/" + buyer.buyer(),
                    Playbook.title(buyer.stage()),
                    dates.day(buyer.since())))
            .toList(),
        figure.more()
            ? "The first %s by name; the file has all."
                .formatted(Numbers.whole(figure.buyers().size()))
            : Numbers.count(figure.buyers().size(), "buyer", "buyers") + ".",
        address(figure.spot(), "/buyers.csv"));
  }
}
