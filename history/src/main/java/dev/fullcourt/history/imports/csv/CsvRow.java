package dev.fullcourt.history.imports.csv;

import java.io.IOException;
import java.util.List;

/** A row of a file. */
public sealed interface CsvRow {

  /** Its number: 1 for the first of the file, as a spreadsheet shows it. */
  long row();

  /**
   * A row with as many fields as the header has.
   *
   * @param row its number
   * @param fields what stands in them, as it stands there
   */
  record Fields(long row, List<String> fields) implements CsvRow {}

  /**
   * A row that cannot be used.
   *
   * @param row its number
   * @param reason why, and what to do
   */
  record Damaged(long row, String reason) implements CsvRow {

    /** The row from which on a compressed file cannot be read. */
    static Damaged fromHere(long row, IOException why) {
      return new Damaged(
          row, "the file is damaged from here on (gzip: " + why.getMessage() + "); fetch it again");
    }
  }
}
