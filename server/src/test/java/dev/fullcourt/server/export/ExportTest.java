package dev.fullcourt.server.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.history.files.Column;
import dev.fullcourt.history.files.ExportedLog;
import dev.fullcourt.history.files.FileTable;
import dev.fullcourt.history.files.FilesVerification;
import dev.fullcourt.history.files.Manifest;
import dev.fullcourt.history.files.NotAnExport;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.LedgerRow;
import dev.fullcourt.history.replay.Verdict;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import dev.fullcourt.server.log.LogReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A simulated year, exported: the files alone say what the database says. */
class ExportTest {

  @TempDir static Path folder;
  private static Installation installation;
  private static Path files;
  private static Manifest manifest;

  @BeforeAll
  static void exportAYear() throws IOException {
    installation = Installation.open(folder.resolve("data"));
    installation.importSample(Project.sample("demo"), Year.of(200, folder.resolve("year")));
    files = folder.resolve("it's files");
    manifest = export(files);
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  private static Manifest export(Path directory) {
    return installation.bean(Export.class).run(directory, done -> {});
  }

  private static Verdict verify(Path directory) {
    try (ExportedLog log = ExportedLog.open(directory)) {
      return FilesVerification.verify(log, done -> {});
    }
  }

  @Test
  void theFilesAloneGiveTheLedger() {
    Verdict verdict = verify(files);
    assertThat(verdict.examples()).isEmpty();
    assertThat(verdict.changedFiles()).isEmpty();
    assertThat(verdict).isEqualTo(installation.verify());
    assertThat(verdict.decisions()).isPositive();
  }

  @Test
  void theExportedLedgerIsTheOneInTheDatabase() throws SQLException {
    String sql =
        "select concat_ws(' ', buyer, position, revision, body) from '$/ledger.parquet'"
            + " order by buyer, position";
    Path quoted = Path.of(files.toString().replace("'", "''"));
    assertThat(PlainDuck.rows(quoted, sql)).isEqualTo(installation.ledger());
  }

  @Test
  void readingColumnsGivesTheLedgerOfTheDatabase() {
    try (ExportedLog log = ExportedLog.open(files)) {
      List<String> replayed = new ArrayList<>();
      log.replay(
          new Engine(log.playbook()),
          0,
          63,
          (partition, buyer, ledger) ->
              ledger.forEach(decision -> {
                LedgerRow row = LedgerRow.of(decision);
                replayed.add(
                    String.join(" ", buyer, "" + row.position(), "" + row.revision(), row.body()));
              }));
      assertThat(replayed).containsExactlyInAnyOrderElementsOf(installation.ledger());
    }
  }

  @Test
  void theFilesGiveTheSameBuyersAsTheLog() {
    List<BuyerLog> ofLog = new ArrayList<>();
    List<BuyerLog> ofFiles = new ArrayList<>();
    try (ExportedLog log = ExportedLog.open(files)) {
      for (int partition = 0; partition < 64; partition++) {
        installation.bean(LogReader.class).readAll(partition, buyer -> ofLog.add(sorted(buyer)));
        log.read(partition, partition, buyer -> ofFiles.add(sorted(buyer)));
      }
    }
    assertThat(ofFiles).isNotEmpty().containsExactlyInAnyOrderElementsOf(ofLog);
  }

  private static BuyerLog sorted(BuyerLog buyer) {
    return new BuyerLog(
        buyer.buyer(),
        buyer.motion(),
        buyer.label(),
        buyer.account(),
        buyer.batches().stream()
            .map(batch ->
                new dev.fullcourt.history.replay.Batch(
                    batch.events().stream()
                        .sorted(dev.fullcourt.history.replay.Replay.ORDER)
                        .toList(),
                    batch.close(),
                    batch.horizon()))
            .toList());
  }

  @Test
  void anotherExportOfTheSameLogIsTheSameToTheByte() throws IOException {
    Path again = folder.resolve("again");
    assertThat(export(again)).isEqualTo(manifest);
    assertThat(export(again)).isEqualTo(manifest);
    for (FileTable table : FileTable.values()) {
      assertThat(again.resolve(table.file())).hasSameBinaryContentAs(files.resolve(table.file()));
    }
    try (var entries = Files.list(again)) {
      assertThat(entries.map(entry -> entry.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "manifest.json",
              "playbook-1.yaml",
              "log.parquet",
              "closes.parquet",
              "buyers.parquet",
              "ledger.parquet",
              "seals.parquet",
              "stays.parquet");
    }
  }

  @Test
  void theManifestCountsWhatTheLogHas() {
    assertThat(manifest.rows(FileTable.LOG))
        .isEqualTo(count("select count(*) from event where buyer <> ''"));
    // Each partition was closed by the import, and again by the answers to who waited then.
    int closes = 2;
    assertThat(manifest.rows(FileTable.CLOSES)).isEqualTo(64 * closes);
    assertThat(manifest.rows(FileTable.BUYERS)).isEqualTo(count("select count(*) from buyer"));
    assertThat(manifest.rows(FileTable.LEDGER)).isEqualTo(count("select count(*) from ledger"));
    assertThat(manifest.rows(FileTable.STAYS)).isEqualTo(count("select count(*) from stay"));
    assertThat(manifest.partitions()).hasSize(64);
    assertThat(manifest.partitions().stream().mapToLong(Manifest.PartitionEntry::events).sum())
        .isEqualTo(manifest.rows(FileTable.LOG));
    assertThat(manifest.partitions())
        .allSatisfy(each -> {
          assertThat(each.firstSeq()).isZero();
          assertThat(each.lastSeq()).isEqualTo(each.events() + closes - 1);
          assertThat(each.decidedBelow()).isEqualTo(each.events() + closes);
        });
    assertThat(manifest.horizon()).isNotNull();
  }

  private static long count(String sql) {
    return installation.sql().sql(sql).query(Long.class).single();
  }

  @Test
  void aChangedRowOfTheExportedLedgerIsFound() throws Exception {
    Path tampered = folder.resolve("tampered");
    export(tampered);
    String buyer = PlainDuck.rows(tampered, "select min(buyer) from '$/ledger.parquet'").getFirst();
    PlainDuck.change(
        tampered,
        "ledger.parquet",
        "select * replace (case when buyer = '"
            + buyer
            + "' and position = 0 then replace(body, '\"round\":1', '\"round\":2') else body end"
            + " as body) from '$/ledger.parquet'");
    Verdict verdict = verify(tampered);
    assertThat(verdict.holds()).isFalse();
    assertThat(verdict.differences()).isEqualTo(1);
    assertThat(verdict.examples().getFirst()).contains(buyer).contains("\"round\":2");
    assertThat(verdict.changedFiles()).containsExactly("ledger.parquet");
  }

  @Test
  void aMissingAndAnInventedRowAreFound() throws Exception {
    Path tampered = folder.resolve("missing");
    export(tampered);
    PlainDuck.change(
        tampered,
        "ledger.parquet",
        """
        select * from (
          select * from '$/ledger.parquet'
          where (buyer, position) <> (select (max(buyer), 0) from '$/ledger.parquet')
          union all
          select * replace ('b_0' as buyer) from (from '$/ledger.parquet' limit 1))
        order by partition, buyer, position
        """);
    assertThat(verify(tampered).differences()).isGreaterThanOrEqualTo(2);
    assertThat(verify(tampered).examples()).anyMatch(text -> text.startsWith("buyer b_0, row 0"));
  }

  @Test
  void aChangedLogIsFoundEvenWhereTheLedgerStillFollows() throws Exception {
    Path tampered = folder.resolve("log");
    export(tampered);
    PlainDuck.change(
        tampered, "log.parquet", "select * replace ('other' as source) from '$/log.parquet'");
    Verdict verdict = verify(tampered);
    assertThat(verdict.differences()).isZero();
    assertThat(verdict.changedFiles()).containsExactly("log.parquet");
    assertThat(verdict.holds()).isFalse();
  }

  @Test
  void aFileThatIsNotSortedIsRefused() throws Exception {
    Path unsorted = folder.resolve("unsorted");
    export(unsorted);
    PlainDuck.change(
        unsorted, "log.parquet", "select * from '$/log.parquet' order by partition, buyer desc");
    assertThatThrownBy(() -> verify(unsorted))
        .isInstanceOf(NotAnExport.class)
        .hasMessageContaining("log.parquet")
        .hasMessageContaining("is not sorted by partition, buyer");
  }

  @Test
  void plainSqlReadsTheDocumentedColumns() throws Exception {
    Path plain = folder.resolve("plain");
    export(plain);
    String docs = Files.readString(Project.root().resolve("docs/files.md"));
    for (FileTable table : FileTable.values()) {
      assertThat(docs).contains("`" + table.file() + "`");
      List<String> described =
          PlainDuck.rows(
              plain,
              "select column_name, column_type from (describe select * from '$/"
                  + table.file()
                  + "')");
      List<String> always =
          table.columns().stream()
              .map(column -> column.name() + " " + column.type().word())
              .toList();
      assertThat(described).startsWith(always.toArray(String[]::new));
      assertThat(described.subList(always.size(), described.size()))
          .allMatch(column -> table == FileTable.LOG && column.matches("event\\.\\w+ VARCHAR"));
      for (Column column : table.columns()) {
        assertThat(docs).contains("| `" + column.name() + "` | " + column.type().word() + " |");
        assertThat(
                PlainDuck.rows(
                    plain, "select " + column.name() + " from '$/" + table.file() + "' limit 1"))
            .hasSize(table == FileTable.SEALS ? 0 : 1);
      }
    }
  }

  @Test
  void theExamplesOfTheDocumentationRun() throws Exception {
    Path plain = folder.resolve("examples");
    export(plain);
    String docs = Files.readString(Project.root().resolve("docs/files.md"));
    List<String> examples = new ArrayList<>();
    for (String part : docs.split("```sql\n")) {
      examples.add(part.split("```")[0]);
    }
    examples.removeFirst();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(3);
    for (String example : examples) {
      String sql = example.replaceAll("'([a-z]+\\.parquet)'", "'\\$/$1'");
      assertThat(PlainDuck.rows(plain, sql)).as(example).isNotEmpty();
    }
  }
}
