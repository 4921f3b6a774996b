package dev.fullcourt.server.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.replay.Verdict;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import dev.fullcourt.server.intake.Intake;
import dev.fullcourt.server.log.Cursors;
import dev.fullcourt.server.log.EventLog;
import dev.fullcourt.server.log.Fence;
import dev.fullcourt.server.log.NewEvent;
import dev.fullcourt.server.measures.Histories;
import dev.fullcourt.server.measures.History;
import dev.fullcourt.server.page.Horizon;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes between appending, closing and deciding, each event is decided once. */
class DecidedOnceTest {

  @TempDir static Path folder;
  private static Installation installation;
  private static EventLog log;
  private static Decider decider;
  private static int events;

  private Fence fence = new Fence(-1);
  private String buyer = "";
  private long run;

  @BeforeAll
  static void importAYear() throws Exception {
    installation = Installation.open(folder.resolve("data"));
    installation.importSample(Project.sample("demo"), Year.of(60, folder.resolve("year")));
    log = installation.bean(EventLog.class);
    decider = installation.bean(Decider.class);
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  @BeforeEach
  void beginAnImport() {
    fence = log.takeOver();
    run =
        installation
            .sql()
            .sql("insert into import (source, files) values ('once', '') returning id")
            .query(Long.class)
            .single();
    buyer = installation.sql().sql("select min(id) from buyer").query(String.class).single();
  }

  /** An opportunity, so that there is something to decide. */
  private NewEvent event(Instant at) {
    String id = "once-" + events++;
    return new NewEvent(
        "once",
        id,
        buyer,
        null,
        "opportunity_created",
        at,
        at,
        at,
        Map.of("opportunity", dev.fullcourt.engine.event.Value.of(id)));
  }

  private static Instant end() {
    return log.horizon().orElseThrow();
  }

  @Test
  void whatIsAppendedIsSeenUntilTheImportIsClosed() {
    Instant later = end().plus(Duration.ofDays(1));
    assertThat(log.hasUnclosed()).isFalse();
    assertThat(log.append(fence, run, List.of(event(later)))).isEqualTo(1);
    assertThat(log.hasUnclosed()).isTrue();
    assertThat(decider.hasWork()).isFalse();
    assertThat(log.horizon()).contains(later);

    log.closeImport(fence, run, later);

    assertThat(log.hasUnclosed()).isFalse();
    assertThat(decider.hasWork()).isTrue();
    decider.decide(fence, done -> {});
    assertThat(decider.hasWork()).isFalse();
    assertThat(log.horizon()).contains(later);
    assertThat(installation.verify().holds()).isTrue();
  }

  @Test
  void verifyHoldsWhileAClosedImportWaitsToBeDecided() {
    Instant later = end().plus(Duration.ofDays(1));
    log.append(fence, run, List.of(event(later)));
    log.closeImport(fence, run, later);

    Verdict waiting = installation.verify();
    installation.bean(Intake.class).finishPending();

    assertThat(waiting.holds()).isTrue();
    assertThat(installation.verify().holds()).isTrue();
    assertThat(installation.verify().decisions()).isGreaterThanOrEqualTo(waiting.decisions());
  }

  @Test
  void whoLostTheFenceCanNeitherAppendNorDecide() {
    Instant later = end().plus(Duration.ofDays(1));
    log.append(fence, run, List.of(event(later)));
    log.closeImport(fence, run, later);
    Fence other = log.takeOver();
    List<String> before = installation.ledger();

    assertThatThrownBy(() -> decider.decide(fence, done -> {})).isInstanceOf(Fence.Lost.class);
    assertThatThrownBy(() -> log.append(fence, run, List.of(event(later))))
        .isInstanceOf(Fence.Lost.class);
    assertThat(installation.ledger()).isEqualTo(before);

    decider.decide(other, done -> {});
    assertThat(installation.ledger()).hasSizeGreaterThanOrEqualTo(before.size());
    assertThat(installation.verify().holds()).isTrue();
  }

  @Test
  void aProcessThatIsStillThereIsLeftToDecideItself() {
    Instant later = end().plus(Duration.ofDays(1));
    log.append(fence, run, List.of(event(later)));
    log.closeImport(fence, run, later);
    try (Installation other = Installation.open(folder.resolve("data"))) {
      assertThat(other.bean(Intake.class).finishPending()).isFalse();
      assertThat(decider.hasWork()).isTrue();

      decider.decide(fence, done -> {});

      assertThat(other.bean(Intake.class).finishPending()).isTrue();
    }
    assertThat(installation.verify().holds()).isTrue();
  }

  @Test
  void whatAProcessThatIsGoneLeftBehindIsDecidedByTheNext() {
    Instant later = end().plus(Duration.ofDays(1));
    try (Installation gone = Installation.open(folder.resolve("data"))) {
      Fence taken = gone.bean(EventLog.class).takeOver();
      gone.bean(EventLog.class).append(taken, run, List.of(event(later)));
      gone.bean(EventLog.class).closeImport(taken, run, later);
      assertThat(installation.bean(Intake.class).finishPending()).isFalse();
    }

    assertThat(installation.bean(Intake.class).finishPending()).isTrue();

    assertThat(decider.hasWork()).isFalse();
    assertThat(log.horizon()).contains(later);
    assertThat(installation.verify().holds()).isTrue();
  }

  @Test
  void settledIsWhatTheLastPartitionToBeDecidedHasReached() {
    Instant before = end();
    Instant later = before.plus(Duration.ofDays(1));
    log.append(fence, run, List.of(event(later)));
    log.closeImport(fence, run, later);

    decideInPart(installation, fence);

    assertThat(decider.hasWork()).isTrue();
    assertThat(
            installation
                .sql()
                .sql("select max(horizon) from partition")
                .query(OffsetDateTime.class)
                .single()
                .toInstant())
        .isEqualTo(later);
    assertThat(installation.bean(Cursors.class).findSettled()).contains(before);
    assertThat(installation.bean(Horizon.class).findInstant()).contains(before);
    History history = installation.bean(Histories.class).current();
    assertThat(history.horizon()).isEqualTo(before);
    assertThat(history.buyers()).isNotEmpty();
    assertThat(history.buyers())
        .flatExtracting(BuyerHistory::stays)
        .allSatisfy(stay -> assertThat(stay.entered()).isBeforeOrEqualTo(before));

    decider.decide(fence, done -> {});

    assertThat(installation.bean(Cursors.class).findSettled()).contains(later);
    assertThat(installation.bean(Horizon.class).findInstant()).contains(later);
    assertThat(installation.bean(Histories.class).current().horizon()).isEqualTo(later);
  }

  @Test
  void nothingIsSettledWhileAPartitionWasNeverDecided() throws Exception {
    Path data = folder.resolve("first");
    try (Installation first = Installation.open(data)) {
      first.importSample(Project.sample("demo"), Year.of(20, folder.resolve("first-year")));
      Fence taken = first.bean(EventLog.class).takeOver();
      first.sql().sql("update partition set cursor = 0, horizon = null").update();
      assertThat(first.bean(Cursors.class).findSettled()).isEmpty();

      decideInPart(first, taken);
      assertThat(first.bean(Cursors.class).findSettled()).isEmpty();

      first.bean(Decider.class).decide(taken, done -> {});
      assertThat(first.bean(Cursors.class).findSettled())
          .isEqualTo(first.bean(EventLog.class).horizon());
    }
  }

  /** Stops after the first partition, as a failing disk would. */
  private static void decideInPart(Installation of, Fence by) {
    IllegalStateException stop = new IllegalStateException("stopped on purpose");
    assertThatThrownBy(() ->
            of.bean(Decider.class)
                .decide(
                    by,
                    done -> {
                      throw stop;
                    }))
        .isSameAs(stop);
  }

  @Test
  void lostViewsComeBackWithTheNextDecisionAndTheLedgerStaysWhole() {
    for (String view :
        List.of("stay", "person_view", "opportunity_view", "buyer_view", "buyer_words")) {
      installation
          .sql()
          .sql("delete from " + view + " where buyer = :b")
          .param("b", buyer)
          .update();
    }
    Instant later = end().plus(Duration.ofDays(1));
    log.append(fence, run, List.of(event(later)));
    log.closeImport(fence, run, later);

    decider.decide(fence, done -> {});

    assertThat(
            installation
                .sql()
                .sql("select decisions from buyer_view where buyer = :b")
                .param("b", buyer)
                .query(Long.class)
                .single())
        .isPositive();
    assertThat(installation.verify().holds()).isTrue();
  }
}
