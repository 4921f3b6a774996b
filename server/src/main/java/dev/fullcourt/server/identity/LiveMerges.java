package dev.fullcourt.server.identity;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.identity.Ids;
import dev.fullcourt.history.replay.CorrectedLog;
import dev.fullcourt.history.replay.Correction;
import dev.fullcourt.server.identity.MergeBook.Merge;
import dev.fullcourt.server.log.LiveLog;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.log.NewEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes one of people that turn out to be one, and takes it back when it turns out not to be clear
 * (law 17): a browser whose user said who they are, a user whose address became known. The rows
 * that do it are corrections like those a person makes. Within the transaction that made it known.
 */
final class LiveMerges {

  private final LogReader reader;
  private final LiveLog log;
  private final MergeBook book;

  LiveMerges(JdbcClient jdbc, LogReader reader, LiveLog log) {
    this.reader = reader;
    this.log = log;
    this.book = new MergeBook(jdbc);
  }

  /**
   * Somebody known by a weak key alone, and who that is by all that is known now.
   *
   * @param loser the weak key
   * @param survivor the key of the person it is, or null when that is not clear
   * @param account the key of that person's account, or null
   */
  record Wanted(String loser, @Nullable String survivor, @Nullable String account) {}

  /** Tells people which of those who share a browser somebody said are one. */
  void confirm(People people) {
    book.ends(people.sharing()).forEach(people::confirm);
  }

  /** Brings merges in line with what is known. */
  void follow(List<Wanted> wanted, List<String> motions, Instant now) {
    Map<String, Merge> inForce =
        book.people(wanted.stream().map(each -> Ids.person(each.loser())).toList());
    for (Wanted each : wanted) {
      String person = Ids.person(each.loser());
      Merge merge = inForce.get(person);
      String survivor = each.survivor() == null ? null : Ids.person(each.survivor());
      if (merge != null && (survivor == null || !leadsTo(merge, survivor))) {
        if (!merge.automatic()) {
          continue; // what a person decided stands
        }
        separate(person, each.loser(), motions, now);
        merge = null;
      }
      if (merge == null && survivor != null && book.exists(person)) {
        merge(each, motions, now);
      }
    }
  }

  private boolean leadsTo(Merge merge, String survivor) {
    return book.end(merge.survivor()).equals(book.end(survivor));
  }

  private void merge(Wanted wanted, List<String> motions, Instant now) {
    String survivorKey = wanted.survivor();
    String from = Ids.person(wanted.loser());
    if (survivorKey == null || from.equals(Ids.person(survivorKey))) {
      return;
    }
    String into = Ids.person(survivorKey);
    if (book.wasTakenBackByHand(from, into) || book.end(into).equals(from)) {
      return;
    }
    int number = book.add("person", from, into, wanted.loser() + " is " + survivorKey, now);
    List<NewEvent> rows = new ArrayList<>();
    for (String motion : motions) {
      String loser = Ids.buyer(null, null, wanted.loser(), motion);
      String survivor = Ids.buyer(wanted.account(), null, survivorKey, motion);
      List<Event> all = reader.rows(loser);
      if (!all.isEmpty() && book.isBuyer(survivor) && !loser.equals(survivor)) {
        mergeBuyers(loser, survivor, all, rows, now);
      }
      if (book.isBuyer(survivor)) {
        Correction who = new Correction.PeopleMerged(from, into);
        rows.add(row(who, number + "-" + survivor, survivor, now));
      }
    }
    log.correct(rows, "identity-" + number);
  }

  private void mergeBuyers(
      String loser, String survivor, List<Event> all, List<NewEvent> rows, Instant now) {
    int number = book.add("buyer", loser, survivor, "its only person is one of the other's", now);
    String id = Integer.toString(number);
    rows.add(row(new Correction.Merged(survivor), id, loser, now));
    rows.add(row(new Correction.Adopted(loser), id, survivor, now));
    CorrectedLog.adoptable(loser, all)
        .forEach(event -> rows.add(NewEvent.adopted(event, loser, survivor, now)));
  }

  /** Takes back what was concluded of somebody; merges that build on it are made anew. */
  private void separate(String person, String key, List<String> motions, Instant now) {
    Optional<Merge> found = book.person(person);
    if (found.isEmpty()) {
      return;
    }
    Merge merge = found.get();
    Optional<Wanted> above = above(merge.survivor(), motions, now);
    List<NewEvent> rows = new ArrayList<>();
    int number = book.takeBack(merge, now);
    for (String motion : motions) {
      String loser = Ids.buyer(null, null, key, motion);
      Optional<Merge> buyers = book.buyer(loser);
      if (buyers.isPresent()) {
        String survivor = buyers.get().survivor();
        int other = book.takeBack(buyers.get(), now);
        rows.add(row(new Correction.Separated(survivor), other + "-loser", loser, now));
        rows.add(row(new Correction.Separated(loser), other + "-survivor", survivor, now));
        Correction apart = new Correction.PeopleSeparated(person, merge.survivor());
        rows.add(row(apart, number + "-" + survivor, survivor, now));
      }
    }
    log.correct(rows, "identity-" + number);
    above.ifPresent(again -> merge(again, motions, now));
  }

  /** Takes back the merge that whoever somebody was merged into has ended in; to be made again. */
  private Optional<Wanted> above(String survivor, List<String> motions, Instant now) {
    Optional<Merge> next = book.person(survivor);
    if (next.isEmpty()) {
      return Optional.empty();
    }
    String key = book.key(survivor);
    String account = null;
    for (String motion : motions) {
      Optional<Merge> buyers = book.buyer(Ids.buyer(null, null, key, motion));
      account = buyers.map(each -> book.account(each.survivor())).orElse(account);
    }
    separate(survivor, key, motions, now);
    return Optional.of(new Wanted(key, book.key(next.get().survivor()), account));
  }

  private static NewEvent row(Correction correction, String id, String buyer, Instant now) {
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
