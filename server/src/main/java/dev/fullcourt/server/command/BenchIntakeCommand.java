package dev.fullcourt.server.command;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.playbooks.Playbooks;
import dev.fullcourt.server.sources.Sources;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code fullcourt bench intake}: how fast events come in, beside a plain COPY of the same rows.
 */
@Command(
    name = "bench-intake",
    hidden = true,
    mixinStandardHelpOptions = true,
    description =
        "Measures how fast live events are taken in, with a server and database of its own.")
final class BenchIntakeCommand implements Callable<Integer> {

  @Option(
      names = "--events",
      description = "How many events to measure (default: ${DEFAULT-VALUE}).",
      defaultValue = "200000")
  private int events = 200_000;

  @Option(
      names = "--people",
      description = "Of how many people (default: ${DEFAULT-VALUE}).",
      defaultValue = "20000")
  private int people = 20_000;

  @Option(
      names = "--senders",
      description = "How many requests are under way at once (default: ${DEFAULT-VALUE}).",
      defaultValue = "16")
  private int senders = 16;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Path data = Files.createTempDirectory("fullcourt-bench");
    Path home = Path.of(System.getProperty("fullcourt.home", "."));
    Playbook playbook = Documents.playbook(home.resolve("samples/demo/playbook.yaml"));
    try (var context = Launch.on(data).withOwnDatabase().serve("127.0.0.1", 0)) {
      context.getBean(Playbooks.class).activate(playbook);
      String key = context.getBean(Sources.class).add("bench").key();
      String address = "http://127.0.0.1:" + ServeCommand.port(context);
      JdbcClient jdbc = context.getBean(JdbcClient.class);
      IntakeLoad load = new IntakeLoad(address, key, people, senders);
      load.send(events / 10); // classes loaded, code compiled, everybody seen before
      settle(jdbc);
      long begun = System.nanoTime();
      load.send(events);
      double accepted = seconds(begun);
      settle(jdbc);
      double visible = seconds(begun);
      double copied = CopiedRows.seconds(context, events);
      tell(out, accepted, visible, copied, load);
    } finally {
      DemoCommand.delete(data);
    }
    return 0;
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  /** Waits until everything in the log is decided: views are written in the same transaction. */
  private static void settle(JdbcClient jdbc) throws InterruptedException {
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

  private void tell(
      PrintWriter out, double accepted, double visible, double copied, IntakeLoad load) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("events", events);
    figures.put("acceptedAndDurablePerSecond", Math.round(events / accepted));
    figures.put("decidedAndVisiblePerSecond", Math.round(events / visible));
    figures.put("copyIntoOneIndexedTablePerSecond", Math.round(events / copied));
    figures.put("copyIsFasterBy", Math.round(visible / copied * 10) / 10.0);
    figures.put("turnedAwayAndSentAgain", load.turnedAway());
    if (json) {
      out.println(Json.write(figures));
      return;
    }
    out.printf("Events, in batches of 100 over HTTP: %,d%n", events);
    out.printf("Accepted and durable:                %,.0f a second%n", events / accepted);
    out.printf("Decided and visible:                 %,.0f a second%n", events / visible);
    out.printf("COPY of the same rows, one index:    %,.0f a second%n", events / copied);
    out.printf("COPY is faster by:                   %.1f%n", visible / copied);
    out.printf("Turned away and sent again:          %,d requests%n", load.turnedAway());
    out.printf(
        "On %d processors, shared with those who send.%n",
        Runtime.getRuntime().availableProcessors());
  }
}
