package dev.fullcourt.server;

import dev.fullcourt.server.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A data directory as it is with a database that has its tables and nothing in them. The product
 * makes one in each process of tests; others are copies of it, which takes a tenth of the time.
 */
public final class Prepared {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Where the database last answered; a copy is to find a place of its own. */
  private static final String PLACE = "postmaster.opts";

  private static @Nullable Path original;

  private Prepared() {}

  /** Makes a data directory like that, where there is no database yet. */
  static void in(Path data) {
    if (Files.exists(data.resolve("postgres"))) {
      return;
    }
    try {
      copy(original(), data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized Path original() throws IOException {
    if (original == null) {
      Path folder = Files.createTempDirectory("fullcourt-prepared");
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
      Path made = folder.resolve("data");
      try (Database database = Database.open(made, "")) {
        database.migrate();
      }
      original = made;
    }
    return original;
  }

  /** Copies a data directory that nobody has open. */
  public static void copy(Path from, Path to) throws IOException {
    awaitStop(from);
    List<Path> all;
    try (Stream<Path> found = Files.walk(from)) {
      all = found.toList();
    }
    for (Path each : all) {
      Path copy = to.resolve(from.relativize(each).toString());
      if (!each.endsWith(PLACE) && !Files.isDirectory(copy)) {
        Files.copy(each, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** Where the disk is slow, a database that was told to stop still writes for a while. */
  private static void awaitStop(Path data) {
    Instant until = Instant.now().plus(PATIENCE);
    while (Files.exists(data.resolve("postgres").resolve("postmaster.pid"))) {
      if (Instant.now().isAfter(until)) {
        throw new AssertionError("the database in " + data + " does not stop");
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
