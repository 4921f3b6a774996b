package dev.fullcourt.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the project's own files and the real data beside it. */
public final class Project {

  private Project() {}

  /** The project's root, whatever directory the tests run in. */
  public static Path root() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("mvnw"))) {
        return at;
      }
    }
    throw new IllegalStateException("the tests must run somewhere inside the project");
  }

  /** A sample's folder. */
  public static Path sample(String name) {
    return root().resolve("samples").resolve(name);
  }

  /** A folder of real data; without it the test is skipped and says so. */
  public static Path data(String name) {
    String given = System.getenv("FULLCOURT_DATA");
    Path all = given == null ? root().resolve("../shared/data") : Path.of(given);
    Path folder = all.resolve(name).normalize();
    boolean there = Files.isDirectory(folder);
    if (!there) {
      System.out.println("Skipped: the data set " + name + " is not at " + folder);
    }
    assumeTrue(there, "the data set " + name + " is not at " + folder);
    return folder;
  }
}
