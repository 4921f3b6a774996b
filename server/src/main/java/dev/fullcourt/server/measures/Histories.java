package dev.fullcourt.server.measures;

import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.pass.PassRuns;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.replay.Engines;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.server.log.EveryPartition;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.playbooks.Playbooks;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives reports the history they are made from. */
@Component
public class Histories {

  private final JdbcClient jdbc;
  private final LogReader log;
  private final Playbooks playbooks;

  Histories(JdbcClient jdbc, LogReader log, Playbooks playbooks) {
    this.jdbc = jdbc;
    this.log = log;
    this.playbooks = playbooks;
  }

  /** Up to when everything is settled; empty before the first import. */
  public Optional<Instant> findHorizon() {
    return jdbc.sql("select max(horizon) from partition")
        .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  /** History as it is known now, from the views. */
  public History current() {
    ViewedHistory viewed = new ViewedHistory(jdbc);
    return new History(viewed.buyers(), viewed.opportunities(), horizon());
  }

  /** History as it was known at an instant: a replay of what was in the log by then (law 2). */
  public History asOf(Instant known) {
    Instant horizon = known.isBefore(horizon()) ? known : horizon();
    List<Playbook> versions = playbooks.getVersions();
    Replay replay = new Replay(Engines.under(versions));
    Predicate<Decision.StageEntered> wins = PassRuns.wins(versions);
    List<ReplayedHistory> parts =
        EveryPartition.inTurn(partition -> replayed(partition, known, horizon, replay, wins), done -> {});
    return new History(
        parts.stream().flatMap(part -> part.buyers().stream()).toList(),
        parts.stream().flatMap(part -> part.opportunities().stream()).toList(),
        horizon);
  }

  private ReplayedHistory replayed(
      int partition,
      Instant known,
      Instant horizon,
      Replay replay,
      Predicate<Decision.StageEntered> wins) {
    ReplayedHistory part = new ReplayedHistory(new ArrayList<>(), new ArrayList<>(), wins);
    log.readAsOf(
        partition,
        known,
        buyer -> {
          Replay.Outcome outcome = replay.of(buyer.upTo(horizon));
          if (!outcome.events().isEmpty()) {
            part.add(buyer, outcome.events(), outcome);
          }
        });
    return part;
  }

  private Instant horizon() {
    return findHorizon().orElse(Instant.EPOCH);
  }
}
