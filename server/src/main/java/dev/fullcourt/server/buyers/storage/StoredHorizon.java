package dev.fullcourt.server.buyers.storage;

import dev.fullcourt.server.log.Cursors;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.page.Watch;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Up to when every partition is settled, and whether any went on. */
@Repository
class StoredHorizon implements Horizon, Watch.Sign {

  private final Cursors cursors;

  StoredHorizon(Cursors cursors) {
    this.cursors = cursors;
  }

  @Override
  public Optional<Instant> findInstant() {
    return cursors.findSettled();
  }

  @Override
  public String read() {
    return cursors.mark();
  }
}
