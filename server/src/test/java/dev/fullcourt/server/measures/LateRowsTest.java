package dev.fullcourt.server.measures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.history.files.ExportedLog;
import dev.fullcourt.history.replay.Verdict;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.corrections.Author;
import dev.fullcourt.server.corrections.Merges;
import dev.fullcourt.server.export.PlainDuck;
import dev.fullcourt.server.log.Partitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Law 2: a row counts when it happened and is known when its file says. A meeting of the 2nd that
 * was typed in on the 9th made its buyer a lead on the 2nd, and nobody saw that before the 9th.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LateRowsTest {

  private static final String PLAYBOOK =
      """
      playbook: Small
      cycle:
        arms: { inbound: they came }
        stages:
          - { stage: aware, phase: early, leads: marketing }
          - { stage: lead, phase: middle, leads: sales, enter: event.type == "meeting_held" }
      """;
  private static final String MAPPING =
      """
      mapping: Meetings
      source: crm
      files:
        happenings:
          file: happenings*.csv
          account: "{account}"
          person: "{person}"
          time: "{at}"
          known: { at: "{entered}", when-blank: occurred }
          becomes:
            - event: "{type}"
              id: "{id}"
      """;
  private static final String ROWS =
      """
      id,account,person,type,at,entered
      1,late.example,ann,page_viewed,2026-03-01T10:00:00Z,
      2,late.example,ann,meeting_held,2026-03-02T10:00:00Z,2026-03-09T18:00:00Z
      3,planned.example,bob,page_viewed,2026-03-01T10:00:00Z,
      4,planned.example,bob,meeting_held,2026-03-04T10:00:00Z,2026-03-02T09:00:00Z
      5,end.example,cy,page_viewed,2026-03-05T10:00:00Z,
      6,end.example,cy,meeting_held,2026-03-06T10:00:00Z,2026-03-20T10:00:00Z
      """;

  @TempDir static Path folder;
  private static Installation installation;

  @BeforeAll
  static void importRows() throws IOException {
    installation = Installation.open(folder.resolve("data"));
    Path rows = Files.writeString(folder.resolve("happenings.csv"), ROWS);
    installation.importFiles(PLAYBOOK, MAPPING, List.of(rows));
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  private static List<String> stagesAsOf(String instant, String account) {
    return stages(installation.bean(Histories.class).asOf(Instant.parse(instant)), account);
  }

  private static List<String> stages(History history, String account) {
    return history.buyers().stream()
        .filter(buyer -> buyer.name().equals(account))
        .flatMap(buyer -> buyer.stays().stream())
        .map(stay -> stay.stage() + " since " + stay.entered())
        .toList();
  }

  @Test
  @Order(1)
  void lateRowIsKnownWhenItsFileSaysAndCountsWhenItHappened() {
    String aware = "aware since 2026-03-01T10:00:00Z";
    String lead = "lead since 2026-03-02T10:00:00Z";
    assertThat(stagesAsOf("2026-03-02T10:00:00Z", "late.example")).containsExactly(aware);
    assertThat(stagesAsOf("2026-03-09T17:59:59.999Z", "late.example")).containsExactly(aware);
    assertThat(stagesAsOf("2026-03-09T18:00:00Z", "late.example")).containsExactly(aware, lead);
    assertThat(stages(installation.bean(Histories.class).current(), "late.example"))
        .containsExactly(aware, lead);
  }

  @Test
  @Order(2)
  void whatIsEnteredAheadIsKnownWhenItHappens() {
    assertThat(stagesAsOf("2026-03-04T09:59:59Z", "planned.example"))
        .containsExactly("aware since 2026-03-01T10:00:00Z");
    assertThat(stagesAsOf("2026-03-04T10:00:00Z", "planned.example"))
        .contains("lead since 2026-03-04T10:00:00Z");
  }

  @Test
  @Order(3)
  void rowKnownAfterTheLastThatHappenedIsNotKnownBefore() {
    assertThat(stagesAsOf("2026-03-19T00:00:00Z", "end.example"))
        .containsExactly("aware since 2026-03-05T10:00:00Z");
    assertThat(stagesAsOf("2026-03-20T10:00:00Z", "end.example"))
        .contains("lead since 2026-03-06T10:00:00Z");
  }

  @Test
  @Order(4)
  void filesSayWhenItWasKnownAndLedgerFollowsFromThem() throws SQLException {
    Path files = folder.resolve("files");
    Verdict verdict = installation.verifyFromFiles(files);
    assertThat(verdict.examples()).isEmpty();
    assertThat(verdict.holds()).isTrue();
    assertThat(installation.verify()).isEqualTo(verdict);
    assertThat(
            PlainDuck.rows(
                files,
                "select id, epoch_ms(known) from '$/log.parquet' where id in ('1', '2', '4')"
                    + " order by id"))
        .containsExactly(
            "1 " + millis("2026-03-01T10:00:00Z"),
            "2 " + millis("2026-03-09T18:00:00Z"),
            "4 " + millis("2026-03-04T10:00:00Z"));
    Map<String, Instant> read = new HashMap<>();
    try (ExportedLog log = ExportedLog.open(files)) {
      log.read(
          0,
          Partitions.COUNT - 1,
          buyer -> buyer.rows().forEach(row -> read.put(row.id(), row.known())));
    }
    assertThat(read)
        .containsEntry("2", Instant.parse("2026-03-09T18:00:00Z"))
        .containsEntry("6", Instant.parse("2026-03-20T10:00:00Z"));
  }

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }

  @Test
  @Order(5)
  void adoptedRowIsKnownFromTheLaterOfTheTwo() {
    Author mia = new Author("one company", "mia", Instant.parse("2026-03-10T09:00:00Z"));
    installation.bean(Merges.class).merge("late.example", "end.example", mia, false);
    assertThat(stagesAsOf("2026-03-09T18:00:00Z", "late.example")).hasSize(2);
    assertThat(stagesAsOf("2026-03-10T09:00:00Z", "late.example")).isEmpty();
    assertThat(stagesAsOf("2026-03-10T09:00:00Z", "end.example"))
        .containsExactly("aware since 2026-03-01T10:00:00Z", "lead since 2026-03-02T10:00:00Z");
    assertThat(installation.verify().holds()).isTrue();
  }
}
