package dev.fullcourt.server.corrections;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.CorrectedLog;
import dev.fullcourt.history.replay.Correction;
import dev.fullcourt.server.corrections.Lookup.Found;
import dev.fullcourt.server.corrections.Lookup.Merge;
import dev.fullcourt.server.log.Fence;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.log.NewEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Merges buyers, and separates them again (law 17). */
@Component
public class Merges {

  private static final String BUYER = "buyer";

  private final MergeTable merges;
  private final Workshop workshop;
  private final Lookup lookup;
  private final LogReader log;

  Merges(MergeTable merges, Workshop workshop, Lookup lookup, LogReader log) {
    this.merges = merges;
    this.workshop = workshop;
    this.lookup = lookup;
    this.log = log;
  }

  /**
   * Makes one buyer of two: the events of one count for the other, those to come included.
   *
   * @param loser id or key of the buyer that ends
   * @param into id or key of the buyer that stays
   * @throws CannotCorrect when they cannot be merged
   */
  public Corrected merge(String loser, String into, Author author, boolean tryOnly) {
    Fence fence = workshop.open(tryOnly);
    Found from = lookup.buyer(loser);
    Found to = lookup.buyer(into);
    Optional<Merge> already = lookup.mergeOf(BUYER, from.id());
    if (already.isPresent() && already.get().survivor().equals(to.id())) {
      return Corrected.nothing(from.label() + " is merged into " + to.label() + " already.");
    }
    check(from, to, already);
    BuyerLog ending = log.find(from.id()).orElseThrow(() -> undecided(from));
    BuyerLog staying = log.find(to.id()).orElseThrow(() -> undecided(to));
    List<Event> adoptable = CorrectedLog.adoptable(from.id(), ending.rows());
    String what = "merge buyer " + from.label() + " into " + to.label();
    Pen pen = workshop.pen(author);
    Trial trial = workshop.trial();
    List<NewEvent> rows = merging(0, from, to, adoptable, pen);
    trial.add(ending, rows.subList(0, 1));
    trial.add(staying, rows.subList(1, rows.size()));
    if (tryOnly) {
      return trial.result(0, what, adoptable.size(), false);
    }
    int number =
        workshop.make(
            fence,
            "merge",
            what,
            author,
            given -> merging(given, from, to, adoptable, pen),
            given -> merges.add(given, BUYER, from.id(), to.id(), author));
    return trial.result(number, what, adoptable.size(), true);
  }

  private void check(Found from, Found to, Optional<Merge> already) {
    if (from.id().equals(to.id())) {
      throw new CannotCorrect(from.label() + " is one buyer already.");
    }
    if (!from.motion().equals(to.motion())) {
      throw new CannotCorrect(
          from.label()
              + " is a buyer of motion "
              + from.motion()
              + " and "
              + to.label()
              + " one of "
              + to.motion()
              + ". Only buyers of one motion can be merged.");
    }
    if (already.isPresent()) {
      throw new CannotCorrect(
          from.label()
              + " is merged into "
              + already.get().survivor()
              + ". Separate it first: fullcourt correct separate --buyer "
              + from.id());
    }
    lookup
        .mergeOf(BUYER, to.id())
        .ifPresent(merged -> {
          throw new CannotCorrect(
              to.label()
                  + " is itself merged into "
                  + merged.survivor()
                  + ". Merge into that one: --into "
                  + merged.survivor());
        });
  }

  private List<NewEvent> merging(int number, Found from, Found to, List<Event> adoptable, Pen pen) {
    List<NewEvent> rows = new ArrayList<>();
    String id = Integer.toString(number);
    rows.add(pen.row(new Correction.Merged(to.id()), id, from.id()));
    rows.add(pen.row(new Correction.Adopted(from.id()), id, to.id()));
    adoptable.forEach(
        row -> rows.add(NewEvent.adopted(row, from.id(), to.id(), pen.author().at())));
    return rows;
  }

  /**
   * Takes a merge back: each has its own events again, those that came in meanwhile included.
   *
   * @param loser id or key of the buyer that had ended
   * @throws CannotCorrect when it cannot be separated
   */
  public Corrected separate(String loser, Author author, boolean tryOnly) {
    Fence fence = workshop.open(tryOnly);
    Found from = lookup.buyer(loser);
    Optional<Merge> found = lookup.mergeOf(BUYER, from.id());
    if (found.isEmpty()) {
      return Corrected.nothing(from.label() + " is a buyer of its own already.");
    }
    Merge merge = found.get();
    lookup
        .mergeOf(BUYER, merge.survivor())
        .ifPresent(next -> {
          throw new CannotCorrect(
              from.label()
                  + " is merged into "
                  + merge.survivor()
                  + ", and that one into "
                  + next.survivor()
                  + ". Separate the later merge first: fullcourt correct separate"
                  + " --buyer "
                  + merge.survivor());
        });
    String what = "separate buyer " + from.label() + " from " + merge.survivor();
    Pen pen = workshop.pen(author);
    Trial trial = workshop.trial();
    List<NewEvent> rows = separating(0, merge, pen);
    log.find(merge.loser()).ifPresent(buyer -> trial.add(buyer, rows.subList(0, 1)));
    log.find(merge.survivor()).ifPresent(buyer -> trial.add(buyer, rows.subList(1, 2)));
    if (tryOnly) {
      return trial.result(0, what, 0, false);
    }
    int number =
        workshop.make(
            fence,
            "separate",
            what,
            author,
            given -> separating(given, merge, pen),
            given -> merges.end(merge, author));
    return trial.result(number, what, 0, true);
  }

  private List<NewEvent> separating(int number, Merge merge, Pen pen) {
    return List.of(
        pen.row(new Correction.Separated(merge.survivor()), number + "-loser", merge.loser()),
        pen.row(new Correction.Separated(merge.loser()), number + "-survivor", merge.survivor()));
  }

  private static CannotCorrect undecided(Found buyer) {
    return new CannotCorrect(
        "The import that brought " + buyer.label() + " did not come to its end: run it again.");
  }
}
