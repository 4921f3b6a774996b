package dev.fullcourt.server.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fullcourt.history.replay.Verdict;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import dev.fullcourt.server.intake.Intake;
import dev.fullcourt.server.log.EventLog;
import dev.fullcourt.server.log.Fence;
import dev.fullcourt.server.log.NewEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
  void lostViewsComeBackWithTheNextDecisionAndTheLedgerStaysWhole() {
    for (String view : List.of("stay", "person_view", "opportunity_view", "buyer_view")) {
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
