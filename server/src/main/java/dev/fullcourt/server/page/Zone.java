package dev.fullcourt.server.page;

import java.time.ZoneId;

/** In which zone the days and times of pages are written, for who knows nothing of agreements. */
@FunctionalInterface
public interface Zone {

  /** That of the agreement; UTC while there is none. */
  ZoneId get();
}
