package dev.fullcourt.server.faults;

import dev.fullcourt.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One of the servers, started again whenever it ends, as a supervisor does. */
final class Replica implements AutoCloseable {

  private final Path data;
  private final Path folder;
  private final Path agent;
  private final Callable<Map<String, String>> environment;
  private final Thread supervisor;
  private volatile @Nullable ServerProcess process;
  private volatile @Nullable String address;
  private volatile int deaths;
  private volatile boolean ending;
  private volatile boolean down;
  private volatile String trouble = "";

  /**
   * Starts one.
   *
   * @param folder where orders for it are put
   * @param environment what it is told at each start; tried again when it fails
   */
  Replica(Path data, Path folder, Path agent, Callable<Map<String, String>> environment)
      throws IOException {
    this.data = data;
    this.folder = Files.createDirectories(folder);
    this.agent = agent;
    this.environment = environment;
    this.supervisor = Thread.ofPlatform().daemon(true).start(this::supervise);
  }

  private void supervise() {
    while (!ending) {
      if (down) {
        rest();
        continue;
      }
      try (ServerProcess started = ServerProcess.start(data, environment.call(), options())) {
        process = started;
        address = started.address();
        while (started.isAlive()) {
          rest();
        }
      } catch (Exception | AssertionError notThere) {
        trouble = notThere.toString();
        rest(); // its database may be away; it is started again
      } finally {
        address = null;
        deaths++;
      }
    }
  }

  private List<String> options() {
    List<String> options = new ArrayList<>(List.of("-javaagent:" + agent));
    options.addAll(Order.options(folder));
    return options;
  }

  private static void rest() {
    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
  }

  /** Where it answers; null while it does not. */
  @Nullable String address() {
    return address;
  }

  Path folder() {
    return folder;
  }

  int deaths() {
    return deaths;
  }

  /** Waits until it answers. */
  void awaitUp() {
    Instant until = Instant.now().plus(Duration.ofMinutes(5));
    while (address == null) {
      if (Instant.now().isAfter(until)) {
        throw new AssertionError("it does not come up: " + trouble + output());
      }
      rest();
    }
  }

  String output() {
    ServerProcess last = process;
    return last == null ? "" : last.output();
  }

  /** It stays away until it {@link #rise rises}, however quickly it could be back. */
  void kill() throws InterruptedException {
    down = true;
    address = null;
    ServerProcess running = process;
    if (running != null) {
      running.close();
    }
  }

  void rise() {
    down = false;
  }

  void wake() throws IOException, InterruptedException {
    ServerProcess running = process;
    if (running != null) {
      running.wake();
    }
  }

  @Override
  public void close() throws InterruptedException {
    ending = true;
    kill();
    supervisor.join(Duration.ofSeconds(30));
    kill();
  }
}
