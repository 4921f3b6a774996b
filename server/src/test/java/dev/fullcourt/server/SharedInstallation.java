package dev.fullcourt.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An installation with a small year in it that tests share which ask much and change little: opened
 * for the first that asks, closed with the process.
 */
public final class SharedInstallation {

  private static final int BUYERS = 40;

  private static @Nullable Installation opened;

  private SharedInstallation() {}

  /** It, opened. */
  public static synchronized Installation get() {
    if (opened == null) {
      opened = open();
    }
    return opened;
  }

  private static Installation open() {
    try {
      Path folder = Files.createTempDirectory("fullcourt-shared");
      Installation made = Installation.serve(folder.resolve("data"));
      made.importSample(Project.sample("demo"), Year.of(BUYERS, folder.resolve("year")));
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
