package dev.fullcourt.history.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fullcourt.history.imports.mapping.Mapping;
import dev.fullcourt.history.imports.mapping.MappingReader;
import dev.fullcourt.history.imports.mapping.MappingReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Finds the project's samples and the data with known answers beside the project. */
final class RealData {

  private RealData() {}

  /** The folder that holds the wrapper, wherever tests are started. */
  static Path project() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = Objects.requireNonNull(folder.getParent(), "tests run within the project");
    }
    return folder;
  }

  /** A file of the data; where there is none the test is skipped and says so. */
  static Path file(String name) {
    String given = System.getenv("FULLCOURT_DATA");
    Path data = given == null ? project().resolve("../shared/data") : Path.of(given);
    Path file = data.resolve(name).normalize();
    assumeTrue(Files.exists(file), "skipped: no " + file + "; set FULLCOURT_DATA to the data");
    return file;
  }

  /** The sample's mapping. */
  static Mapping mapping(String sample) throws IOException {
    Path file = project().resolve("samples").resolve(sample).resolve("mapping.yaml");
    MappingReading reading = MappingReader.read(file.toString(), Files.readString(file));
    assertThat(reading).isInstanceOf(MappingReading.Accepted.class);
    return ((MappingReading.Accepted) reading).mapping();
  }
}
