package dev.fullcourt.server.command;

import dev.fullcourt.server.playbooks.Playbooks;
import dev.fullcourt.server.sources.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Option;

/** The server that is measured: empty with the demo's playbook, or on data that are there. */
final class BenchServer {

  private static final String SOURCE = "bench";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Measure on the data of an installation, to which made-up events are added for good"
              + " (default: on an empty one).")
  private @Nullable Path data;

  @Option(
      names = "--people",
      description = "Of how many people the events are (default: ${DEFAULT-VALUE}).",
      defaultValue = "20000")
  private int people = 20_000;

  @Option(
      names = "--senders",
      description = "How many requests are under way at once (default: ${DEFAULT-VALUE}).",
      defaultValue = "16")
  private int senders = 16;

  /** The server while it runs. */
  record Running(ApplicationContext context, String address, IntakeLoad load) {

    /** Waits until everything in the log is decided: views are written with it. */
    void settle() throws InterruptedException {
      JdbcClient jdbc = context.getBean(JdbcClient.class);
      while (!jdbc.sql(
              """
              select bool_and(p.cursor >= s.next_seq) from partition p
              join sequencer s on s.partition = p.id
              """)
          .query(Boolean.class)
          .single()) {
        Thread.sleep(20);
      }
    }
  }

  /** What is measured on it. */
  interface Measuring {
    void on(Running running) throws IOException, InterruptedException;
  }

  void run(Measuring measuring) throws IOException, InterruptedException {
    Path directory = data == null ? Files.createTempDirectory("fullcourt-bench") : data;
    try (var context = Launch.on(directory).withOwnDatabase().asDemo().serve("127.0.0.1", 0)) {
      Playbooks playbooks = context.getBean(Playbooks.class);
      if (playbooks.findCurrent().isEmpty()) {
        Path home = Path.of(System.getProperty("fullcourt.home", "."));
        playbooks.activate(Documents.playbook(home.resolve("samples/demo/playbook.yaml")));
      }
      Sources sources = context.getBean(Sources.class);
      String key =
          sources.find(SOURCE).map(sources::makeKey).orElseGet(() -> sources.add(SOURCE)).key();
      String address = "http://127.0.0.1:" + ServeCommand.port(context);
      measuring.on(new Running(context, address, new IntakeLoad(address, key, people, senders)));
    } finally {
      if (data == null) {
        DemoCommand.delete(directory);
      }
    }
  }
}
