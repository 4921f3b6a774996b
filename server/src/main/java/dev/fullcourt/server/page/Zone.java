package dev.fullcourt.server.page;

import java.time.ZoneId;

/**
 * In which zone days are cut and times are written, for who needs nothing else of the agreement.
 */
@FunctionalInterface
public interface Zone {

  /** That of the agreement; UTC while there is none. */
  ZoneId get();
}
