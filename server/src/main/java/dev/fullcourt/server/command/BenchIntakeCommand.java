package dev.fullcourt.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private BenchServer server = new BenchServer();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    server.run(running -> measure(running, out));
    return 0;
  }

  private void measure(BenchServer.Running running, PrintWriter out)
      throws IOException, InterruptedException {
    IntakeLoad load = running.load();
    load.send(events / 10); // classes loaded, code compiled, everybody seen before
    running.settle();
    long begun = System.nanoTime();
    load.send(events);
    double accepted = seconds(begun);
    running.settle();
    double visible = seconds(begun);
    double copied = CopiedRows.seconds(running.context(), load.run(), events);
    tell(out, accepted, visible, copied, load);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
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
