package dev.fullcourt.server.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** The turn to start, join or stop a database: one process, and one thread in it, at a time. */
final class Turn implements AutoCloseable {

  /** A file lock keeps out other processes only. */
  private static final ReentrantLock HERE = new ReentrantLock();

  private final FileChannel file;

  private Turn(FileChannel file) {
    this.file = file;
  }

  /** Waits for the turn. */
  static Turn at(Path cluster) throws IOException {
    HERE.lock();
    try {
      FileChannel file =
          FileChannel.open(
              cluster.resolveSibling("postgres.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      file.lock();
      return new Turn(file);
    } catch (IOException | RuntimeException e) {
      HERE.unlock();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      file.close();
    } finally {
      HERE.unlock();
    }
  }
}
