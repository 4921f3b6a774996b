package dev.fullcourt.history.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export takes the place of an earlier one as a whole, and of nothing else. */
class ExportWriterTest {

  private static final String[] FILES = {
    "buyers.parquet",
    "closes.parquet",
    "ledger.parquet",
    "log.parquet",
    "manifest.json",
    "playbook-1.yaml",
    "seals.parquet",
    "stays.parquet"
  };

  @TempDir Path folder;

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aDirectoryWithSomethingElseIsLeftAlone() throws Exception {
    Files.writeString(folder.resolve("letter.txt"), "mine");
    assertThatThrownBy(() -> new Written().to(folder))
        .isInstanceOf(NotAnExport.class)
        .hasMessageContaining("is not empty");
    assertThat(names(folder)).containsExactly("letter.txt");
    assertThatThrownBy(() -> new Written().to(folder.resolve("letter.txt")))
        .hasMessageContaining("is not a directory");
  }

  @Test
  void anEarlierExportIsReplaced() throws Exception {
    new Written().to(folder);
    Files.writeString(folder.resolve("playbook-7.yaml"), "of an earlier export");
    Files.writeString(folder.resolve("letter.txt"), "mine");
    Manifest manifest =
        new Written().with(FileTable.LEDGER, "(1, 'b_1', 0, 1, 'k', 1, 'other')").to(folder);
    assertThat(names(folder)).contains(FILES).contains("letter.txt").hasSize(FILES.length + 1);
    assertThat(Manifest.read(folder)).isEqualTo(manifest);
    try (ExportedLog log = ExportedLog.open(folder)) {
      assertThat(log.changedFiles()).isEmpty();
    }
  }

  @Test
  void anExportThatBrokeOffLeavesTheEarlierOneAndCanBeRepeated() throws Exception {
    Manifest earlier = new Written().to(folder);
    assertThatThrownBy(() -> new Written().with(FileTable.STAYS, "(1, null)").to(folder))
        .isInstanceOf(Exception.class);
    assertThat(Manifest.read(folder)).isEqualTo(earlier);
    assertThat(names(folder)).containsExactly(FILES);
  }

  @Test
  void whatAKilledExportLeftIsCleanedUp() throws Exception {
    Path left = Files.createDirectories(folder.resolve(".export-unfinished").resolve("spill"));
    Files.writeString(left.resolve("half"), "half");
    Files.writeString(folder.resolve("log.parquet"), "moved before the end");
    new Written().to(folder);
    assertThat(names(folder)).containsExactly(FILES);
  }

  @Test
  void aRowWithoutWhatEveryRowHasIsRefused() {
    assertThatThrownBy(() ->
            new Written()
                .with(FileTable.BUYERS, "(1, null, 'm', null, 'one')")
                .to(folder.resolve("out")))
        .isInstanceOf(java.sql.SQLException.class);
  }

  @Test
  void anEmptyLogHasNoHorizon() throws Exception {
    Written written = new Written();
    for (FileTable table : FileTable.values()) {
      String nulls = "null" + ", null".repeat(table.columns().size() - 1);
      written.with(table, "(" + nulls + ") limit 0");
    }
    Manifest manifest = written.to(folder);
    assertThat(manifest.horizon()).isNull();
    assertThat(manifest.rows(FileTable.LOG)).isZero();
    assertThat(manifest.partitions())
        .containsExactly(new Manifest.PartitionEntry(1, 0, null, null, 4, null));
  }
}
