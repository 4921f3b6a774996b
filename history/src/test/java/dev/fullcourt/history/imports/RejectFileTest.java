package dev.fullcourt.history.imports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  /** Also behind what nobody sees; a reason may begin with what stands in the row. */
  @Test
  void nothingInItIsAFormulaToASpreadsheet() throws IOException {
    Path path = folder.resolve("rejects.csv");
    List<String> formulas =
        List.of(
            "=cmd|'/c calc'!A1",
            " =1+1",
            "\t=1+1",
            "\u00a0=1+1",
            "\u200b=1+1",
            "\ufeff=1+1",
            "\r\n=1+1",
            "\u3000\u202e@SUM(A1)",
            "+1+1",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1)",
            "＝1+1",
            "\"=1+1");
    try (RejectFile file = new RejectFile(path)) {
      formulas.forEach(formula -> file.add(new Draft.Origin(formula, 1), formula));
      file.add(new Draft.Origin("a.csv", 2), "-17.5");
    }
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(path)) {
      List<CsvRecord> all = rows.stream().toList();
      for (int i = 0; i < formulas.size(); i++) {
        assertThat(all.get(i + 1).getField(0)).isEqualTo("'" + formulas.get(i));
        assertThat(all.get(i + 1).getField(2)).isEqualTo("'" + formulas.get(i));
      }
      assertThat(all.getLast().getField(2)).as("a number is none").isEqualTo("-17.5");
    }
  }
}
