package dev.fullcourt.history.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.imports.mapping.Mapping;
import dev.fullcourt.history.imports.mapping.MappingReader;
import dev.fullcourt.history.imports.mapping.MappingReading;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of JSON, one object a line: as events, and through a mapping like any table. */
class JsonLinesTest {

  private static final Instant LATEST = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private Path folder;

  private Collected read(Mapping mapping, String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    Collected sink = new Collected();
    assertThat(Importer.read(mapping, List.of(file), LATEST, sink))
        .isInstanceOf(Outcome.Finished.class);
    return sink;
  }

  @Test
  void whatNoDatabaseKeepsIsRejectedWhereItIsAndTheRestIsRead() throws IOException {
    String text =
        """
        {"id": "1", "type": "visited", "person": "a", "occurredAt": "2025-03-05T10:00:00Z", "properties": {"tags": ["a\\u0000b"]}}
        {"id": "2", "type": "visited", "person": "a", "occurredAt": "2025-03-05T10:00:00Z", "properties": {"amount": 1e200000}}
        {"id": "3", "type": "visited", "person": "a", "occurredAt": "2025-03-05T10:00:00Z", "properties": {"tags": ["a", null, {"b": 1}]}}
        """;
    Collected sink = read(RealData.mapping("events"), "n.ndjson", text.getBytes(UTF_8));

    assertThat(sink.drafts).extracting(Draft::id).containsExactly("3");
    assertThat(sink.drafts.getFirst().properties())
        .containsEntry("tags", Value.of(List.of("a", "{\"b\":1}")));
    assertThat(sink.rejects)
        .extracting(Collected.Reject::reason)
        .containsExactly(
            "there is a NUL character in `tags`; take it out",
            "`amount` is a number of no usual size");
  }

  @Test
  void eachLineIsAnEventAsTheApiTakesIt() throws IOException {
    String text =
        """
        {"id": "1", "type": "demo_requested", "person": "ada@neuwerk.example", "account": "neuwerk.example", "occurredAt": "2025-03-05T10:00:00+01:00", "properties": {"form": "pricing", "seats": 12, "utm": {"source": "ad"}}}
        [1, 2]
        {"id": "2", "type": "demo_requested"
        {"id": "3", "type": "demo requested", "person": "a"}
        {"id": "4", "type": "visited"}
        {"id": "5", "type": "visited", "person": "a", "occurredAt": "yesterday"}

        {"id": 6, "type": "visited", "browser": "b-1", "occurredAt": "2025-03-05T10:00:00Z"}
        """;
    Collected sink = read(RealData.mapping("events"), "e.ndjson", text.getBytes(UTF_8));

    assertThat(sink.drafts).extracting(Draft::id).containsExactly("1", "6");
    Draft first = sink.drafts.getFirst();
    assertThat(first.occurredAt()).isEqualTo("2025-03-05T09:00:00Z");
    assertThat(first.properties())
        .containsEntry("form", Value.of("pricing"))
        .containsEntry("utm.source", Value.of("ad"));
    assertThat(sink.drafts)
        .extracting(Draft::person)
        .containsExactly("ada@neuwerk.example", "browser/b-1");
    assertThat(sink.rejects).extracting(r -> r.origin().row()).containsExactly(2L, 3L, 4L, 5L, 6L);
    assertThat(sink.rejects)
        .extracting(Collected.Reject::reason)
        .satisfiesExactly(
            r -> assertThat(r).contains("not an object"),
            r -> assertThat(r).contains("not JSON"),
            r -> assertThat(r).contains("the type is"),
            r -> assertThat(r).contains("belongs to no one"),
            r -> assertThat(r).contains("write it like 2026"));
  }

  @Test
  void timesAndNumbersAreReadAsOtherSystemsWriteThem() throws IOException {
    String text =
        """
        {"id": "1", "type": "a", "person": "p", "occurredAt": 1741165200, "knownAt": "1741165200.5", "properties": {"n": NaN, "m": 1}}
        {"id": "2", "type": "a", "person": "p", "occurredAt": 1741165200123}
        {"id": "3", "type": "a", "person": "p", "occurredAt": "2025-03-05T10:00:00.000+0100"}
        {"id": "4", "type": "a", "person": "p", "occurredAt": ""}
        {"id": "5", "type": "a", "person": "p", "occurredAt": 1893456000}
        {"id": "6", "type": "a", "person": "p", "occurredAt": {"seconds": 1}}
        """;
    Collected sink = read(RealData.mapping("events"), "t.ndjson", text.getBytes(UTF_8));

    assertThat(sink.drafts)
        .extracting(Draft::occurredAt)
        .containsExactly(
            Instant.parse("2025-03-05T09:00:00Z"),
            Instant.parse("2025-03-05T09:00:00.123Z"),
            Instant.parse("2025-03-05T09:00:00Z"),
            null);
    assertThat(sink.drafts.getFirst().known()).isEqualTo("2025-03-05T09:00:00.500Z");
    assertThat(sink.drafts.getFirst().properties()).isEqualTo(Map.of("m", Value.of(1)));
    assertThat(sink.rejects)
        .extracting(Collected.Reject::reason)
        .satisfiesExactly(
            r -> assertThat(r).contains("in the future"),
            r -> assertThat(r).contains("write it like 2026"));
  }

  @Test
  void objectsGoThroughAMappingAsRowsDo() throws IOException {
    String mapping =
        """
        mapping: Leads
        source: crm
        files:
          leads:
            file: leads*.csv
            person: "{contact.email}"
            time: "{at}"
            becomes:
              - event: person_identified
                id: "{id}"
                properties: { tags: { list: "{tags}", split: ";" } }
        """;
    Mapping read = ((MappingReading.Accepted) MappingReader.read("m", mapping)).mapping();
    Collected sink =
        read(
            read,
            "leads-1.ndjson",
            "{\"id\":7,\"contact\":{\"email\":\"a@b.example\"},\"at\":\"2025-01-01T00:00:00Z\",\"tags\":[\"x\",\"y\"]}"
                .getBytes(UTF_8));

    assertThat(sink.drafts)
        .singleElement()
        .satisfies(draft -> {
          assertThat(draft.id()).isEqualTo("7");
          assertThat(draft.person()).isEqualTo("a@b.example");
          assertThat(draft.properties()).containsEntry("tags", Value.of(List.of("x", "y")));
        });
  }

  @Test
  void aLineOf100MegabytesAndAWrongEncodingAreRejects() throws IOException {
    Path file = folder.resolve("big.ndjson");
    byte[] some = new byte[1 << 20];
    Arrays.fill(some, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("{\"id\":\"1\",\"type\":\"t\",\"person\":\"".getBytes(UTF_8));
      for (int i : IntStream.range(0, 100).toArray()) {
        out.write(some, 0, some.length - (i & 1));
      }
      out.write("\"}\n{\"id\":\"2\",\"type\":\"t\",\"person\":\"m".getBytes(UTF_8));
      out.write(0xfc);
      out.write("ller\"}\n{\"id\":\"3\",\"type\":\"t\",\"person\":\"p\"}\n".getBytes(UTF_8));
    }
    Collected sink = new Collected();
    Importer.read(RealData.mapping("events"), List.of(file), LATEST, sink);

    assertThat(sink.drafts).extracting(Draft::id).containsExactly("3");
    assertThat(sink.rejects)
        .extracting(Collected.Reject::reason)
        .satisfiesExactly(
            r -> assertThat(r).contains("longer than 10 MB"),
            r -> assertThat(r).contains("byte 0xFC"));
  }
}
