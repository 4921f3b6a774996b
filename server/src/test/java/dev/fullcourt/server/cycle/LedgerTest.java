package dev.fullcourt.server.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.history.replay.Verdict;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger follows from the log, and a ledger that does not is found out. */
class LedgerTest {

  @TempDir static Path folder;
  private static Installation installation;

  @BeforeAll
  static void importAYear() throws IOException {
    installation = Installation.open(folder.resolve("data"));
    installation.importSample(Project.sample("demo"), Year.of(200, folder.resolve("year")));
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  @Test
  void verifyHolds() {
    Verdict result = installation.verify();
    assertThat(result.examples()).isEmpty();
    assertThat(result.holds()).isTrue();
    assertThat(result.decisions()).isPositive();
  }

  @Test
  void aChangedRowIsFound() {
    String buyer =
        installation.sql().sql("select min(buyer) from ledger").query(String.class).single();
    String body = body(buyer);
    set(buyer, body.replace("\"round\":1", "\"round\":2"));
    Verdict result = installation.verify();
    set(buyer, body);
    assertThat(result.differences()).isEqualTo(1);
    assertThat(result.examples().getFirst()).contains(buyer);
    assertThat(installation.verify().holds()).isTrue();
  }

  @Test
  void aMissingRowIsFound() {
    installation
        .sql()
        .sql("create table kept as select * from ledger order by buyer, position limit 1")
        .update();
    installation
        .sql()
        .sql(
            "delete from ledger l using kept k where l.buyer = k.buyer and l.position = k.position")
        .update();
    boolean held = installation.verify().holds();
    installation.sql().sql("insert into ledger select * from kept").update();
    installation.sql().sql("drop table kept").update();
    assertThat(held).isFalse();
    assertThat(installation.verify().holds()).isTrue();
  }

  @Test
  void staysTileTimeAndAgreeWithTheBuyersStage() {
    assertThat(
            count(
                """
                select count(*) from stay s left join stay n
                  on n.buyer = s.buyer and n.number = s.number + 1
                where s.left_at is distinct from n.entered or s.next is distinct from n.stage
                """))
        .isZero();
    assertThat(
            count(
                """
                select count(*) from buyer_view v left join stay s
                  on s.buyer = v.buyer and s.left_at is null
                where v.stage is distinct from s.stage
                """))
        .isZero();
  }

  @Test
  void aSecondImportThatReachesBackAmendsAndStillVerifies() throws IOException {
    Path extra = Files.createDirectories(folder.resolve("extra"));
    Path file = extra.resolve("late.csv");
    String domain =
        installation
            .sql()
            .sql("select key from account order by id limit 1")
            .query(String.class)
            .single();
    Files.writeString(
        file,
        "id,account,at\n1,"
            + domain
            + ",2025-11-05T10:00:00Z\n2,"
            + domain
            + ",2026-02-05T10:00:00Z\n");
    List<String> before = installation.ledger();
    installation.importFiles(
        Files.readString(Project.sample("demo").resolve("playbook.yaml")),
        """
        mapping: Late news
        source: late
        files:
          late:
            file: late*.csv
            account: "{account}"
            time: "{at}"
            becomes:
              - event: opportunity_created
                id: "{id}"
                properties:
                  opportunity: "late-{id}"
        """,
        List.of(file));
    List<String> after = installation.ledger();
    assertThat(after).containsAll(before).hasSizeGreaterThan(before.size());
    assertThat(after).anyMatch(row -> row.contains("\"kind\":\"amended\""));
    Verdict verdict = installation.verify();
    assertThat(verdict.holds()).isTrue();
    assertThat(installation.verifyFromFiles(folder.resolve("files"))).isEqualTo(verdict);
    staysTileTimeAndAgreeWithTheBuyersStage();
  }

  private static long count(String sql) {
    return installation.sql().sql(sql).query(Long.class).single();
  }

  private static String body(String buyer) {
    return installation
        .sql()
        .sql("select body from ledger where buyer = :buyer and position = 0")
        .param("buyer", buyer)
        .query(String.class)
        .single();
  }

  private static void set(String buyer, String body) {
    installation
        .sql()
        .sql("update ledger set body = :body where buyer = :buyer and position = 0")
        .param("buyer", buyer)
        .param("body", body)
        .update();
  }
}
