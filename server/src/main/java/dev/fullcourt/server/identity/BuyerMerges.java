package dev.fullcourt.server.identity;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.identity.Ids;
import dev.fullcourt.history.replay.CorrectedLog;
import dev.fullcourt.history.replay.Correction;
import dev.fullcourt.server.identity.LiveMerges.Wanted;
import dev.fullcourt.server.identity.MergeBook.Merge;
import dev.fullcourt.server.log.LiveLog;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.log.NewEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes one of buyers whose only person is another's, and takes it back. */
final class BuyerMerges {

  private final LogReader reader;
  private final LiveLog log;
  private final MergeBook book;

  BuyerMerges(LogReader reader, LiveLog log, MergeBook book) {
    this.reader = reader;
    this.log = log;
    this.book = book;
  }

  /**
   * Brings buyers of one in line with whose their person is. A person who was found before the
   * other had done anything, or whose account became known later, is followed here.
   */
  void settle(List<Wanted> wanted, List<String> motions, Instant now) {
    Map<String, String> into = new TreeMap<>();
    for (Wanted each : wanted) {
      String survivor = each.survivor();
      for (String motion : survivor == null ? List.<String>of() : motions) {
        into.put(
            Ids.buyer(null, null, each.loser(), motion),
            Ids.buyer(each.account(), null, survivor, motion));
      }
    }
    if (into.isEmpty()) {
      return;
    }
    Set<String> asked = new TreeSet<>(into.keySet());
    asked.addAll(into.values());
    Set<String> buyers = book.areBuyers(asked);
    Map<String, Merge> inForce = book.buyers(into.keySet());
    List<NewEvent> apart = new ArrayList<>();
    List<Merge> again = new ArrayList<>();
    List<String> join = new ArrayList<>();
    into.forEach((loser, survivor) -> {
      Merge merge = inForce.get(loser);
      if (merge != null && merge.automatic() && !leadsTo(merge, survivor)) {
        again.addAll(part(merge, apart, now));
        merge = null;
      }
      boolean two = !loser.equals(survivor);
      if (merge == null && two && buyers.contains(loser) && buyers.contains(survivor)) {
        join.add(loser);
      }
    });
    log.correct(apart, "identity-apart");
    joinAgain(again, now);
    List<NewEvent> rows = new ArrayList<>();
    join.forEach(loser -> rows.addAll(joining(loser, into.getOrDefault(loser, loser), now)));
    log.correct(rows, "identity-joined");
  }

  private boolean leadsTo(Merge merge, String survivor) {
    return merge.survivor().equals(survivor)
        || !merge.loser().equals(survivor)
            && book.endOfBuyer(merge.survivor()).equals(book.endOfBuyer(survivor));
  }

  /**
   * The rows that make one buyer of two; none where it is one already, has nothing to give, or
   * somebody said that they are not one.
   */
  List<NewEvent> joining(String loser, String survivor, Instant now) {
    return joining(loser, survivor, null, now);
  }

  private List<NewEvent> joining(String loser, String survivor, @Nullable Merge like, Instant now) {
    List<NewEvent> rows = new ArrayList<>();
    String end = book.endOfBuyer(survivor);
    if (end.equals(loser)
        || !book.isBuyer(end)
        || book.buyer(loser).isPresent()
        || like == null && book.wasTakenBackByHand(loser, end)) {
      return rows;
    }
    List<Event> all = reader.rows(loser);
    if (all.isEmpty()) {
      return rows;
    }
    int number =
        like == null
            ? book.add("buyer", loser, end, "its only person is one of the other's", now)
            : book.addLike(like, end, now);
    String id = Integer.toString(number);
    rows.add(row(new Correction.Merged(end), id, loser, now));
    rows.add(row(new Correction.Adopted(loser), id, end, now));
    CorrectedLog.adoptable(loser, all)
        .forEach(event -> rows.add(NewEvent.adopted(event, loser, end, now)));
    return rows;
  }

  /**
   * Takes a merge of buyers back, and before that the one its survivor has ended in.
   *
   * @param rows takes the rows that do it
   * @return what is to be made again once these rows are in the log
   */
  List<Merge> part(Merge merge, List<NewEvent> rows, Instant now) {
    List<Merge> again = new ArrayList<>();
    book.buyer(merge.survivor())
        .ifPresent(above -> {
          again.addAll(part(above, rows, now));
          again.add(above);
        });
    int number = book.takeBack(merge, now);
    rows.add(
        row(new Correction.Separated(merge.survivor()), number + "-loser", merge.loser(), now));
    rows.add(
        row(new Correction.Separated(merge.loser()), number + "-survivor", merge.survivor(), now));
    return again;
  }

  /** Makes merges anew that had to be taken back for others; they stay whose they were. */
  void joinAgain(List<Merge> merges, Instant now) {
    for (Merge each : merges) {
      log.correct(joining(each.loser(), each.survivor(), each, now), "identity-again");
    }
  }

  static NewEvent row(Correction correction, String id, String buyer, Instant now) {
    Map<String, Value> properties = new HashMap<>(correction.properties());
    properties.put(Correction.BECAUSE, Value.of("identifiers seen together"));
    properties.put(Correction.BY, Value.of(MergeBook.AUTOMATIC));
    return new NewEvent(
        Correction.SOURCE,
        correction.type() + "-" + id,
        buyer,
        null,
        correction.type(),
        now,
        now,
        now,
        properties);
  }
}
