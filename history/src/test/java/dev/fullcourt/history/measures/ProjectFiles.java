package dev.fullcourt.history.measures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the project, wherever the tests are run from. */
public final class ProjectFiles {

  private ProjectFiles() {}

  /** The folder that holds the project: the nearest one upward with the Maven wrapper. */
  public static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("mvnw"))) {
      Path parent = at.getParent();
      if (parent == null) {
        throw new IllegalStateException("no mvnw above " + Path.of("").toAbsolutePath());
      }
      at = parent;
    }
    return at;
  }

  /** The text of a file of the project. */
  public static String read(String file) {
    try {
      return Files.readString(root().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
