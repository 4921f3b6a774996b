package dev.fullcourt.history.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.fullcourt.history.imports.mapping.MappingReader;
import dev.fullcourt.history.imports.mapping.MappingReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors use agrees with the reader. */
class MappingSchemaTest {

  private final Schema schema = schema();

  private static Schema schema() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              Files.readString(RealData.project().resolve("docs/mapping.schema.json")),
              InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(RealData.project().resolve("samples"), 2)) {
      return files.filter(path -> path.endsWith("mapping.yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesAreRightForBoth(Path sample) throws IOException {
    String text = Files.readString(sample);

    assertThat(schema.validate(text, InputFormat.YAML)).isEmpty();
    assertThat(MappingReader.read(sample.toString(), text))
        .isInstanceOf(MappingReading.Accepted.class);
  }

  @Test
  void everyKeyIsInTheSchema() {
    String text =
        """
        mapping: All keys
        source: crm
        zone: UTC
        blank: [Select]
        files:
          owners:
            file: [owners.csv, sellers.csv]
            key: "{id}"
          deals:
            file: deals.csv
            encoding: windows-1252
            separator: tab
            zone: Europe/Berlin
            blank: "-"
            columns:
              stage: { trim: false, blank: x, case: lower, values: { a: b }, others: blank }
            look-up:
              owners: { by: "{owner}", required: true }
            only: { stage: not blank, kind: [a, b], name: { not-like: test* } }
            account: ["{company}", "{domain}"]
            person: { text: "{email}", case: lower }
            buyer: "{id}"
            motion: x
            time: { at: "{at}", format: [ISO, dd.MM.yyyy], zone: UTC, when-blank: undated }
            known: { at: "{in}", format: [ISO, dd.MM.yyyy], zone: UTC, when-blank: occurred }
            becomes:
              - event: { text: "{kind}", values: { a: b }, others: reject }
                id: "{id}"
                only: { kind: { like: [a*, b*] }, stage: { not: [c] } }
                time: undated
                known: occurred
                properties:
                  amount: { number: "{amount}", decimal: ",", thousands: ".", unit: [€] }
                  signed: { flag: "{signed}", yes: [ja], no: [nein], required: true }
                  until: { time: "{until}", format: epoch millis, zone: UTC }
                  tags: { list: "{tags}", split: ";", only: { kind: a } }
                  owner: "{owners.name}"
        """;

    assertThat(schema.validate(text, InputFormat.YAML)).isEmpty();
    assertThat(MappingReader.read("m", text)).isInstanceOf(MappingReading.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sourc: b",
        "files: {}",
        "files: { leads: {} }",
        "files: { leads: { file: a.csv, becomes: [] } }",
        "files: { leads: { file: a.csv, person: p, becomes: [{ event: x }] } }",
        "files: { leads: { file: a.csv, person: p, becomes: [{ event: x, id: '{i}', tim: 1 }] } }",
        "files: { l: { file: a, person: p, becomes: [{ event: x, id: '{i}', known: { zone: UTC } }]"
            + " } }",
        "files: { l: { file: a, person: p, known: { at: '{k}', when-blank: undated }, becomes:"
            + " [{ event: x, id: '{i}' }] } }",
      })
  void whatTheSchemaRefusesTheReaderRefuses(String wrong) {
    String text = "mapping: a\nsource: s\n" + wrong;

    assertThat(schema.validate(text, InputFormat.YAML)).isNotEmpty();
    assertThat(MappingReader.read("m", text)).isInstanceOf(MappingReading.Refused.class);
  }
}
