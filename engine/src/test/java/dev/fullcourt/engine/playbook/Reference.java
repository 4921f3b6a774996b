package dev.fullcourt.engine.playbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The reference that people read, docs/playbook.md. */
final class Reference {

  private static final String BLOCK = "```yaml\n";

  private Reference() {}

  /** The project's root: the folder that holds {@code mvnw}. */
  static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("mvnw"))) {
      Path above = at.getParent();
      if (above == null) {
        throw new IllegalStateException("no mvnw above " + Path.of("").toAbsolutePath());
      }
      at = above;
    }
    return at;
  }

  static String text() throws IOException {
    return Files.readString(root().resolve("docs/playbook.md"));
  }

  /** The playbook that stands there as an example. */
  static String example() throws IOException {
    String text = text();
    int start = text.indexOf(BLOCK) + BLOCK.length();
    return text.substring(start, text.indexOf("```", start));
  }
}
