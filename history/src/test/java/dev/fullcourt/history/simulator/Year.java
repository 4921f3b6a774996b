package dev.fullcourt.history.simulator;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** A simulated year as a test reads it back. */
record Year(
    List<NamedCsvRecord> accounts,
    List<NamedCsvRecord> people,
    List<NamedCsvRecord> activities,
    List<NamedCsvRecord> opportunities,
    List<NamedCsvRecord> corrections,
    List<NamedCsvRecord> truth) {

  static final Instant END = Instant.parse("2026-11-22T09:00:00Z");

  static Year simulate(SimulationSettings settings, Path folder) {
    try {
      Simulation.run(settings, folder);
      return new Year(
          read(folder, "accounts.csv"),
          read(folder, "people.csv"),
          read(folder, "activities.csv"),
          read(folder, "opportunity_history.csv"),
          read(folder, "account_changes.csv"),
          read(folder, "truth/truth.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<NamedCsvRecord> read(Path folder, String file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
      return reader.stream().toList();
    }
  }

  long activities(String type) {
    return activities.stream().filter(row -> row.getField("activity").equals(type)).count();
  }

  long changes(String change) {
    return opportunities.stream().filter(row -> row.getField("change").equals(change)).count();
  }

  static List<String> column(List<NamedCsvRecord> rows, String column) {
    return rows.stream().map(row -> row.getField(column)).collect(Collectors.toList());
  }

  static Instant instant(NamedCsvRecord row, String column) {
    return OffsetDateTime.parse(row.getField(column)).toInstant();
  }
}
