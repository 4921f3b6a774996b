package dev.fullcourt.server.faults;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What a server does to itself, or to its database, at a point. */
public enum Blow {
  /** It ends at once, as by signal 9. */
  HALT,
  /** It stands still until it is woken. */
  PAUSE,
  /** The process of the database that serves this transaction is killed with signal 9. */
  KILL_BACKEND,
  /** The first process of the database is. */
  KILL_POSTMASTER;

  /**
   * Strikes.
   *
   * @param backend the process of the database that serves this transaction
   */
  void strike(long backend) {
    switch (this) {
      case HALT -> Runtime.getRuntime().halt(137);
      case PAUSE -> pause();
      case KILL_BACKEND -> ProcessHandle.of(backend).ifPresent(ProcessHandle::destroyForcibly);
      case KILL_POSTMASTER ->
          ProcessHandle.of(backend)
              .flatMap(ProcessHandle::parent)
              .ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  private static void pause() {
    try {
      String self = Long.toString(ProcessHandle.current().pid());
      new ProcessBuilder("kill", "-STOP", self).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
