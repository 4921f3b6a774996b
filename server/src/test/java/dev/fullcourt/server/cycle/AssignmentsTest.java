package dev.fullcourt.server.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fullcourt.engine.event.Value;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.intake.Intake;
import dev.fullcourt.server.log.EventLog;
import dev.fullcourt.server.log.Fence;
import dev.fullcourt.server.log.NewEvent;
import dev.fullcourt.server.log.Partitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Buyers who wait are given to somebody, each once, and the log tells why. */
class AssignmentsTest {

  private static final String PLAYBOOK =
      """
      playbook: Routed
      teams:
        marketing: { function: marketing, lead: chloe }
        sdr: { function: development, lead: ana, members: [ben, cleo], capacity: 2 per day }
      cycle:
        stages:
          - { stage: aware, leads: marketing }
          - { stage: lead, leads: development, enter: event.type == "demo_requested", handoff: to_development }
          - { stage: customer, leads: development, enter: opportunity.won }
      handoffs:
        to_development: { from: marketing, to: development }
      slas:
        - { sla: first touch, owner: development, starts: to_development.offered, stops: first human attempt,
            within: 2h, on-breach: [reassign] }
      routing:
        - { to: sdr, by: [account owner, round robin] }
        - { otherwise: ana }
      """;

  private static final String MAPPING =
      """
      mapping: Demos
      source: demos
      files:
        demos:
          file: demos*.csv
          account: "{account}"
          person: "{person}"
          time: "{at}"
          becomes:
            - event: "{type}"
              id: "{id}"
      """;

  @TempDir Path folder;
  private Installation installation;
  private int files;

  @BeforeEach
  void open() {
    installation = Installation.open(folder.resolve("data"));
  }

  @AfterEach
  void close() {
    installation.close();
  }

  private void imports(String... rows) throws IOException {
    Path file = folder.resolve("demos" + files++ + ".csv");
    Files.writeString(file, "id,account,person,type,at\n" + String.join("\n", rows) + "\n");
    installation.importFiles(PLAYBOOK, MAPPING, List.of(file));
  }

  /** The answers in the log, in the order of turns: {@code buyer person way}. */
  private List<String> answers() {
    return installation
        .sql()
        .sql(
            """
            select b.label || ' ' || (e.properties ->> 'owner') || ' ' || (e.properties ->> 'by')
            from event e join buyer b on b.id = e.buyer
            where e.source = 'fullcourt' and e.type = 'owner_assigned'
            order by e.effective, (e.properties ->> 'turn')::int nulls last, b.label
            """)
        .query(String.class)
        .list();
  }

  private String owner(String account) {
    return installation
        .sql()
        .sql(
            "select coalesce(o.person, 'queue of ' || o.function) from buyer_owner o"
                + " join buyer b on b.id = o.buyer where b.label = :account")
        .param("account", account)
        .query(String.class)
        .single();
  }

  private void verifies() {
    assertThat(installation.verify().holds()).isTrue();
    assertThat(installation.verifyFromFiles(folder.resolve("files" + files)).holds()).isTrue();
  }

  @Test
  void whoWaitsAtTheEndOfAnImportIsGivenToSomebodyInTheOrderOfAsking() throws IOException {
    imports(
        "1,a1,p1,demo_requested,2026-03-02T09:02:00Z",
        "2,a2,p2,demo_requested,2026-03-02T09:01:00Z",
        "3,a3,p3,page_viewed,2026-03-02T09:03:00Z",
        "4,a4,p4,demo_requested,2026-03-02T09:00:00Z");

    assertThat(answers())
        .containsExactly("a4 ben round robin", "a2 cleo round robin", "a1 ben round robin");
    assertThat(owner("a1")).isEqualTo("ben");
    assertThat(owner("a3")).isEqualTo("queue of marketing");
    assertThat(
            installation
                .sql()
                .sql("select distinct effective from event where type = 'owner_assigned'")
                .query((row, n) -> row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .list())
        .containsExactly(Instant.parse("2026-03-02T09:03:00Z"));
    assertThat(installation.bean(Decider.class).hasWork()).isFalse();
    verifies();
  }

  @Test
  void theNextImportGoesOnWhereTheLastOneEndedAlsoInANewProcess() throws IOException {
    imports("1,a1,p1,demo_requested,2026-03-02T09:00:00Z");
    installation.close();
    open();
    imports(
        "2,a2,p2,demo_requested,2026-03-02T09:10:00Z",
        "3,a3,p3,demo_requested,2026-03-02T09:11:00Z",
        "4,a4,p4,demo_requested,2026-03-02T09:12:00Z",
        "5,a5,p5,demo_requested,2026-03-02T09:13:00Z");

    assertThat(answers())
        .containsExactly(
            "a1 ben round robin",
            "a2 cleo round robin",
            "a3 ben round robin",
            "a4 cleo round robin",
            "a5 ana fallback");
    verifies();
  }

  @Test
  void whoLetsTheTimeRunOutGivesTheBuyerAway() throws IOException {
    imports("1,a1,p1,demo_requested,2026-03-02T09:00:00Z");
    imports("2,a2,p2,page_viewed,2026-03-02T12:00:00Z");

    assertThat(answers()).containsExactly("a1 ben round robin", "a1 cleo round robin");
    assertThat(owner("a1")).isEqualTo("cleo");
    assertThat(
            installation
                .sql()
                .sql(
                    "select properties -> 'considered' ->> 0 from event where source = 'fullcourt'"
                        + " and (properties ->> 'turn')::int = 2")
                .query(String.class)
                .single())
        .isEqualTo("ben: 1 of 2 today, 0 in all, gives it away");
    verifies();
  }

  @Test
  void aCrashBeforeTheAnswerAndOneAfterItLeaveOneAnswerEach() throws IOException {
    imports("1,a1,p1,demo_requested,2026-03-02T09:00:00Z");
    EventLog log = installation.bean(EventLog.class);
    Decider decider = installation.bean(Decider.class);
    Fence fence = log.takeOver();
    Instant rejected = Instant.parse("2026-03-02T10:00:00Z");
    Instant at = rejected.plusSeconds(1);
    String buyer = installation.sql().sql("select id from buyer").query(String.class).single();
    log.append(
        fence,
        List.of(
            event(buyer, "r1", "handoff_rejected", rejected),
            event(buyer, "r2", "handoff_offered", at)));
    log.close(fence, "crash");
    IllegalStateException crash = new IllegalStateException("crash");
    assertThatThrownBy(() ->
            decider.decide(
                fence,
                done -> {
                  if (done == Partitions.COUNT) {
                    throw crash;
                  }
                }))
        .isSameAs(crash);
    assertThat(answers()).hasSize(1);
    assertThat(decider.hasWork()).isTrue();

    Assignments assignments = installation.bean(Assignments.class);
    assertThat(assignments.answer(fence, at)).isEqualTo(1);
    assertThat(assignments.answer(fence, at)).isZero();
    installation.close();
    open();
    assertThat(installation.bean(Intake.class).finishPending()).isTrue();

    assertThat(answers()).hasSize(2);
    assertThat(owner("a1")).isEqualTo("ben");
    assertThat(installation.bean(Decider.class).hasWork()).isFalse();
    verifies();
  }

  private static NewEvent event(String buyer, String id, String type, Instant at) {
    return new NewEvent(
        "crm", id, buyer, null, type, at, at, at, Map.of("handoff", Value.of("to_development")));
  }
}
