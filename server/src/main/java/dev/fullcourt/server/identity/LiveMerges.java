package dev.fullcourt.server.identity;

import dev.fullcourt.history.identity.Ids;
import dev.fullcourt.history.replay.Correction;
import dev.fullcourt.server.identity.MergeBook.Merge;
import dev.fullcourt.server.log.LiveLog;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.log.NewEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes one of people that turn out to be one, and takes it back when it turns out not to be clear
 * (law 17): a browser whose user said who they are, a user whose address became known, an id that
 * was replaced by another. The rows that do it are corrections like those a person makes. Within
 * the transaction that made it known.
 */
final class LiveMerges {

  private final LiveLog log;
  private final MergeBook book;
  private final BuyerMerges buyers;

  LiveMerges(JdbcClient jdbc, LogReader reader, LiveLog log) {
    this.log = log;
    this.book = new MergeBook(jdbc);
    this.buyers = new BuyerMerges(reader, log, book);
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

  /**
   * Brings merges in line with what is known: first what no longer is goes, so that nothing stands
   * in the way of what is now.
   *
   * @param homes people and the account they are of, where no more than a group tells it
   */
  void follow(List<Wanted> wanted, List<Wanted> homes, List<String> motions, Instant now) {
    Map<String, Merge> inForce = inForce(wanted);
    while (takeBack(wanted, inForce, motions, now)) {
      inForce = inForce(wanted); // what stood behind a merge that is gone may lead elsewhere now
    }
    List<Wanted> made = new ArrayList<>();
    for (Wanted each : wanted) {
      Merge merge = inForce.get(Ids.person(each.loser()));
      if (merge != null && merge.automatic()) {
        made.add(each);
      } else if (merge == null
          && each.survivor() != null
          && book.exists(Ids.person(each.loser()))) {
        merge(each, motions, now);
      }
    }
    buyers.settle(homes, motions, now);
    buyers.settle(made, motions, now);
  }

  /** Takes back what no longer follows; what a person decided stands. */
  private boolean takeBack(
      List<Wanted> wanted, Map<String, Merge> inForce, List<String> motions, Instant now) {
    boolean some = false;
    for (Wanted each : wanted) {
      Merge merge = inForce.get(Ids.person(each.loser()));
      if (merge != null && merge.automatic() && !leadsTo(merge, each.survivor())) {
        separate(merge.loser(), each.loser(), motions, now);
        some = true;
      }
    }
    return some;
  }

  private Map<String, Merge> inForce(List<Wanted> wanted) {
    return book.people(wanted.stream().map(each -> Ids.person(each.loser())).toList());
  }

  private boolean leadsTo(Merge merge, @Nullable String survivorKey) {
    if (survivorKey == null) {
      return false;
    }
    String survivor = Ids.person(survivorKey);
    return merge.survivor().equals(survivor)
        || book.end(merge.survivor()).equals(book.end(survivor));
  }

  private void merge(Wanted wanted, List<String> motions, Instant now) {
    String survivorKey = wanted.survivor();
    String from = Ids.person(wanted.loser());
    if (survivorKey == null || from.equals(Ids.person(survivorKey))) {
      return;
    }
    String into = Ids.person(survivorKey);
    if (book.person(from).isPresent()
        || book.wasTakenBackByHand(from, into)
        || book.end(into).equals(from)) {
      return;
    }
    book.keep(into, survivorKey);
    int number = book.add("person", from, into, wanted.loser() + " is " + survivorKey, now);
    List<String> below = book.below(from);
    List<NewEvent> rows = new ArrayList<>();
    Set<String> told = new TreeSet<>();
    for (String motion : motions) {
      String survivor = Ids.buyer(wanted.account(), null, survivorKey, motion);
      if (book.isBuyer(survivor)) {
        rows.addAll(joining(wanted.loser(), survivor, motion, now));
        below.forEach(key -> rows.addAll(joining(key, survivor, motion, now)));
        told.add(book.endOfBuyer(survivor));
      }
    }
    told.addAll(book.standing(book.buyersWith(withIds(from, below))));
    Correction who = new Correction.PeopleMerged(from, into);
    told.forEach(buyer -> rows.add(BuyerMerges.row(who, number + "-" + buyer, buyer, now)));
    log.correct(rows, "identity-" + number);
  }

  private List<NewEvent> joining(String key, String survivor, String motion, Instant now) {
    return buyers.joining(Ids.buyer(null, null, key, motion), survivor, now);
  }

  private static List<String> withIds(String person, List<String> keys) {
    return Stream.concat(Stream.of(person), keys.stream().map(Ids::person)).toList();
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
    List<Merge> again = new ArrayList<>();
    Set<String> told = book.told(merge);
    int number = book.takeBack(merge, now);
    for (String motion : motions) {
      String own = Ids.buyer(null, null, key, motion);
      for (String each : Stream.concat(Stream.of(key), book.below(person).stream()).toList()) {
        Optional<Merge> of = book.buyer(Ids.buyer(null, null, each, motion));
        if (of.isPresent() && !of.get().survivor().equals(own)) {
          again.addAll(buyers.part(of.get(), rows, now));
          told.add(of.get().survivor());
          again.add(new Merge(of.get().number(), of.get().loser(), own, true));
        }
      }
    }
    Correction apart = new Correction.PeopleSeparated(person, merge.survivor());
    told.forEach(buyer -> rows.add(BuyerMerges.row(apart, number + "-" + buyer, buyer, now)));
    log.correct(rows, "identity-" + number);
    buyers.joinAgain(again, now);
    above.ifPresent(next -> merge(next, motions, now));
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
}
