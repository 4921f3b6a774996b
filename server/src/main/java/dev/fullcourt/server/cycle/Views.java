package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.buyer.PersonFacts;
import dev.fullcourt.engine.clock.ClockRun;
import dev.fullcourt.engine.clock.ClockRuns;
import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.cycle.Stays;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.files.EventJson;
import dev.fullcourt.history.measures.TeamReading;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.server.database.Copy;
import dev.fullcourt.server.log.Partitions;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What pages show of some buyers, gathered and then written anew in bulk. */
final class Views {

  static final String PERSON =
      "buyer, person, name, title, role, identified, active, interest, first_seen, last_seen,"
          + " attributes";

  static final String CLOCK =
      "buyer, number, sla, round, since, due, breached, ended, outcome, contact, reason,"
          + " position";

  static final String STAY =
      "buyer, number, stage, entered, left_at, next, next_move, move, arm, round, reason,"
          + " playbook, position";

  private final TeamViews teams;
  private final Copy stays = new Copy("stay", STAY);
  private final Copy clocks = new Copy("clock_run", CLOCK);
  private final Copy buyers =
      new Copy(
          "buyer_view",
          "buyer, partition, name, motion, account, stage, stage_entered, arm, round, fit,"
              + " interest, first_event, last_event, events, people, decisions, next_due,"
              + " attributes, first_seq");
  private final Copy people = new Copy("person_view", PERSON);
  private final SearchWords words = new SearchWords();
  private final SalesViews sales;

  /**
   * @param teams reads what the teams did and won
   */
  Views(TeamReading teams) {
    this.teams = new TeamViews(teams);
    this.sales = new SalesViews(teams);
  }

  /** Adds one buyer. */
  void add(BuyerLog buyer, Replay.Outcome outcome) {
    List<Stay> entered = Stays.of(buyer.buyer(), outcome.ledger());
    entered.forEach(this::add);
    ClockRuns.of(buyer.buyer(), outcome.ledger()).forEach(this::add);
    outcome
        .state()
        .facts()
        .people()
        .forEach(person ->
            add(
                buyer.buyer(),
                person,
                Objects.requireNonNull(outcome.interest().get(person.person()))));
    sales.add(buyer.buyer(), outcome, entered);
    addBuyer(buyer, outcome);
    teams.add(buyer, outcome);
  }

  private void add(ClockRun run) {
    row(clocks, run);
  }

  static void row(Copy clocks, ClockRun run) {
    clocks.row(
        run.buyer(),
        run.number(),
        run.sla(),
        run.round(),
        run.since(),
        run.due(),
        run.breached(),
        run.ended(),
        run.end().word(),
        run.contact(),
        run.reason(),
        run.position());
  }

  private void add(Stay stay) {
    row(stays, stay);
  }

  static void row(Copy stays, Stay stay) {
    stays.row(
        stay.buyer(),
        stay.number(),
        stay.stage(),
        stay.entered(),
        stay.left(),
        stay.next(),
        stay.nextMove() == null ? null : stay.nextMove().word(),
        stay.move().word(),
        stay.arm(),
        stay.round(),
        stay.reason(),
        stay.playbook(),
        stay.position());
  }

  private void add(String buyer, PersonFacts person, double interest) {
    row(people, buyer, person, interest);
  }

  static void row(Copy people, String buyer, PersonFacts person, double interest) {
    people.row(
        buyer,
        person.person(),
        Names.of(person),
        text(person.attributes().get("title")),
        text(person.attributes().get("role")),
        person.identified(),
        person.active(),
        interest,
        person.firstSeen(),
        person.lastSeen(),
        EventJson.write(person.attributes()));
  }

  private void addBuyer(BuyerLog buyer, Replay.Outcome outcome) {
    List<Event> events = outcome.events();
    var course = outcome.state().course();
    String name = Names.of(buyer, outcome.state());
    words.add(buyer.buyer(), buyer.label(), name, outcome.state());
    buyers.row(
        buyer.buyer(),
        Partitions.of(buyer.buyer()),
        name,
        buyer.motion(),
        buyer.account().isEmpty() ? null : buyer.account(),
        course.stage(),
        course.entered(),
        course.arm(),
        course.round(),
        outcome.score().fit(),
        outcome.score().interest(),
        events.getFirst().effective(),
        events.getLast().effective(),
        events.size(),
        outcome.state().facts().people().size(),
        outcome.rows(),
        outcome.state().nextDue().orElse(null),
        EventJson.write(outcome.state().facts().account()),
        events.getFirst().seq());
  }

  private static @Nullable String text(@Nullable Value value) {
    return value == null ? null : value.toString();
  }

  /** Writes them in place of what was there of the same buyers. */
  void store(JdbcClient jdbc, DataSource source, String[] ids) {
    for (String view : List.of("stay", "clock_run", "person_view", "buyer_view", "buyer_words")) {
      jdbc.sql("delete from " + view + " where buyer = any(:ids)").param("ids", ids).update();
    }
    stays.send(source);
    clocks.send(source);
    people.send(source);
    sales.store(jdbc, source, ids);
    buyers.send(source);
    words.store(jdbc);
    teams.store(jdbc, source, ids);
    QueueView.store(jdbc, ids);
  }
}
