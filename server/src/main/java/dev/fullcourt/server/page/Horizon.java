package dev.fullcourt.server.page;

import java.time.Instant;
import java.util.Optional;

/** Up to when we know. Every figure on a page is as of this instant, never of the wall clock. */
@FunctionalInterface
public interface Horizon {

  /** The last instant there is knowledge of; empty while there is none at all. */
  Optional<Instant> findInstant();
}
