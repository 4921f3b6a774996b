package dev.fullcourt.server.corrections;

import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.replay.Correction;
import dev.fullcourt.server.log.NewEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes rows of the log that correct.
 *
 * @param author who corrects
 * @param horizon up to when everything is settled: such a row counts from there
 */
record Pen(Author author, Instant horizon) {

  /** A row for a buyer. */
  NewEvent row(Correction correction, String id, String buyer) {
    return row(correction, id, buyer, Map.of());
  }

  /** A row for a buyer that a rule led to. */
  NewEvent ruled(Correction correction, int rule, String id, String buyer) {
    return row(correction, id, buyer, Map.of(Correction.RULE, Value.of(rule)));
  }

  private NewEvent row(Correction correction, String id, String buyer, Map<String, Value> more) {
    Map<String, Value> properties = new HashMap<>(author.sign(correction.properties()));
    properties.putAll(more);
    return new NewEvent(
        Correction.SOURCE,
        correction.type() + "-" + id,
        buyer,
        null,
        correction.type(),
        author.at(),
        author.at(),
        horizon,
        properties);
  }
}
