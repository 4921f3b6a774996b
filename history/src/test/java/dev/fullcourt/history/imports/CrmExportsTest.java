package dev.fullcourt.history.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real exports of four systems are read with the ready mappings: each row taken or told why not.
 */
class CrmExportsTest {

  private static final Instant LATEST = Instant.parse("2026-01-01T00:00:00Z");

  /** The figures count rows; those that are left out are of files the mapping says are left out. */
  @ParameterizedTest
  @CsvSource({
    "salesforce, 111, 54, 1, 0",
    "hubspot, 2071, 308, 177, 100",
    "marketo, 1331, 331, 600, 100",
    "mautic, 75, 56, 4, 0"
  })
  void everyRowIsTakenOrToldWhyNot(
      String system, long rows, long taken, long rejected, long optedOut) throws IOException {
    Collected sink = new Collected();
    Outcome outcome = read(system, sink);

    assertThat(outcome)
        .isEqualTo(
            new Outcome.Finished(
                rows, taken, rejected, rows - taken - rejected, sink.drafts.size()));
    assertThat(sink.rows).hasSize((int) rows);
    assertThat(sink.rejects)
        .hasSize((int) rejected)
        .allSatisfy(r -> {
          assertThat(r.reason()).containsAnyOf("belongs to no one", "before 1990", "the id (");
        });
    assertThat(sink.of("unsubscribed")).hasSize((int) optedOut);
    assertThat(sink.drafts.stream().map(Draft::id).distinct()).hasSize(sink.drafts.size());
  }

  @ParameterizedTest
  @CsvSource({"salesforce", "hubspot", "marketo", "mautic"})
  void theSameExportGivesTheSameIds(String system) throws IOException {
    Collected first = new Collected();
    Collected second = new Collected();
    read(system, first);
    read(system, second);

    assertThat(second.drafts).isEqualTo(first.drafts);
  }

  private static Outcome read(String system, Collected sink) throws IOException {
    try (Stream<Path> found = Files.list(RealData.file("crm_exports/" + system))) {
      List<Path> files = found.sorted().toList();
      return Importer.read(RealData.mapping(system), files, LATEST, sink);
    }
  }
}
