package dev.fullcourt.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who uses the database of a directory: a file for each use, naming the process. So the last one
 * out can tell that it is the last, and files of killed processes do not count.
 */
record Users(Path directory) {

  static Users of(Path cluster) {
    return new Users(cluster.resolveSibling("postgres.users"));
  }

  /** This process uses the database until the file given back is deleted. */
  Path enter() throws IOException {
    Files.createDirectories(directory);
    return Files.writeString(
        directory.resolve(UUID.randomUUID().toString()), mark(ProcessHandle.current()));
  }

  /** Forgets everyone: nobody can be using a database that was just started. */
  void clear() throws IOException {
    for (Path use : uses()) {
      Files.deleteIfExists(use);
    }
  }

  boolean isAnyAlive() throws IOException {
    for (Path use : uses()) {
      if (isAlive(use)) {
        return true;
      }
    }
    return false;
  }

  private List<Path> uses() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** A process that merely got the number of one that is gone does not count. */
  private static boolean isAlive(Path use) throws IOException {
    String mark;
    try {
      mark = Files.readString(use).strip();
    } catch (NoSuchFileException e) {
      return false;
    }
    String number = mark.split(" ", 2)[0];
    return number.matches("\\d{1,18}")
        && ProcessHandle.of(Long.parseLong(number))
            .filter(ProcessHandle::isAlive)
            .map(Users::mark)
            .filter(mark::equals)
            .isPresent();
  }

  private static String mark(ProcessHandle process) {
    return process.pid() + " " + process.info().startInstant().orElse(Instant.EPOCH);
  }
}
