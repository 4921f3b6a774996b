package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.cycle.Stays;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.TeamReading;
import dev.fullcourt.history.replay.Engines;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.server.log.Cursors;
import dev.fullcourt.server.log.EventLog;
import dev.fullcourt.server.log.Fence;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.playbooks.Playbooks;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the book of what was won, and what is behind what is open, for logs that are older than
 * these views: once, when the application starts, a partition in a transaction.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstBook implements ApplicationRunner {

  private final JdbcClient jdbc;
  private final DataSource source;
  private final TransactionTemplate transactions;
  private final EventLog log;
  private final LogReader reader;
  private final Cursors cursors;
  private final Playbooks playbooks;

  FirstBook(
      JdbcClient jdbc,
      DataSource source,
      TransactionTemplate transactions,
      EventLog log,
      LogReader reader,
      Cursors cursors,
      Playbooks playbooks) {
    this.jdbc = jdbc;
    this.source = source;
    this.transactions = transactions;
    this.log = log;
    this.reader = reader;
    this.cursors = cursors;
    this.playbooks = playbooks;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<Integer> partitions =
        jdbc.sql("select id from partition where not booked order by id")
            .query((row, n) -> row.getInt(1))
            .list();
    if (partitions.isEmpty()) {
      return;
    }
    Fence fence = log.takeOver();
    List<Playbook> versions = playbooks.getVersions();
    Replay replay = new Replay(Engines.under(versions));
    TeamReading teams = new TeamReading(versions);
    for (int partition : partitions) {
      transactions.executeWithoutResult(status -> {
        cursors.hold(fence, partition);
        book(partition, replay, teams);
      });
    }
  }

  private void book(int partition, Replay replay, TeamReading teams) {
    SalesViews views = new SalesViews(teams);
    List<String> buyers = new ArrayList<>();
    reader.readWith(
        partition,
        new String[] {
          EventTypes.OPPORTUNITY_CREATED,
          EventTypes.OPPORTUNITY_REOPENED,
          EventTypes.OPPORTUNITY_UPDATED,
          EventTypes.OPPORTUNITY_WON
        },
        buyer -> {
          Replay.Outcome outcome = replay.of(buyer);
          if (!outcome.events().isEmpty()) {
            buyers.add(buyer.buyer());
            views.add(buyer.buyer(), outcome, Stays.of(buyer.buyer(), outcome.ledger()));
          }
        });
    views.store(jdbc, source, buyers.toArray(String[]::new));
    jdbc.sql("update partition set booked = true where id = :id").param("id", partition).update();
  }
}
