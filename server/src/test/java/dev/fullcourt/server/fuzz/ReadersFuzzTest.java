package dev.fullcourt.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.history.imports.csv.CsvFile;
import dev.fullcourt.history.imports.csv.CsvRow;
import dev.fullcourt.history.imports.csv.ForeignJson;
import dev.fullcourt.history.imports.csv.JsonLines;
import dev.fullcourt.history.imports.csv.NotJson;
import dev.fullcourt.history.imports.csv.NotReadable;
import dev.fullcourt.history.imports.csv.RowFile;
import dev.fullcourt.history.imports.mapping.MappingReader;
import dev.fullcourt.history.imports.mapping.MappingReading;
import dev.fullcourt.server.intake.tracking.Call;
import dev.fullcourt.server.intake.tracking.Read;
import dev.fullcourt.server.intake.tracking.Request;
import dev.fullcourt.server.intake.tracking.RequestReader;
import dev.fullcourt.server.sources.CannotChange;
import dev.fullcourt.server.sources.HookMapping;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Every reader of what others wrote: it gives what it read, or why not, and never anything else.
 */
class ReadersFuzzTest {

  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

  /** Bodies of requests; the first byte says to which address they go. */
  @FuzzTest(maxDuration = "10m")
  void requests(byte[] data) {
    byte[] body = data.length == 0 ? data : Arrays.copyOfRange(data, 1, data.length);
    Call[] calls = Call.values();
    int which = data.length == 0 ? 0 : Math.floorMod(data[0], calls.length + 2);
    Request request =
        which < calls.length
            ? RequestReader.one(body, calls[which], NOW)
            : which == calls.length
                ? RequestReader.batch(body, NOW)
                : RequestReader.events(body, NOW);
    switch (request) {
      case Request.Unreadable(var refusal, var sample) ->
          assertThat(refusal.detail()).isNotBlank().doesNotContain("Source:");
      case Request.Events events -> {
        for (Read read : events.reading().as("source")) {
          if (read instanceof Read.NotTaken(var refusal, var sample)) {
            assertThat(refusal.detail()).isNotBlank();
          }
        }
      }
    }
  }

  /** A mapping of webhooks, and after a NUL a body for it. */
  @FuzzTest(maxDuration = "10m")
  void webhooks(byte[] data) {
    int end = 0;
    while (end < data.length && data[end] != 0) {
      end++;
    }
    String mapping = new String(data, 0, end, StandardCharsets.UTF_8);
    byte[] body = Arrays.copyOfRange(data, Math.min(end + 1, data.length), data.length);
    try {
      HookMapping.of(mapping).events(ForeignJson.read(body), "1");
    } catch (CannotChange | NotJson refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  /** Files; the first byte says of which kind and in which encoding. */
  @FuzzTest(maxDuration = "10m")
  void files(byte[] data) throws IOException {
    int which = data.length == 0 ? 0 : data[0];
    List<Charset> encodings =
        List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16);
    Charset encoding = encodings.get(Math.floorMod(which, encodings.size()));
    Path file = Files.createTempFile("fuzz", ".csv");
    try {
      Files.write(file, data.length == 0 ? data : Arrays.copyOfRange(data, 1, data.length));
      try (RowFile rows =
          which < 0
              ? JsonLines.open(file, encoding, which % 2 == 0 ? List.of() : List.of("a", "a.b"))
              : CsvFile.open(file, encoding, null, List.of("id"))) {
        for (CsvRow row = rows.next(); row != null; row = rows.next()) {
          if (row instanceof CsvRow.Damaged(var number, var reason)) {
            assertThat(reason).isNotBlank();
          }
        }
      }
    } catch (NotReadable refused) {
      assertThat(refused.found()).isNotBlank();
    } finally {
      Files.delete(file);
    }
  }

  /** Playbooks, and mappings of files. */
  @FuzzTest(maxDuration = "10m")
  void documents(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    if (PlaybookReader.read("playbook.yaml", text) instanceof Reading.Refused(var mistakes)) {
      assertThat(mistakes).isNotEmpty();
    }
    if (MappingReader.read("mapping.yaml", text) instanceof MappingReading.Refused(var mistakes)) {
      assertThat(mistakes).isNotEmpty();
    }
  }
}
