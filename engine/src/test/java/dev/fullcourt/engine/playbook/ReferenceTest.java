package dev.fullcourt.engine.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The reference tells of everything there is. */
class ReferenceTest {

  @Test
  void everyStandardEventTypeIsListed() throws IOException {
    String text = Reference.text();
    assertThat(StandardVocabulary.events().values())
        .allSatisfy(kind ->
            assertThat(text)
                .contains(
                    "| `%s` | %s | %s | %s |"
                        .formatted(
                            kind.type(),
                            kind.says(),
                            kind.by(),
                            kind.channel() == null ? "" : kind.channel())));
  }

  @Test
  void everyStandardFieldIsListed() throws IOException {
    String text = Reference.text();
    assertThat(StandardVocabulary.fields().values())
        .allSatisfy(field ->
            assertThat(text)
                .contains("| `%s` | %s |".formatted(field.path(), field.type().word())));
  }

  @Test
  void everyKeyIsExplained() throws IOException {
    String text = Reference.text();
    List<String> keys = new ArrayList<>();
    collectKeys(PlaybookSchema.SCHEMA.getSchemaNode(), keys);
    assertThat(keys)
        .hasSizeGreaterThan(50)
        .allSatisfy(key -> assertThat(text).containsPattern("[`.]" + key + "(\\[\\])?[`.]"));
  }

  private static void collectKeys(JsonNode schema, List<String> keys) {
    for (JsonNode part : schema) {
      part.path("properties").propertyNames().forEach(keys::add);
      collectKeys(part, keys);
    }
    schema.path("properties").propertyNames().forEach(keys::add);
  }
}
