package dev.fullcourt.server.buyers.storage;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.history.files.EventJson;
import dev.fullcourt.server.buyers.Happening;
import dev.fullcourt.server.database.columns.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads rows of the log together with people's names. */
final class Happenings {

  private Happenings() {}

  static Happening read(ResultSet row) throws SQLException {
    return new Happening(
        new Event(
            row.getLong(1),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            Instants.get(row, 7),
            Instants.get(row, 8),
            Instants.get(row, 9),
            EventJson.read(row.getString(10))),
        row.getString(11));
  }
}
