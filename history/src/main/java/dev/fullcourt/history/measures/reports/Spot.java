package dev.fullcourt.history.measures.reports;

import dev.fullcourt.history.measures.text.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Where a figure stands in a report.
 *
 * @param table the table's title
 * @param row the key of its row
 * @param column the place of its column, from 0
 */
public record Spot(String table, String row, int column) {

  /** That of a figure; none where no buyers can be told that are behind it. */
  public static Optional<Spot> of(Table table, List<String> row, int column) {
    boolean opens =
        switch (table.columns().get(column).holds()) {
          case WORDS, APART -> false;
          case COUNTS -> isSome(row.get(column));
          case FIGURES -> number(row.get(column)).isPresent() && counts(table, row);
        };
    return opens ? Optional.of(new Spot(table.title(), table.key(row), column)) : Optional.empty();
  }

  /** Whether a report has anything there: in a count itself, else in what its row counts. */
  boolean isIn(Report report) {
    return report.tables().stream().filter(each -> each.title().equals(table)).anyMatch(this::isIn);
  }

  private boolean isIn(Table found) {
    boolean count =
        column < found.columns().size()
            && found.columns().get(column).holds() == Table.Holds.COUNTS;
    return found.rows().stream()
        .filter(each -> found.key(each).equals(row))
        .anyMatch(each -> count ? isSome(each.get(column)) : counts(found, each));
  }

  private static boolean counts(Table table, List<String> row) {
    for (int i = 0; i < row.size(); i++) {
      if (table.columns().get(i).holds() == Table.Holds.COUNTS && isSome(row.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSome(String cell) {
    return number(cell).filter(number -> number.signum() != 0).isPresent();
  }

  /** Times begin with their number. */
  private static Optional<BigDecimal> number(String cell) {
    String first = cell.split(" ", 2)[0];
    return first.matches("-?\\d+(\\.\\d+)?")
        ? Optional.of(new BigDecimal(first))
        : Optional.empty();
  }
}
