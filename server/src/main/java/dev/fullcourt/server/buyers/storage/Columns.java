package dev.fullcourt.server.buyers.storage;

import dev.fullcourt.server.buyers.BuyerRow;
import dev.fullcourt.server.database.columns.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads columns of the views. */
final class Columns {

  /** What {@link #row} reads. */
  static final String ROW =
      """
      v.buyer, v.name, v.stage, v.stage_entered, v.arm, v.round, v.motion, v.fit, v.interest,
      v.people, v.last_event
      """;

  private Columns() {}

  static BuyerRow row(ResultSet row) throws SQLException {
    return new BuyerRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Instants.find(row, 4),
        row.getString(5),
        row.getInt(6),
        row.getString(7),
        row.getDouble(8),
        row.getDouble(9),
        row.getInt(10),
        Instants.get(row, 11));
  }
}
