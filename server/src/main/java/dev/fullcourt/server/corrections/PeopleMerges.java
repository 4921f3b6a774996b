package dev.fullcourt.server.corrections;

import dev.fullcourt.history.replay.Correction;
import dev.fullcourt.server.corrections.Lookup.Merge;
import dev.fullcourt.server.log.Fence;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.log.NewEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/**
 * Merges people, and separates them again: what one did counts as done by the other, in every buyer
 * it was done for. Buyers stay as they are.
 */
@Component
public class PeopleMerges {

  private static final String PERSON = "person";

  private final MergeTable merges;
  private final Workshop workshop;
  private final Lookup lookup;
  private final LogReader log;

  PeopleMerges(MergeTable merges, Workshop workshop, Lookup lookup, LogReader log) {
    this.merges = merges;
    this.workshop = workshop;
    this.lookup = lookup;
    this.log = log;
  }

  /**
   * Makes one person of two.
   *
   * @param loser id or key of the person that ends
   * @param into id or key of the person that stays
   * @throws CannotCorrect when they cannot be merged
   */
  public Corrected merge(String loser, String into, Author author, boolean tryOnly) {
    Fence fence = workshop.open(tryOnly);
    String from = lookup.person(loser);
    String to = lookup.person(into);
    Optional<Merge> already = lookup.mergeOf(PERSON, from);
    if (already.isPresent() && already.get().survivor().equals(to)) {
      return Corrected.nothing(loser + " is merged into " + into + " already.");
    }
    check(loser, from, into, to, already);
    Correction correction = new Correction.PeopleMerged(from, to);
    String what = "merge person " + loser + " into " + into;
    return carryOut(
        fence,
        "merge",
        what,
        lookup.buyersWith(from),
        correction,
        author,
        tryOnly,
        number -> merges.add(number, PERSON, from, to, author));
  }

  private void check(String loser, String from, String into, String to, Optional<Merge> already) {
    if (from.equals(to)) {
      throw new CannotCorrect(loser + " and " + into + " are one person already.");
    }
    if (already.isPresent()) {
      throw new CannotCorrect(
          loser
              + " is merged into "
              + already.get().survivor()
              + ". Separate them first: fullcourt correct separate --person "
              + loser);
    }
    lookup
        .mergeOf(PERSON, to)
        .ifPresent(merged -> {
          throw new CannotCorrect(
              into
                  + " is merged into "
                  + merged.survivor()
                  + ". Merge into that person: --into "
                  + merged.survivor());
        });
  }

  /** Takes a merge of people back. */
  public Corrected separate(String loser, Author author, boolean tryOnly) {
    Fence fence = workshop.open(tryOnly);
    String from = lookup.person(loser);
    Optional<Merge> found = lookup.mergeOf(PERSON, from);
    if (found.isEmpty()) {
      return Corrected.nothing(loser + " is a person of their own already.");
    }
    Merge merge = found.get();
    return carryOut(
        fence,
        "separate",
        "separate person " + loser + " from " + merge.survivor(),
        lookup.told(merge.number()),
        new Correction.PeopleSeparated(from, merge.survivor()),
        author,
        tryOnly,
        number -> merges.end(merge, author));
  }

  private Corrected carryOut(
      Fence fence,
      String kind,
      String what,
      List<String> buyers,
      Correction correction,
      Author author,
      boolean tryOnly,
      IntConsumer also) {
    Pen pen = workshop.pen(author);
    Trial trial = workshop.trial();
    for (String buyer : buyers) {
      log.find(buyer)
          .ifPresent(decided -> trial.add(decided, List.of(row(correction, 0, buyer, pen))));
    }
    if (tryOnly) {
      return trial.result(0, what, 0, false);
    }
    int number =
        workshop.make(
            fence,
            kind,
            what,
            author,
            given -> buyers.stream().map(buyer -> row(correction, given, buyer, pen)).toList(),
            also);
    return trial.result(number, what, 0, true);
  }

  private static NewEvent row(Correction correction, int number, String buyer, Pen pen) {
    return pen.row(correction, number + "-" + buyer, buyer);
  }
}
