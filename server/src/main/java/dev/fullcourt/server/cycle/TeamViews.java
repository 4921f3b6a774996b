package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.owner.Owned;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.history.routing.Given;
import dev.fullcourt.history.routing.Waiting;
import dev.fullcourt.server.database.Copy;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has some buyers of one partition, and which of them wait: gathered, then written anew. */
final class TeamViews {

  private final int partition;
  private final Copy owners = new Copy("buyer_owner", "buyer, function, team, person, since");
  private final Copy given = new Copy("given", "buyer, position, at, function, person");
  private final Copy waiting =
      new Copy("waiting", "buyer, partition, position, function, team, since, gives");

  TeamViews(int partition) {
    this.partition = partition;
  }

  /** Adds one buyer. */
  void add(BuyerLog buyer, Replay.Outcome outcome) {
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
                partition,
                asks.position(),
                asks.queue().function(),
                asks.queue().team(),
                asks.since(),
                asks.from()));
  }

  /** Writes them in place of what was there of the same buyers. */
  void store(JdbcClient jdbc, DataSource source, String[] ids) {
    for (String view : List.of("buyer_owner", "given", "waiting")) {
      jdbc.sql("delete from " + view + " where buyer = any(:ids)").param("ids", ids).update();
    }
    owners.send(source);
    given.send(source);
    waiting.send(source);
  }
}
