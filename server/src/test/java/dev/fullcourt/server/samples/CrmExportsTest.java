package dev.fullcourt.server.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.intake.ImportSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports of the systems a company may come from, imported with what is shipped for them. */
class CrmExportsTest {

  @ParameterizedTest
  @ValueSource(strings = {"salesforce", "hubspot", "marketo", "mautic"})
  void aPlaybookToStartFromIsRight(String system) throws IOException {
    String text = Files.readString(Project.sample(system).resolve("playbook.yaml"));

    assertThat(PlaybookReader.read("playbook.yaml", text)).isInstanceOf(Reading.Accepted.class);
  }

  @Test
  void importedAgainTheyAddNothing(@TempDir Path folder) throws IOException {
    String playbook = Files.readString(Project.sample("salesforce").resolve("playbook.yaml"));
    try (Installation installation = Installation.open(folder)) {
      for (String system : List.of("salesforce", "hubspot", "marketo", "mautic")) {
        String mapping = Files.readString(Project.sample(system).resolve("mapping.yaml"));
        List<Path> files;
        try (Stream<Path> found = Files.list(Project.data("crm_exports/" + system))) {
          files = found.sorted().toList();
        }
        ImportSummary first = installation.importFiles(playbook, mapping, files);
        ImportSummary second = installation.importFiles(playbook, mapping, files);

        assertThat(first.added()).as(system).isPositive().isEqualTo(first.eventsMade());
        assertThat(second.added()).as(system).isZero();
      }
      assertThat(installation.verify().holds()).isTrue();
    }
  }
}
