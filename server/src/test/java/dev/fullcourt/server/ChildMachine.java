package dev.fullcourt.server;

import dev.fullcourt.server.command.FullcourtCommand;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * How a command of ours is started in a process of its own. It lives for seconds and most of them
 * would be its start; so the first one leaves a cache of what it loaded behind, as the launcher's
 * build does, for all that follow. Such a cache wants jars: what lies in directories is packed.
 */
public final class ChildMachine {

  private static final Path FOLDER = Path.of("target", "child").toAbsolutePath();
  private static final long PATIENCE_SECONDS = 180;
  private static @Nullable List<String> command;

  private ChildMachine() {}

  /** The beginning of a command line, up to the words of the command. */
  public static List<String> command(List<String> options) {
    List<String> all = new ArrayList<>(prepared());
    all.addAll(1, options);
    return all;
  }

  private static synchronized List<String> prepared() {
    if (command == null) {
      try {
        Files.createDirectories(FOLDER);
        try (FileChannel lock =
                FileChannel.open(
                    FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = lock.lock()) { // another process may be at the same tests
          command = held.isValid() ? prepare() : List.of();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("nothing waits for this", e);
      }
    }
    return command;
  }

  private static List<String> prepare() throws IOException, InterruptedException {
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (entry.isEmpty()) {
        continue;
      }
      if (Files.isDirectory(path)) {
        jars.add(packed(path).toString());
      } else if (Files.exists(path)) {
        jars.add(entry);
      }
    }
    String classPath = String.join(File.pathSeparator, jars);
    Path cache = FOLDER.resolve(Integer.toHexString(classPath.hashCode()) + ".aot");
    if (!Files.exists(cache)) {
      leaveBehind(cache, classPath);
    }
    return line(Files.exists(cache) ? "-XX:AOTCache=" + cache : "-Xshare:auto", classPath);
  }

  private static List<String> line(String cache, String classPath) {
    return List.of(
        ProcessHandle.current().info().command().orElse("java"),
        "--enable-native-access=ALL-UNNAMED",
        // What it would compile thoroughly it never runs often.
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        cache,
        "-cp",
        classPath,
        FullcourtCommand.class.getName());
  }

  /** Starts a server once and stops it: what it loaded goes into the cache. */
  private static void leaveBehind(Path cache, String classPath)
      throws IOException, InterruptedException {
    Path made = cache.resolveSibling("made.aot");
    List<String> words = new ArrayList<>(line("-XX:AOTCacheOutput=" + made, classPath));
    Path data = Files.createTempDirectory("fullcourt-child");
    words.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
    Path log = FOLDER.resolve("made.log");
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    for (int i = 0; process.isAlive() && i < PATIENCE_SECONDS * 10; i++) {
      if (Files.readString(log).contains("http://")) {
        break;
      }
      Thread.sleep(100);
    }
    process.destroy();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    if (Files.exists(made)) {
      Files.move(made, cache, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** A directory as a jar, named by what is in it. */
  private static Path packed(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(directory)) {
      files = all.filter(path -> !path.equals(directory)).sorted().toList();
    }
    StringBuilder state = new StringBuilder(directory.toString());
    for (Path file : files) {
      state.append(file).append(Files.size(file)).append(Files.getLastModifiedTime(file));
    }
    Path jar = FOLDER.resolve(Integer.toHexString(state.toString().hashCode()) + ".jar");
    if (!Files.exists(jar)) {
      Path making = FOLDER.resolve("making.jar");
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(making))) {
        for (Path file : files) { // directories too: whoever looks for classes asks for them
          boolean folder = Files.isDirectory(file);
          out.putNextEntry(new ZipEntry(directory.relativize(file) + (folder ? "/" : "")));
          if (!folder) {
            Files.copy(file, out);
          }
          out.closeEntry();
        }
      }
      Files.move(making, jar, StandardCopyOption.ATOMIC_MOVE);
    }
    return jar;
  }
}
