package dev.fullcourt.server.buyers.storage;

import dev.fullcourt.server.buyers.BuyerRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

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
        findInstant(row, 4),
        row.getString(5),
        row.getInt(6),
        row.getString(7),
        row.getDouble(8),
        row.getDouble(9),
        row.getInt(10),
        instant(row, 11));
  }

  static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant findInstant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
