package dev.fullcourt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row is taken whole or rejected whole, and the rows of a summary add up. */
class WholeRowsTest {

  private static final String PLAYBOOK =
      """
      playbook: Small shop
      currency: EUR
      fiscal-year: { starts: 01-01, zone: Europe/Berlin }
      cycle:
        arms: { inbound: they came }
        stages:
          - { stage: aware, phase: early, leads: marketing }
      """;
  private static final String MAPPING =
      """
      mapping: Two events a row
      source: small
      files:
        visits:
          file: visits*.csv
          person: "{who}"
          becomes:
            - event: page_viewed
              id: "{id}/viewed"
              time: "{at}"
            - event: content_downloaded
              id: "{id}/downloaded"
              motion: "{motion}"
      """;

  @TempDir Path folder;

  @Test
  void aRowWithAnUnknownMotionInOneOfItsEventsGivesNone() throws Exception {
    Path visits =
        Files.writeString(
            folder.resolve("visits.csv"),
            """
            id,who,at,motion
            1,ann@example.com,2026-01-02T10:00:00Z,
            2,ann@example.com,2026-01-03T10:00:00Z,moonshots
            """);
    try (Installation installation = Installation.open(folder.resolve("data"))) {
      ImportSummary first = installation.importFiles(PLAYBOOK, MAPPING, List.of(visits));
      assertThat(first.rowsRead()).isEqualTo(2);
      assertThat(first.understood()).isEqualTo(1);
      assertThat(first.rejected()).isEqualTo(1);
      assertThat(first.leftOut()).isZero();
      assertThat(first.added()).isEqualTo(2);
      assertThat(Files.readString(installation.rejects())).contains("moonshots");

      ImportSummary again = installation.importFiles(PLAYBOOK, MAPPING, List.of(visits));
      assertThat(again.added()).isZero();
      assertThat(again.alreadyThere()).isEqualTo(2);
    }
  }
}
