package dev.fullcourt.server.buyers.storage;

import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Engines;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.playbooks.Agreement;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A buyer's score now, point by point. A mere change of score is not in the ledger (law 10); it is
 * explained by folding the buyer's log once more.
 */
@Component
class ScoreNow {

  private final LogReader log;
  private final Agreement agreement;
  private final Horizon horizon;

  ScoreNow(LogReader log, Agreement agreement, Horizon horizon) {
    this.log = log;
    this.agreement = agreement;
    this.horizon = horizon;
  }

  Cause.Score of(String buyer) {
    Optional<BuyerLog> found = log.find(buyer);
    Optional<Instant> until = horizon.findInstant();
    if (found.isEmpty() || until.isEmpty()) {
      return Cause.Score.NONE;
    }
    return new Replay(Engines.under(agreement.getVersions()))
        .of(found.get().upTo(until.get()))
        .score();
  }
}
