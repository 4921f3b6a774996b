package dev.fullcourt.server.duplicates;

import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.corrections.Author;
import dev.fullcourt.server.corrections.CannotCorrect;
import dev.fullcourt.server.corrections.Corrected;
import dev.fullcourt.server.corrections.Merges;
import dev.fullcourt.server.corrections.PeopleMerges;
import dev.fullcourt.server.log.EventLog;
import dev.fullcourt.server.log.Fence;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people decide about likely duplicates. A merge is a correction like those of the command
 * line, and so is taking it back.
 */
@Component
public class Decisions {

  private final JdbcClient jdbc;
  private final Duplicates duplicates;
  private final PeopleMerges people;
  private final Merges buyers;
  private final Audit audit;
  private final SharedBrowsers browsers;
  private final EventLog log;

  Decisions(
      JdbcClient jdbc,
      Duplicates duplicates,
      PeopleMerges people,
      Merges buyers,
      Audit audit,
      SharedBrowsers browsers,
      EventLog log) {
    this.jdbc = jdbc;
    this.duplicates = duplicates;
    this.people = people;
    this.buyers = buyers;
    this.audit = audit;
    this.browsers = browsers;
    this.log = log;
  }

  /** A buyer of one whose person turns out to be one of another buyer's. */
  private record Alone(String buyer, String into) {}

  /**
   * What a merge would change; nothing is written.
   *
   * @param stays id of the one that stays
   * @throws CannotCorrect when they cannot be merged
   */
  public List<Corrected> preview(Pair pair, String stays) {
    Author nobody = new Author("", "", Instant.now().truncatedTo(ChronoUnit.MILLIS));
    return carryOut(pair, stays, nobody, true);
  }

  /**
   * Makes one of two. A person whom a buyer of one was all about takes it along.
   *
   * @param stays id of the one that stays
   * @throws Refused when they cannot be merged
   */
  public synchronized void merge(Member by, Pair pair, String stays) {
    if (!stays.equals(pair.one()) && !stays.equals(pair.other())) {
      throw new Refused("It must be one of the two that stays.");
    }
    String because =
        pair.reasons().stream()
            .filter(reason -> reason.weight() > 0)
            .map(Reason::words)
            .collect(Collectors.joining("; "));
    correct(() -> {
      carryOut(pair, stays, author(by, because), false);
      browsers.lookAgain(List.of(pair.one(), pair.other()));
    });
  }

  /** Corrects, unless an import is at work: it would have to be run again. */
  private void correct(Runnable what) {
    if (log.isWrittenElsewhere()) {
      throw new Refused("An import is running. Decide when it has come to its end.");
    }
    try {
      what.run();
    } catch (CannotCorrect e) {
      throw new Refused(Objects.requireNonNullElse(e.getMessage(), "It cannot be done."));
    } catch (Fence.Lost e) {
      throw new Refused("Somebody else was correcting the log just then. Try again.");
    }
  }

  private static Author author(Member by, String because) {
    return new Author(because, by.name(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }

  private List<Corrected> carryOut(Pair pair, String stays, Author author, boolean tryOnly) {
    String ends = pair.beside(stays);
    if (!pair.isOfPeople()) {
      return List.of(buyers.merge(ends, stays, author, tryOnly));
    }
    List<Alone> along = alone(ends, stays);
    List<Corrected> made = new ArrayList<>();
    made.add(people.merge(ends, stays, author, tryOnly));
    for (Alone each : along) {
      made.add(buyers.merge(each.buyer(), each.into(), author, tryOnly));
    }
    return made;
  }

  /** Buyers of one that are about this person, where the other has one buyer of the motion. */
  private List<Alone> alone(String person, String into) {
    return jdbc.sql(
            """
            select b.id, min(o.id) from person_view p
              join buyer b on b.id = p.buyer and b.account is null
              join person_view q on q.person = :into
              join buyer o on o.id = q.buyer and o.motion = b.motion and o.id <> b.id
            where p.person = :person
              and not exists (select 1 from person_view r
                where r.buyer = b.id and r.person <> :person)
              and not exists (select 1 from person_view r
                where r.buyer = b.id and r.person = :into)
            group by b.id having count(*) = 1
            """)
        .param("person", person)
        .param("into", into)
        .query((row, n) -> new Alone(row.getString(1), row.getString(2)))
        .list();
  }

  /** Remembers that two are not one. */
  public void refuse(Member by, Pair pair) {
    duplicates.refuse(pair, by.name(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
    audit.record(by, "said that two are not one", pair.one(), null, pair.other());
  }

  /** Takes back that two are not one. */
  public void withdraw(Member by, long refusal) {
    if (!duplicates.withdraw(refusal)) {
      throw new Refused("That was taken back already.");
    }
    audit.record(by, "took back that two are not one", Long.toString(refusal), null, null);
  }

  private record Made(String kind, String loser, String survivor) {}

  /**
   * Takes a merge back, with the buyers it took along, last one first.
   *
   * @throws Refused when a later merge builds on it, or it is over already
   */
  public synchronized void separate(Member by, long merge) {
    OffsetDateTime known =
        jdbc.sql("select known from merge where number = :number and ended_at is null")
            .param("number", merge)
            .query(OffsetDateTime.class)
            .optional()
            .orElseThrow(() -> new Refused("They are two already."));
    List<Made> made =
        jdbc.sql(
                """
                select m.kind, m.loser, m.survivor from merge m join correction c on c.number = m.number
                where m.ended_at is null and m.known = :known and m.number >= :number
                  and c.who = (select who from correction where number = :number)
                order by m.number desc
                """)
            .param("known", known)
            .param("number", merge)
            .query((row, n) -> new Made(row.getString(1), row.getString(2), row.getString(3)))
            .list();
    Author author = author(by, "not one after all");
    correct(() -> made.forEach(each -> separate(each, author)));
  }

  private void separate(Made made, Author author) {
    if (made.kind().equals("person")) {
      people.separate(made.loser(), author, false);
      browsers.lookAgain(List.of(made.loser(), made.survivor()));
    } else {
      buyers.separate(made.loser(), author, false);
    }
  }
}
