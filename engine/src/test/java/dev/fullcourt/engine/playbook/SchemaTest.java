package dev.fullcourt.engine.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The published schema is one, and tells people what each key is for. */
class SchemaTest {

  @Test
  void schemaIsValidByItsOwnStandard() {
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                    com.networknt.schema.SchemaLocation.of(
                        "https://json-schema.org/draft/2020-12/schema"))
                .validate(PlaybookReader.schema(), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void schemaBesideTheReferenceIsTheOneInUse() throws IOException {
    assertThat(Reference.root().resolve("docs/playbook.schema.json"))
        .hasContent(PlaybookReader.schema());
  }

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(Reference.root().resolve("samples"), 2)) {
      return files.filter(path -> path.endsWith("playbook.yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesAreRight(Path sample) throws IOException {
    assertThat(Written.notices(Files.readString(sample))).isEmpty();
  }

  @Test
  void everyKeyIsDescribed() {
    List<String> silent = new ArrayList<>();
    collectSilent(PlaybookSchema.SCHEMA.getSchemaNode(), "", silent);
    assertThat(silent).isEmpty();
  }

  private static void collectSilent(JsonNode schema, String path, List<String> silent) {
    schema
        .path("properties")
        .properties()
        .forEach(property -> {
          JsonNode value = property.getValue();
          boolean told = value.has("description") || value.has("$ref");
          if (!told) {
            silent.add(path + "/" + property.getKey());
          }
          collectSilent(value, path + "/" + property.getKey(), silent);
        });
    schema
        .path("$defs")
        .properties()
        .forEach(part -> collectSilent(part.getValue(), part.getKey(), silent));
  }
}
