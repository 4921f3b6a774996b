package dev.fullcourt.server.corrections;

import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.replay.Correction;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Who corrects, why and when.
 *
 * @param because why
 * @param who who
 * @param at when; what is corrected is known from then on
 */
public record Author(String because, String who, Instant at) {

  Map<String, Value> sign(Map<String, Value> properties) {
    Map<String, Value> signed = new HashMap<>(properties);
    signed.put(Correction.BECAUSE, Value.of(because));
    signed.put(Correction.BY, Value.of(who));
    return signed;
  }
}
