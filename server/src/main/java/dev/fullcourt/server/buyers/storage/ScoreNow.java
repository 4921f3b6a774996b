package dev.fullcourt.server.buyers.storage;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.replay.Batch;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.playbooks.Agreement;
import java.time.Instant;
import java.util.List;
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

  Cause.Score of(String buyer, String motion) {
    Optional<Playbook> playbook = agreement.findCurrent();
    List<Event> events = log.events(buyer);
    if (playbook.isEmpty() || events.isEmpty()) {
      return Cause.Score.NONE;
    }
    Instant until = horizon.findInstant().orElse(events.getLast().effective());
    return new Replay(new Engine(playbook.get()))
        .of(buyer, motion, List.of(new Batch(events, events.getLast().seq(), until)))
        .score();
  }
}
