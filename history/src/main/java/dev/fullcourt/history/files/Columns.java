package dev.fullcourt.history.files;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Whether a file has the columns it must have. */
final class Columns {

  private Columns() {}

  /**
   * Refuses a file with other columns or types.
   *
   * @return the columns of properties that follow them, in the log
   */
  static PropertyColumns check(Connection duck, Path directory, FileTable table) {
    Path file = directory.resolve(table.file());
    List<String> expected =
        table.columns().stream().map(each -> each.name() + " " + each.type().word()).toList();
    List<String> found = new ArrayList<>();
    try (Statement statement = duck.createStatement();
        ResultSet row =
            statement.executeQuery(
                "describe select * from read_parquet(" + Duck.quote(file) + ")")) {
      while (row.next()) {
        found.add(row.getString(1) + " " + row.getString(2));
      }
    } catch (SQLException e) {
      throw new NotAnExport(file, "cannot be read: " + e.getMessage(), e);
    }
    List<String> more =
        found.size() > expected.size() ? found.subList(expected.size(), found.size()) : List.of();
    boolean asExpected = found.subList(0, found.size() - more.size()).equals(expected);
    if (!asExpected || !(more.isEmpty() || table == FileTable.LOG)) {
      throw new NotAnExport(file, "has the columns " + found + " and must have " + expected);
    }
    return PropertyColumns.of(file, more);
  }
}
