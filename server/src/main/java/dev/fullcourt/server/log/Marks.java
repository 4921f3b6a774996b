package dev.fullcourt.server.log;

import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.files.EventJson;
import dev.fullcourt.history.replay.Activation;
import dev.fullcourt.history.replay.Close;
import dev.fullcourt.history.replay.LiveBegan;
import dev.fullcourt.history.replay.Mark;
import dev.fullcourt.history.replay.RevisionSwitch;
import dev.fullcourt.history.replay.Settled;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;

/** Reads the rows of the log that are about a partition itself. */
final class Marks {

  static final String[] TYPES = {
    EventLog.IMPORT_CLOSED,
    EventLog.PLAYBOOK_ACTIVATED,
    EventLog.REVISION_SWITCHED,
    EventLog.LIVE_BEGAN,
    EventLog.LIVE_SETTLED
  };

  private Marks() {}

  /** A row with number, type, effective and known instant, properties. */
  static Mark read(ResultSet row) throws SQLException {
    long seq = row.getLong(1);
    Instant effective = row.getObject(3, OffsetDateTime.class).toInstant();
    Map<String, Value> properties = EventJson.read(row.getString(5));
    return switch (row.getString(2)) {
      case EventLog.PLAYBOOK_ACTIVATED ->
          new Activation(
              seq,
              whole(properties, "version"),
              effective,
              row.getObject(4, OffsetDateTime.class).toInstant());
      case EventLog.REVISION_SWITCHED -> new RevisionSwitch(seq, whole(properties, "revision"));
      case EventLog.LIVE_BEGAN -> new LiveBegan(seq);
      case EventLog.LIVE_SETTLED -> new Settled(seq, effective);
      default -> new Close(seq, effective);
    };
  }

  private static int whole(Map<String, Value> properties, String name) {
    return properties.get(name) instanceof Value.Number(var number) ? number.intValueExact() : 0;
  }
}
