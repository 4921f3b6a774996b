package dev.fullcourt.history.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors use agrees with the reader. */
class MappingSchemaTest {

  private final Schema schema = schema();

  private static Schema schema() {
    try (InputStream in = MappingReader.class.getResourceAsStream("mapping.schema.json")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bpi2012", "maven_crm", "xeducation_leads"})
  void samplesAreRightForBoth(String sample) throws IOException {
    Path project = Path.of("").toAbsolutePath();
    while (!Files.exists(project.resolve("mvnw"))) {
      project = Objects.requireNonNull(project.getParent());
    }
    String text = Files.readString(project.resolve("samples/" + sample + "/mapping.yaml"));

    assertThat(schema.validate(text, InputFormat.YAML)).isEmpty();
    assertThat(MappingReader.read(sample, text)).isInstanceOf(MappingReading.Accepted.class);
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
            becomes:
              - event: { text: "{kind}", values: { a: b }, others: reject }
                id: "{id}"
                only: { kind: { like: [a*, b*] }, stage: { not: [c] } }
                time: undated
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
      })
  void whatTheSchemaRefusesTheReaderRefuses(String wrong) {
    String text = "mapping: a\nsource: s\n" + wrong;

    assertThat(schema.validate(text, InputFormat.YAML)).isNotEmpty();
    assertThat(MappingReader.read("m", text)).isInstanceOf(MappingReading.Refused.class);
  }
}
