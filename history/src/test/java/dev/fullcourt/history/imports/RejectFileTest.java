package dev.fullcourt.history.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectFileTest {

  @TempDir Path folder;

  @Test
  void thereIsNoFileWithoutARejectedRow() throws IOException {
    Path path = folder.resolve("rejects/leads.csv");
    try (RejectFile file = new RejectFile(path)) {
      assertThat(file.findPath()).isEmpty();
    }

    assertThat(path).doesNotExist();
  }

  @Test
  void rowsAreWrittenAsCsv() throws IOException {
    Path path = folder.resolve("rejects/leads.csv");
    try (RejectFile file = new RejectFile(path)) {
      file.add(new Draft.Origin("leads.csv", 7), "a quote (\") in it is not closed");
      file.add(new Draft.Origin("leads, old.csv", 9), "the id is blank");
      assertThat(file.findPath()).contains(path);
      assertThat(file.count()).isEqualTo(2);
    }

    assertThat(Files.readAllLines(path))
        .containsExactly(
            "file,row,reason",
            "leads.csv,7,\"a quote (\"\") in it is not closed\"",
            "\"leads, old.csv\",9,the id is blank");
  }
}
