package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.alert.AlertRun;
import dev.fullcourt.engine.handoff.HandoffRun;
import dev.fullcourt.engine.owner.Owned;
import dev.fullcourt.engine.owner.OwnerRun;
import dev.fullcourt.engine.pass.PassRun;
import dev.fullcourt.engine.play.PlayRun;
import dev.fullcourt.engine.play.PlayRun.Fate;
import dev.fullcourt.history.measures.TeamHistory;
import dev.fullcourt.history.measures.TeamReading;
import dev.fullcourt.history.money.credit.LeadCredit;
import dev.fullcourt.history.money.credit.LeadCredits;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.history.routing.Given;
import dev.fullcourt.history.routing.Waiting;
import dev.fullcourt.server.database.Copy;
import dev.fullcourt.server.log.Partitions;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has some buyers, and which of them wait: gathered, then written anew. */
final class TeamViews {

  private static final List<String> VIEWS =
      List.of(
          "handoff_run",
          "lead_behind",
          "owner_run",
          "pass_run",
          "play_run",
          "play_step",
          "alert_run",
          "buyer_owner",
          "given",
          "waiting");

  private final TeamReading reading;
  private final Copy handoffs =
      new Copy(
          "handoff_run",
          "buyer, number, handoff, round, function, team, hand_raised, offered, accepted, person,"
              + " ended, outcome, reason, position");
  private final Copy behind = new Copy("lead_behind", "buyer, number, programs, contents, rules");
  private final Copy held =
      new Copy("owner_run", "buyer, number, round, function, team, person, since, until, stage");
  private final Copy passes =
      new Copy(
          "pass_run",
          "buyer, number, pass, function, team, round, asked, due, accepted, breached, ended,"
              + " outcome, won, position");
  private final Copy plays =
      new Copy(
          "play_run",
          "buyer, number, play, run, round, started, by_hand, person, ended, outcome, reason,"
              + " position, asked, done, overdue, withdrawn, withheld");
  private final Copy steps = new Copy("play_step", "buyer, number, place, step, at, fate, why");
  private final Copy alerts =
      new Copy(
          "alert_run",
          "buyer, number, alert, kind, subject, since, raised, ended, outcome, told, function,"
              + " team, person, position");
  private final Copy owners = new Copy("buyer_owner", "buyer, function, team, person, since");
  private final Copy given = new Copy("given", "buyer, position, at, function, person");
  private final Copy waiting =
      new Copy("waiting", "buyer, partition, position, function, team, since, gives");

  TeamViews(TeamReading reading) {
    this.reading = reading;
  }

  /** Adds one buyer. */
  void add(BuyerLog buyer, Replay.Outcome outcome) {
    TeamHistory history = reading.read(buyer.buyer(), outcome.ledger(), outcome.events());
    history.handoffs().forEach(this::add);
    LeadCredits.of(history.handoffs(), outcome.ledger(), outcome.events())
        .forEach(credit -> add(buyer.buyer(), credit));
    history.owners().forEach(this::add);
    history.passes().forEach(this::add);
    history.plays().forEach(this::add);
    history.alerts().forEach(this::add);
    Owned owned = outcome.state().course().work().owned();
    if (owned == null) {
      return;
    }
    owners.row(
        buyer.buyer(),
        owned.function(),
        owned.team(),
        owned.holder() == null ? null : owned.holder().name(),
        owned.since());
    for (Given each : Given.of(outcome.ledger(), outcome.events())) {
      given.row(buyer.buyer(), each.position(), each.at(), each.function(), each.person());
    }
    Waiting.find(outcome.ledger(), outcome.events(), owned)
        .ifPresent(asks ->
            waiting.row(
                buyer.buyer(),
                Partitions.of(buyer.buyer()),
                asks.position(),
                asks.queue().function(),
                asks.queue().team(),
                asks.since(),
                asks.from()));
  }

  private void add(HandoffRun run) {
    handoffs.row(
        run.buyer(),
        run.number(),
        run.handoff(),
        run.round(),
        run.function(),
        run.team(),
        run.handRaised(),
        run.offered(),
        run.accepted(),
        run.by(),
        run.ended(),
        run.end().word(),
        run.reason(),
        run.position());
  }

  private void add(String buyer, LeadCredit credit) {
    behind.row(buyer, credit.number(), credit.programs(), credit.contents(), credit.rules());
  }

  private void add(OwnerRun run) {
    held.row(
        run.buyer(),
        run.number(),
        run.round(),
        run.function(),
        run.team(),
        run.person(),
        run.since(),
        run.until(),
        run.stage());
  }

  private void add(PassRun run) {
    passes.row(
        run.buyer(),
        run.number(),
        run.pass(),
        run.function(),
        run.team(),
        run.round(),
        run.asked(),
        run.due(),
        run.accepted(),
        run.breached(),
        run.ended(),
        run.outcome(),
        run.won(),
        run.position());
  }

  private void add(AlertRun run) {
    alerts.row(
        run.buyer(),
        run.number(),
        run.alert(),
        run.kind(),
        run.subject(),
        run.since(),
        run.raised(),
        run.ended(),
        run.end() == null ? null : run.end().word(),
        String.join("\n", run.to()),
        run.function(),
        run.team(),
        run.person(),
        run.position());
  }

  private void add(PlayRun run) {
    plays.row(
        run.buyer(),
        run.number(),
        run.play(),
        run.run(),
        run.round(),
        run.started(),
        run.byHand(),
        run.person(),
        run.ended(),
        run.end().word(),
        run.reason(),
        run.position(),
        run.steps(Fate.ASKED),
        run.steps(Fate.DONE),
        run.steps(Fate.OVERDUE),
        run.steps(Fate.WITHDRAWN),
        run.steps(Fate.WITHHELD));
    for (int place = 0; place < run.steps().size(); place++) {
      PlayRun.Step step = run.steps().get(place);
      steps.row(
          run.buyer(), run.number(), place, step.step(), step.at(), step.fate().word(), step.why());
    }
  }

  /** Writes them in place of what was there of the same buyers. */
  void store(JdbcClient jdbc, DataSource source, String[] ids) {
    for (String view : VIEWS) {
      jdbc.sql("delete from " + view + " where buyer = any(:ids)").param("ids", ids).update();
    }
    handoffs.send(source);
    behind.send(source);
    held.send(source);
    passes.send(source);
    plays.send(source);
    steps.send(source);
    alerts.send(source);
    owners.send(source);
    given.send(source);
    waiting.send(source);
  }
}
