package dev.fullcourt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigUtils;

/** What the build wrote down of the application is what starts. */
class StartTest {

  /** Spring's own, which looks through all classes for what belongs to the application. */
  private static final String FINDER =
      AnnotationConfigUtils.CONFIGURATION_ANNOTATION_PROCESSOR_BEAN_NAME;

  @Test
  void servingFindsNothingOutAnew(@TempDir Path data) {
    try (Installation installation = Installation.serve(data)) {
      assertThat(installation.has(FINDER)).isFalse();
    }
  }

  /** Commands without pages start less, which the build has not written down. */
  @Test
  void commandsFindOutWhatTheyNeed(@TempDir Path data) {
    try (Installation installation = Installation.open(data)) {
      assertThat(installation.has(FINDER)).isTrue();
    }
  }
}
