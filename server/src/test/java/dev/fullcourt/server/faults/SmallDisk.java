package dev.fullcourt.server.faults;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A disk of its own, in memory, that can be full: it is made so small that what is on it fills it.
 * That takes the right to mount; without it the folder is an ordinary one, and never full.
 */
final class SmallDisk implements AutoCloseable {

  private static final long ROOM = 2_000_000_000;

  /** Left free, as a disk is hardly ever full to the last byte. */
  private static final long REST = 65_536;

  private final Path folder;
  private final boolean mounted;

  private SmallDisk(Path folder, boolean mounted) {
    this.folder = folder;
    this.mounted = mounted;
  }

  /** Mounts one at an empty folder, if that is allowed. */
  static SmallDisk at(Path folder) throws IOException, InterruptedException {
    boolean mounted =
        runs("mount", "-t", "tmpfs", "-o", "size=" + ROOM, "fullcourt-faults", folder.toString());
    if (!mounted) {
      System.out.println("Faults: no disk is filled, as this user may not mount one.");
    }
    return new SmallDisk(folder, mounted);
  }

  boolean canFill() {
    return mounted;
  }

  /** From now on there is no room. */
  void fill() throws IOException, InterruptedException {
    FileStore store = Files.getFileStore(folder);
    resize(store.getTotalSpace() - store.getUnallocatedSpace() + REST);
  }

  /** There is room again. */
  void free() throws IOException, InterruptedException {
    resize(ROOM);
  }

  private void resize(long bytes) throws IOException, InterruptedException {
    if (!runs("mount", "-o", "remount,size=" + bytes, folder.toString())) {
      throw new IOException("the disk at " + folder + " did not change its size");
    }
  }

  private static boolean runs(String... command) throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(List.of(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(20, SECONDS) && process.exitValue() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    if (mounted) {
      runs("umount", "-l", folder.toString());
    }
  }
}
