package dev.fullcourt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code fullcourt serve} in a process of its own, that can be killed, paused and woken. */
public final class ServerProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

  private static final Duration DUMP = Duration.ofSeconds(2);

  private final Process process;
  private final Path output;

  private ServerProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts one with options for its Java machine. */
  public static ServerProcess start(
      Path data, Map<String, String> environment, List<String> options) throws IOException {
    List<String> own = new ArrayList<>(List.of("-Xmx700m"));
    own.addAll(options);
    List<String> command = ChildMachine.command(own);
    command.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
    Path output = Files.createTempFile("serve", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    return new ServerProcess(builder.start(), output);
  }

  /** Where it answers, once it does. */
  public String address() throws IOException {
    Instant until = Instant.now().plus(PATIENCE);
    while (true) {
      Matcher found = ADDRESS.matcher(Files.readString(output));
      if (found.find()) {
        return found.group();
      }
      if (!Instant.now().isBefore(until)) {
        dump();
      }
      assertThat(process.isAlive() && Instant.now().isBefore(until))
          .as(() -> "it starts: " + output())
          .isTrue();
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public void awaitEnd() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(this::output).isTrue();
  }

  public void pause() throws IOException, InterruptedException {
    signal("-STOP");
  }

  public void wake() throws IOException, InterruptedException {
    signal("-CONT");
  }

  /** What all its threads are at goes into its output: nobody could tell otherwise. */
  private void dump() throws IOException {
    try {
      signal("-QUIT");
      Thread.sleep(DUMP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void signal(String signal) throws IOException, InterruptedException {
    int code = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    assertThat(code).isZero();
  }

  public String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      return "no output: " + e.getMessage();
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
