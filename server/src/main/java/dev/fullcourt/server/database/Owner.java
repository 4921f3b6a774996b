package dev.fullcourt.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;

/** Remembers which process started the database of a directory, so that others can tell. */
record Owner(Path file) {

  static Owner of(Path cluster) {
    return new Owner(cluster.resolveSibling("postgres.owner"));
  }

  /** This process is the owner from now on. */
  void claim() throws IOException {
    Files.writeString(file, mark(ProcessHandle.current()));
  }

  void release() throws IOException {
    Files.deleteIfExists(file);
  }

  /** Whether the owner still runs; a process that merely got its number does not count. */
  boolean lives() throws IOException {
    String mark;
    try {
      mark = Files.readString(file).strip();
    } catch (NoSuchFileException e) {
      return false;
    }
    String number = mark.split(" ", 2)[0];
    return number.matches("\\d{1,18}")
        && ProcessHandle.of(Long.parseLong(number))
            .filter(ProcessHandle::isAlive)
            .map(Owner::mark)
            .filter(mark::equals)
            .isPresent();
  }

  private static String mark(ProcessHandle process) {
    return process.pid() + " " + process.info().startInstant().orElse(Instant.EPOCH);
  }
}
