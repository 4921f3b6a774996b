package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.buyer.PersonFacts;
import dev.fullcourt.engine.decision.LedgerText;
import dev.fullcourt.history.files.EventJson;
import dev.fullcourt.history.measures.TeamReading;
import dev.fullcourt.server.database.Copy;
import dev.fullcourt.server.log.Partitions;
import dev.fullcourt.server.outbox.Posting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes what live steps decided: ledger rows, and in the views only what they changed. Of one
 * transaction.
 */
final class LiveViews {

  private static final String BUYER =
      "buyer, name, stage, stage_entered, arm, round, fit, interest, last_event, events, people,"
          + " decisions, next_due, attributes";

  private final JdbcClient jdbc;
  private final DataSource source;
  private final Copy ledger =
      new Copy("ledger", "buyer, position, partition, revision, kind, at, body");
  private final Copy buyers = new Copy("stepped", BUYER);
  private final Copy people = new Copy("stepped_person", Views.PERSON);
  private final List<String> stepped = new ArrayList<>();
  private final SearchWords words = new SearchWords();
  private final LiveCourses courses;
  private final LiveTouches touches;
  private final Posting posting;

  /**
   * @param teams reads what is behind open opportunities
   */
  LiveViews(JdbcClient jdbc, DataSource source, Posting posting, TeamReading teams) {
    this.jdbc = jdbc;
    this.source = source;
    this.posting = posting;
    this.courses = new LiveCourses(jdbc, source);
    this.touches = new LiveTouches(jdbc, teams);
  }

  /** Adds a step; before it, the buyer's partition was settled up to an instant. */
  void add(LiveStep step, Instant settled) {
    String id = step.buyer().buyer();
    stepped.add(id);
    step.decisions()
        .forEach(decision ->
            ledger.row(
                id,
                decision.position(),
                Partitions.of(id),
                Engine.REVISION,
                LedgerText.kind(decision),
                decision.at(),
                LedgerText.of(decision)));
    posting.add(id, step.decisions(), settled);
    courses.add(step);
    touches.add(step);
    for (PersonFacts person : step.after().facts().people()) {
      Double interest = step.interest().get(person.person());
      if (interest != null) {
        Views.row(people, id, person, interest);
      }
    }
    addBuyer(step);
    words.add(step);
  }

  private void addBuyer(LiveStep step) {
    var after = step.after();
    var account = after.facts().account();
    boolean sameAccount = account.equals(step.before().facts().account());
    buyers.row(
        step.buyer().buyer(),
        Names.of(step.buyer().label(), step.buyer().account(), after),
        after.course().stage(),
        after.course().entered(),
        after.course().arm(),
        after.course().round(),
        step.score().fit(),
        step.score().interest(),
        step.events().isEmpty() ? null : step.events().getLast().effective(),
        step.events().size(),
        after.facts().people().size(),
        after.course().position(),
        after.nextDue().orElse(null),
        sameAccount ? null : EventJson.write(account));
  }

  void store() {
    if (buyers.size() == 0) {
      return;
    }
    ledger.send(source);
    posting.store();
    courses.store();
    touches.store();
    storePeople();
    storeBuyers();
    words.store(jdbc);
    QueueView.store(jdbc, stepped.toArray(String[]::new));
  }

  private void storePeople() {
    if (people.size() == 0) {
      return;
    }
    jdbc.sql(
            """
            create temporary table if not exists stepped_person (like person_view)
              on commit delete rows
            """)
        .update();
    people.send(source);
    jdbc.sql(
            """
            insert into person_view (%s) select %s from stepped_person
            on conflict (buyer, person) do update set name = excluded.name,
              title = excluded.title, role = excluded.role, identified = excluded.identified,
              active = excluded.active, interest = excluded.interest,
              first_seen = excluded.first_seen, last_seen = excluded.last_seen,
              attributes = excluded.attributes
            """
                .formatted(Views.PERSON, Views.PERSON))
        .update();
  }

  private void storeBuyers() {
    jdbc.sql(
            """
            create temporary table if not exists stepped (buyer text, name text, stage text,
              stage_entered timestamptz, arm text, round integer, fit double precision,
              interest double precision, last_event timestamptz, events integer, people integer,
              decisions bigint, next_due timestamptz, attributes jsonb) on commit delete rows
            """)
        .update();
    buyers.send(source);
    jdbc.sql(
            """
            update buyer_view v set name = s.name, stage = s.stage,
              stage_entered = s.stage_entered, arm = s.arm, round = s.round, fit = s.fit,
              interest = s.interest, last_event = coalesce(s.last_event, v.last_event),
              events = v.events + s.events, people = s.people, decisions = s.decisions,
              next_due = s.next_due, attributes = coalesce(s.attributes, v.attributes)
            from stepped s where v.buyer = s.buyer
            """)
        .update();
  }
}
