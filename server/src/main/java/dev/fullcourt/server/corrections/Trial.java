package dev.fullcourt.server.corrections;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.history.replay.Batch;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Engines;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.server.log.NewEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tries a correction out: each buyer is replayed without it and with it. Writes nothing. */
final class Trial {

  /** Beyond every number the log gives. */
  private static final long AFTER_ALL = Long.MAX_VALUE / 2;

  private final Replay replay;
  private final List<Change> changes = new ArrayList<>();
  private long buyers;
  private long changed;

  Trial(Engines engines) {
    this.replay = new Replay(engines);
  }

  /** Tries rows on one buyer. */
  void add(BuyerLog buyer, List<NewEvent> rows) {
    List<Event> events = new ArrayList<>();
    for (NewEvent row : rows) {
      events.add(row.at(AFTER_ALL + events.size()));
    }
    Instant horizon = buyer.batches().getLast().horizon();
    Replay.Outcome before = replay.of(buyer);
    Replay.Outcome after =
        replay.of(buyer.then(new Batch(events, AFTER_ALL + events.size(), horizon)));
    buyers++;
    Change.between(buyer.buyer(), buyer.label(), before, after)
        .ifPresent(change -> {
          changed++;
          if (changes.size() < Corrected.SHOWN) {
            changes.add(change);
          }
        });
  }

  /** What came of it. */
  Corrected result(int number, String what, long events, boolean done) {
    return new Corrected(number, what, events, buyers, changed, changes, done);
  }
}
