package dev.fullcourt.server.buyers.storage;

import dev.fullcourt.server.log.Cursors;
import dev.fullcourt.server.page.Horizon;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Up to when every partition is settled. */
@Repository
class StoredHorizon implements Horizon {

  private final Cursors cursors;

  StoredHorizon(Cursors cursors) {
    this.cursors = cursors;
  }

  @Override
  public Optional<Instant> findInstant() {
    return cursors.findSettled();
  }
}
