package dev.fullcourt.server.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the database of a directory again when it dies while somebody uses it, for as long as that
 * somebody does: killed, or out of disk and unable to recover until there is room. It comes back
 * where it was, so connections are simply made anew.
 */
final class Revival implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Revival.class);
  private static final Duration LOOK = Duration.ofMillis(500);

  /** What was being written when it died is recovered first, and that may take a while. */
  private static final Duration RECOVERY = Duration.ofMinutes(2);

  private final Path cluster;
  private final CountDownLatch end = new CountDownLatch(1);

  private Revival(Path cluster) {
    this.cluster = cluster;
  }

  /** Watches over the database of a directory from now on. */
  static Revival of(Path cluster) {
    Revival revival = new Revival(cluster);
    Thread.ofPlatform().name("postgres").daemon(true).start(revival::watch);
    return revival;
  }

  private void watch() {
    try {
      while (!end.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() throws InterruptedException {
    PostmasterFile postmaster = new PostmasterFile(cluster);
    try {
      if (postmaster.runs()) {
        return;
      }
      try (var turn = Turn.at(cluster)) {
        if (end.getCount() > 0 && !postmaster.runs()) {
          LOG.warn("The database in {} has died and is started again", cluster);
          start(cluster);
        }
      }
    } catch (IOException e) {
      LOG.warn("The database in {} does not start and is tried again: {}", cluster, e.getMessage());
    }
  }

  /** Starts what ran in a directory as it was started before. Call in one's turn. */
  static void start(Path cluster) throws IOException, InterruptedException {
    Path program = new PostmasterFile(cluster).program();
    List<String> command = new ArrayList<>(QuickStart.asNobody());
    command.add(program.resolveSibling("pg_ctl").toString());
    command.addAll(List.of("restart", "-D", cluster.toString(), "-m", "immediate", "-w"));
    command.addAll(List.of("-t", Long.toString(RECOVERY.toSeconds())));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException("pg_ctl ended with " + code);
    }
  }

  /** From now on it stays as it is. */
  @Override
  public void close() {
    end.countDown();
  }
}
