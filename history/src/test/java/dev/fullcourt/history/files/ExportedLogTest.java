package dev.fullcourt.history.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written is what is read back, and what is not an export is refused by name. */
class ExportedLogTest {

  @TempDir Path folder;

  private static List<BuyerLog> read(Path directory) {
    List<BuyerLog> buyers = new ArrayList<>();
    try (ExportedLog log = ExportedLog.open(directory)) {
      log.read(0, 63, buyers::add);
    }
    return buyers;
  }

  @Test
  void buyersComeInOrderWithTheirEvents() throws Exception {
    new Written().to(folder);
    List<BuyerLog> buyers = read(folder);
    assertThat(buyers.stream().map(BuyerLog::label)).containsExactly("one", "two");
    assertThat(buyers.getFirst().account()).isEqualTo("a_1");
    assertThat(buyers.getLast().account()).isEmpty();
    assertThat(buyers.getFirst().events().stream().map(Event::id)).containsExactly("e3", "e2");
    assertThat(buyers.getLast().batches().getFirst().horizon())
        .isEqualTo(Instant.ofEpochMilli(2000));
    assertThat(buyers.getLast().events())
        .containsExactly(
            new Event(
                0,
                "s",
                "e1",
                "b_2",
                "p_1",
                "page_viewed",
                Instant.ofEpochMilli(1000),
                Instant.ofEpochMilli(1000),
                Instant.ofEpochMilli(1000),
                Map.of("a", Value.of(1))));
  }

  @Test
  void eachRowThatDoesNotFollowIsADifference() throws Exception {
    new Written().to(folder);
    try (ExportedLog log = ExportedLog.open(folder)) {
      Verdict verdict = FilesVerification.verify(log, done -> {});
      assertThat(verdict.buyers()).isEqualTo(2);
      assertThat(verdict.decisions()).isEqualTo(2);
      assertThat(verdict.differences()).isEqualTo(2);
      assertThat(verdict.examples().getFirst()).contains("b_1").contains("nonsense");
      assertThat(verdict.examples().getLast()).contains("b_2").contains("no row");
    }
  }

  @Test
  void anImportNotDecidedYetIsLeftOut() throws Exception {
    new Written()
        .with(
            FileTable.CLOSES,
            "(1, 1, 1, 2000, 'import_closed', null, 0), (1, 9, 2, 9000, 'import_closed', null, 0)")
        .to(folder);
    assertThat(read(folder).stream().map(BuyerLog::label)).containsExactly("two");
  }

  @Test
  void aBuyerNobodyKnowsIsNamed() throws Exception {
    new Written().with(FileTable.BUYERS, "(1, 'b_1', 'm', null, 'one')").to(folder);
    assertThatThrownBy(() -> read(folder))
        .isInstanceOf(NotAnExport.class)
        .hasMessageContaining("buyers.parquet: does not have buyer b_2");
  }

  @Test
  void propertiesThatAreNoJsonAreNamed() throws Exception {
    new Written()
        .with(
            FileTable.LOG,
            "(1, 'b_1', 0, 's', 'e1', null, 'seen', 1, 1, 1, '{broken', 1, null, null)")
        .to(folder);
    assertThatThrownBy(() -> read(folder))
        .isInstanceOf(NotAnExport.class)
        .hasMessageContaining("log.parquet: has properties")
        .hasMessageContaining("{broken");
  }

  @Test
  void aFileWithOtherColumnsIsRefused() throws Exception {
    new Written().to(folder);
    Files.copy(
        folder.resolve("closes.parquet"),
        folder.resolve("log.parquet"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> ExportedLog.open(folder))
        .isInstanceOf(NotAnExport.class)
        .hasMessageContaining("log.parquet: has the columns");
  }

  @Test
  void aManifestOfAnotherKindIsRefused() throws Exception {
    new Written().to(folder);
    Path manifest = folder.resolve(Manifest.FILE);
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.replace("\"format\" : 2", "\"format\" : 7"));
    assertThatThrownBy(() -> ExportedLog.open(folder)).hasMessageContaining("has format 7");
    for (String other : List.of("{}", "[]", "", "{\"holds\":\"a Fullcourt export\"}")) {
      Files.writeString(manifest, other);
      assertThatThrownBy(() -> ExportedLog.open(folder)).isInstanceOf(NotAnExport.class);
    }
  }

  @Test
  void rangesCoverEveryPartitionOnce() throws Exception {
    Manifest manifest = new Written().to(folder);
    List<Manifest.PartitionEntry> partitions = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      partitions.add(new Manifest.PartitionEntry(i, (i % 7) * 100L, null, null, 0, null));
    }
    Manifest wide = new Manifest("", 1, 1, null, manifest.files(), List.of(), partitions);
    for (int wanted = 1; wanted < 100; wanted++) {
      List<Ranges.Range> ranges = Ranges.ranges(wide, wanted);
      assertThat(ranges).hasSizeLessThanOrEqualTo(wanted);
      int next = Short.MIN_VALUE;
      for (Ranges.Range range : ranges) {
        assertThat(range.first()).isEqualTo(next);
        assertThat(range.last()).isGreaterThanOrEqualTo(range.first());
        next = range.last() + 1;
      }
      assertThat(next).isEqualTo(Short.MAX_VALUE + 1);
    }
    assertThat(Ranges.ranges(wide, 8)).hasSize(8);
  }
}
