package dev.fullcourt.history.simulator.exports;

import java.time.Instant;

/**
 * What to make up.
 *
 * @param system whose exports
 * @param leads how many people the system knows, 1 to 2,000,000
 * @param seed another seed, another company
 * @param end when the second export is made; nothing happens then or later
 */
public record ExportSettings(CrmSystem system, int leads, long seed, Instant end) {
  public ExportSettings {
    if (leads < 1 || leads > 2_000_000) {
      throw new IllegalArgumentException("leads must be from 1 to 2,000,000");
    }
  }
}
