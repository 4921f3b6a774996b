package dev.fullcourt.server.corrections;

import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.cycle.Decider;
import dev.fullcourt.server.log.EventLog;
import dev.fullcourt.server.log.Fence;
import dev.fullcourt.server.playbooks.Playbooks;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts another version of the playbook in force from a date (laws 15 and 37). */
@Component
public class PlaybookActivation {

  private final JdbcClient jdbc;
  private final Workshop workshop;
  private final EventLog log;
  private final Decider decider;
  private final Playbooks playbooks;
  private final TransactionTemplate transactions;

  PlaybookActivation(
      JdbcClient jdbc,
      Workshop workshop,
      EventLog log,
      Decider decider,
      Playbooks playbooks,
      TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.workshop = workshop;
    this.log = log;
    this.decider = decider;
    this.playbooks = playbooks;
    this.transactions = transactions;
  }

  /**
   * What an activation did.
   *
   * @param version the version that holds from then on
   * @param done whether it was done now; false when it was in force already
   * @param unknownStages stages the new version does not have, with how many buyers are in each
   */
  public record Activated(int version, boolean done, Map<String, Long> unknownStages) {
    public Activated {
      unknownStages = Map.copyOf(unknownStages);
    }
  }

  /**
   * Puts a playbook in force.
   *
   * @param from the first instant at which it holds
   * @param now when this is made known
   * @param done told how many partitions are decided
   * @throws CannotCorrect when it cannot be put in force
   */
  public Activated activate(Playbook playbook, Instant from, Instant now, IntConsumer done) {
    return activate(playbook, from, now, null, done);
  }

  /**
   * The same without signatures that were to be had.
   *
   * @param why why nobody signed it; kept with the version
   */
  public Activated activateUnsigned(
      Playbook playbook, Instant from, Instant now, String why, IntConsumer done) {
    return activate(playbook, from, now, why, done);
  }

  private Activated activate(
      Playbook playbook, Instant from, Instant now, @Nullable String unsigned, IntConsumer done) {
    Fence fence = workshop.open();
    Playbook current = playbooks.getCurrent();
    if (current.text().equals(playbook.text())) {
      return new Activated(current.version(), false, Map.of());
    }
    check(playbook, from);
    Integer version =
        transactions.execute(status -> {
          int given = playbooks.keep(playbook, from, unsigned).version();
          log.mark(
              fence,
              EventLog.PLAYBOOK_ACTIVATED,
              Integer.toString(given),
              now,
              from,
              Map.of("version", Value.of(given)));
          log.close(fence, "playbook-" + given);
          return given;
        });
    decider.decide(fence, done);
    return new Activated(version == null ? 0 : version, true, unknownStages(playbook));
  }

  private void check(Playbook playbook, Instant from) {
    playbooks
        .findActivation()
        .filter(last -> !from.isAfter(last))
        .ifPresent(last -> {
          throw new CannotCorrect(
              "Version "
                  + playbooks.getCurrent().version()
                  + " holds from "
                  + last
                  + "; another one can hold only from later on.");
        });
    Set<String> motions =
        new LinkedHashSet<>(
            jdbc.sql("select distinct motion from buyer order by motion")
                .query(String.class)
                .list());
    motions.removeAll(playbook.motions());
    if (!motions.isEmpty()) {
      throw new CannotCorrect(
          "There are buyers of motions this playbook does not have: "
              + String.join(", ", motions)
              + ". Keep these motions.");
    }
  }

  private Map<String, Long> unknownStages(Playbook playbook) {
    record Held(String stage, long buyers) {}
    List<Held> held =
        jdbc.sql(
                """
                select stage, count(*) from buyer_view where stage is not null group by stage
                """)
            .query((row, n) -> new Held(row.getString(1), row.getLong(2)))
            .list();
    return held.stream()
        .filter(each -> playbook.cycle().find(each.stage()).isEmpty())
        .collect(Collectors.toMap(Held::stage, Held::buyers));
  }
}
