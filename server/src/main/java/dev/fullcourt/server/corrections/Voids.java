package dev.fullcourt.server.corrections;

import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.CorrectedLog;
import dev.fullcourt.history.replay.CorrectedLog.EventId;
import dev.fullcourt.history.replay.Correction;
import dev.fullcourt.server.log.Fence;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.log.NewEvent;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Voids single events, and restores them. */
@Component
public class Voids {

  private final Workshop workshop;
  private final Lookup lookup;
  private final LogReader log;

  Voids(Workshop workshop, Lookup lookup, LogReader log) {
    this.workshop = workshop;
    this.lookup = lookup;
    this.log = log;
  }

  /**
   * Voids one event: it no longer counts.
   *
   * @param tryOnly whether to say only what would change
   * @throws CannotCorrect when there is no such event
   */
  public Corrected voidEvent(String source, String id, Author author, boolean tryOnly) {
    return correct("void", new Correction.Voided(source, id), author, tryOnly);
  }

  /** Takes a void back: the event counts again, and no rule voids it. */
  public Corrected restoreEvent(String source, String id, Author author, boolean tryOnly) {
    return correct("restore", new Correction.Restored(source, id), author, tryOnly);
  }

  private Corrected correct(String kind, Correction correction, Author author, boolean tryOnly) {
    Fence fence = workshop.open();
    EventId event = subject(correction);
    String owner = lookup.ownerOf(event);
    BuyerLog buyer = log.find(owner).orElseThrow(() -> undecided(event));
    boolean voided = CorrectedLog.isVoided(owner, buyer.rows(), event);
    String name = event.source() + "/" + event.id();
    if (voided == kind.equals("void")) {
      return Corrected.nothing(name + (voided ? " is void already." : " counts already."));
    }
    String what = kind + " " + name + " of buyer " + buyer.label();
    Pen pen = workshop.pen(author);
    Trial trial = workshop.trial();
    trial.add(buyer, List.of(row(0, correction, event, owner, pen)));
    tryOnSurvivors(trial, row(0, correction, event, owner, pen));
    if (tryOnly) {
      return trial.result(0, what, 1, false);
    }
    int number =
        workshop.make(
            fence,
            kind,
            what,
            author,
            given -> List.of(row(given, correction, event, owner, pen)),
            given -> {});
    return trial.result(number, what, 1, true);
  }

  /** Whoever absorbed the buyer adopts the row. */
  private void tryOnSurvivors(Trial trial, NewEvent row) {
    String at = row.buyer();
    Optional<Lookup.Merge> merge = lookup.mergeOf("buyer", at);
    while (merge.isPresent()) {
      String survivor = merge.get().survivor();
      NewEvent adopted = NewEvent.adopted(row.at(0), at, survivor, row.known());
      log.find(survivor).ifPresent(buyer -> trial.add(buyer, List.of(adopted)));
      at = survivor;
      merge = lookup.mergeOf("buyer", at);
    }
  }

  private NewEvent row(int number, Correction correction, EventId event, String owner, Pen pen) {
    return pen.row(correction, number + "-" + event.source() + "/" + event.id(), owner);
  }

  private static EventId subject(Correction correction) {
    return switch (correction) {
      case Correction.Voided(String source, String id) -> new EventId(source, id);
      case Correction.Restored(String source, String id) -> new EventId(source, id);
      case Correction.Merged ignored -> throw new IllegalArgumentException("names no event");
      case Correction.Adopted ignored -> throw new IllegalArgumentException("names no event");
      case Correction.Separated ignored -> throw new IllegalArgumentException("names no event");
      case Correction.PeopleMerged ignored -> throw new IllegalArgumentException("names no event");
      case Correction.PeopleSeparated ignored ->
          throw new IllegalArgumentException("names no event");
    };
  }

  private static CannotCorrect undecided(EventId event) {
    return new CannotCorrect(
        "The import that brought '" + event.id() + "' did not come to its end: run it again.");
  }
}
