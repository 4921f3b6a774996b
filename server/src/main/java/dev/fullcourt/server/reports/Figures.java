package dev.fullcourt.server.reports;

import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import dev.fullcourt.server.page.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Figures of reports as pages write them. */
final class Figures {

  private static final int HOURS_DECIMALS = 1;

  private Figures() {}

  /** A cell: thousands set apart, hours to a tenth, a long dash for what is not known. */
  static String text(Table.Column column, String cell) {
    if (cell.equals(Cell.NONE)) {
      return "–";
    }
    if (!column.figures()) {
      return cell;
    }
    if (cell.matches("\\d{4,18}")) {
      return Numbers.whole(Long.parseLong(cell));
    }
    if (cell.matches("-?\\d{1,15}\\.\\d{1,9}")) {
      BigDecimal number = new BigDecimal(cell);
      return Numbers.plain(
          column.heading().endsWith("(h)")
              ? number.setScale(HOURS_DECIMALS, RoundingMode.HALF_EVEN)
              : number);
    }
    return cell.replace('-', '−');
  }

  /** The two ends of an interval, the first in that column. */
  static String interval(Table table, List<String> row, int column) {
    String low = row.get(column);
    String high = row.get(column + 1);
    if (low.equals(Cell.NONE) && high.equals(Cell.NONE) || low.isEmpty() && high.isEmpty()) {
      return low.isEmpty() ? "" : "–";
    }
    return text(table.columns().get(column), low)
        + " to "
        + (high.equals(Cell.NONE) ? "?" : text(table.columns().get(column + 1), high));
  }
}
