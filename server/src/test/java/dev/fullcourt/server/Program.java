package dev.fullcourt.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command that runs in a process of its own, so that it can be killed. */
public final class Program {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final Path log;

  private Program(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts a command; what it says goes into a file. */
  public static Program start(Path log, List<String> words) throws IOException {
    return start(log, List.of(), words);
  }

  /** The same with options for its Java machine. */
  public static Program start(Path log, List<String> options, List<String> words)
      throws IOException {
    List<String> own = new ArrayList<>(List.of("-Xmx1g"));
    own.addAll(options);
    List<String> command = ChildMachine.command(own);
    command.addAll(words);
    return new Program(
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(),
        log);
  }

  /** Whether it is at work. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Kills it with signal 9. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Waits for its end and gives its exit code. */
  public int end() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      kill();
      throw new AssertionError("it did not come to an end: " + output());
    }
    return process.exitValue();
  }

  /** What it said. */
  public String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return "no output: " + e.getMessage();
    }
  }
}
