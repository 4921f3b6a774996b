package dev.fullcourt.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files in which a PostgreSQL leaves its process number, its port and how it was started. */
record PostmasterFile(Path cluster) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOOK = Duration.ofMillis(5);
  private static final Pattern PROGRAM = Pattern.compile("^(\\S.*?postgres)(?:\\.exe)? \"");
  private static final Pattern PORT = Pattern.compile(" \"-p\" \"(\\d{1,5})\"");

  /** In which lines of the file it says when it was started, and how far it is. */
  private static final int STARTED = 2;

  private static final int STATUS = 7;

  private List<String> lines() throws IOException {
    try {
      return Files.readAllLines(cluster.resolve("postmaster.pid"));
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private Optional<ProcessHandle> process() throws IOException {
    List<String> lines = lines();
    return lines.isEmpty()
        ? Optional.empty()
        : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
            .filter(ProcessHandle::isAlive)
            .filter(each -> each.info().command().map(c -> c.contains("postgres")).orElse(true));
  }

  boolean runs() throws IOException {
    return process().isPresent() && lines().size() > 3;
  }

  /** Whether one that was started at an instant or later takes connections. */
  boolean isReady(Instant from) throws IOException {
    List<String> lines = lines();
    return lines.size() > STATUS
        && lines.get(STATUS).strip().equals("ready")
        && Long.parseLong(lines.get(STARTED).strip()) >= from.getEpochSecond();
  }

  int port() throws IOException {
    return Integer.parseInt(lines().get(3).strip());
  }

  /** The program that ran last; where others of its kind are. */
  Path program() throws IOException {
    return Path.of(
        find(PROGRAM).orElseThrow(() -> new IOException("nothing ran in " + cluster + " yet")));
  }

  /** The port at which it answered last; empty when it never ran. */
  OptionalInt lastPort() throws IOException {
    return find(PORT).map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private Optional<String> find(Pattern pattern) throws IOException {
    try {
      Matcher found = pattern.matcher(Files.readString(cluster.resolve("postmaster.opts")));
      return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Stops a PostgreSQL that this process did not start, quickly but cleanly. */
  void stop() throws IOException {
    Optional<ProcessHandle> running = process();
    if (running.isEmpty()) {
      return;
    }
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(running.get().pid())).start().waitFor();
      long begun = System.nanoTime();
      // It takes its file away last; by then it may be gone and not yet missed by who began it.
      while (running.get().isAlive() && !lines().isEmpty()) {
        if (System.nanoTime() - begun > PATIENCE.toNanos()) {
          throw new IOException("the database (process " + running.get().pid() + ") does not stop");
        }
        Thread.sleep(LOOK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while stopping the database", e);
    }
  }
}
