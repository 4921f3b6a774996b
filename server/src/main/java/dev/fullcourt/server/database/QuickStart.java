package dev.fullcourt.server.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts a database with the programs it ran with before, where the product has not brought others
 * since: without making sure first that they are unpacked, and without waiting longer than it
 * takes.
 */
final class QuickStart {

  /** Any of those the product brings: all are of one version, which is in the name of the file. */
  private static final String BROUGHT = "postgres-linux-x86_64.txz";

  private static final Duration LOOK = Duration.ofMillis(4);

  /** By then it has written that it is there. */
  private static final Duration FIRST_SIGN = Duration.ofSeconds(5);

  /** What was being written when it was killed is recovered first. */
  private static final Duration RECOVERY = Duration.ofMinutes(2);

  private final Path cluster;
  private final PostmasterFile postmaster;

  QuickStart(Path cluster) {
    this.cluster = cluster;
    this.postmaster = new PostmasterFile(cluster);
  }

  /** Notes which programs the database runs with now, for the next time. */
  void remember() throws IOException {
    Files.write(memory(), List.of(brought(), postmaster.program().toString()));
  }

  private Path memory() {
    return cluster.resolveSibling("postgres.programs");
  }

  /** The name and version of the programs that come with the product. */
  private static String brought() {
    URL found = QuickStart.class.getClassLoader().getResource(BROUGHT);
    return found == null ? "" : found.getPath().replaceFirst("!.*", "").replaceFirst(".*/", "");
  }

  /** What it ran with, as long as the product has not brought others. */
  private Optional<Path> program() throws IOException {
    if (!Files.exists(memory())) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(memory());
    return lines.size() == 2 && !lines.getFirst().isEmpty() && lines.getFirst().equals(brought())
        ? Optional.of(Path.of(lines.getLast())).filter(Files::isExecutable)
        : Optional.empty();
  }

  /**
   * Starts it. Call in one's turn, when it does not run.
   *
   * @param port where it is to answer
   * @param settings how it is to run
   * @return whether it runs; if not, it is to be started in the thorough way, which says why
   */
  boolean start(int port, Map<String, String> settings) throws IOException {
    Path program = program().orElse(null);
    if (program == null) {
      return false;
    }
    Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    try {
      new ProcessBuilder(command(program, port, settings))
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start()
          .waitFor();
      while (!postmaster.isReady(begun)) {
        Duration waited = Duration.between(begun, Instant.now());
        boolean gone = !postmaster.runs() && waited.compareTo(FIRST_SIGN) > 0;
        if (gone || waited.compareTo(RECOVERY) > 0) {
          return false;
        }
        Thread.sleep(LOOK);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the database was started", e);
    }
  }

  private List<String> command(Path program, int port, Map<String, String> settings) {
    StringBuilder options = new StringBuilder("-p ").append(port);
    settings.forEach(
        (name, value) -> options.append(" -c ").append(name).append('=').append(value));
    List<String> command = new ArrayList<>(asNobody());
    command.add(program.resolveSibling("pg_ctl").toString());
    command.addAll(List.of("start", "-W", "-D", cluster.toString(), "-o", options.toString()));
    return command;
  }

  /** What a command of PostgreSQL is put behind: it refuses to run as root. */
  static List<String> asNobody() {
    return System.getProperty("user.name", "").equals("root")
        ? List.of("unshare", "-U")
        : List.of();
  }
}
