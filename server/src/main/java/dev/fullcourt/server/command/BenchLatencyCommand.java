package dev.fullcourt.server.command;

import dev.fullcourt.server.access.Members;
import dev.fullcourt.server.access.Sessions;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code fullcourt bench latency}: while events come in at a steady rate, how long it takes from
 * sending one until the page of its buyer shows it.
 */
@Command(
    name = "bench-latency",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Measures how soon a buyer's page shows what came in, at a steady rate.")
final class BenchLatencyCommand implements Callable<Integer> {

  private static final int LOOKS_A_SECOND = 10;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Option(
      names = "--rate",
      description = "How many events a second are offered (default: ${DEFAULT-VALUE}).",
      defaultValue = "2000")
  private int rate = 2_000;

  @Option(
      names = "--seconds",
      description = "For how long (default: ${DEFAULT-VALUE}).",
      defaultValue = "60")
  private int seconds = 60;

  @Mixin private BenchServer server = new BenchServer();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    server.run(running -> tell(out, measure(running), running.load().turnedAway()));
    return 0;
  }

  private Millis measure(BenchServer.Running running) throws IOException, InterruptedException {
    IntakeLoad load = running.load();
    load.send(Math.max(50_000, rate * 10)); // classes loaded, code compiled, everybody seen before
    running.settle();
    Map<String, String> buyers = buyers(running.context(), load);
    String cookie = cookie(running.context());
    List<Future<Double>> looks = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        HttpClient http = HttpClient.newHttpClient()) {
      PageWalk pages =
          new PageWalk(http, URI.create(running.address()), List.of(), 0, Duration.ZERO);
      Future<?> offering =
          threads.submit(() -> {
            load.offer(rate, Duration.ofSeconds(seconds));
            return null;
          });
      int number = 0;
      for (Map.Entry<String, String> each : buyers.entrySet()) {
        String path = "/look/%d-%d".formatted(System.nanoTime(), number++);
        looks.add(threads.submit(() -> look(load, pages, cookie, each, path)));
        Thread.sleep(1_000 / LOOKS_A_SECOND);
      }
      offering.get();
      double[] millis = new double[looks.size()];
      for (int i = 0; i < millis.length; i++) {
        millis[i] = looks.get(i).get();
      }
      return new Millis(millis);
    } catch (ExecutionException e) {
      throw new IOException("an event was not taken or not shown", e.getCause());
    }
  }

  /** How long it takes until the page shows the visit; the time the page itself takes included. */
  private static double look(
      IntakeLoad load, PageWalk pages, String cookie, Map.Entry<String, String> who, String path)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    load.visit(path, who.getKey(), path);
    while (!pages.get("/buyers/" + who.getValue(), cookie).body().contains(path)) {
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new IOException("%s is not on the page of buyer %s".formatted(path, who.getValue()));
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
    return (System.nanoTime() - begun) / 1e6;
  }

  /** People who were seen already, with the id of their buyer: as many as there will be looks. */
  private Map<String, String> buyers(ApplicationContext context, IntakeLoad load) {
    Map<String, Integer> events =
        IntStream.range(0, seconds * LOOKS_A_SECOND)
            .boxed()
            .collect(Collectors.toMap(load::id, each -> each));
    return context
        .getBean(JdbcClient.class)
        .sql(
            """
            select id, buyer from event
            where source = 'bench' and id in (:ids) and adopted_from is null
            """)
        .param("ids", events.keySet())
        .query((row, n) ->
            Map.entry(
                load.person(Objects.requireNonNull(events.get(row.getString(1)))),
                row.getString(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other));
  }

  private static String cookie(ApplicationContext context) {
    Members members = context.getBean(Members.class);
    DemoPeople.add(members);
    return Sessions.COOKIE
        + "="
        + context.getBean(Sessions.class).begin(members.findNamed("Ana").orElseThrow());
  }

  private void tell(PrintWriter out, Millis millis, long turnedAway) {
    if (json) {
      out.println(
          Json.write(
              Map.of(
                  "offeredPerSecond", rate,
                  "medianMillis", millis.at(0.5),
                  "p99Millis", millis.at(0.99),
                  "mostMillis", millis.at(1),
                  "turnedAway", turnedAway)));
      return;
    }
    out.printf(
        "From sending an event to its buyer's page showing it, at %,d events a second:%n", rate);
    if (turnedAway > 0) {
      out.printf("%,d requests were turned away and sent again%n", turnedAway);
    }
    out.printf(
        "median %.0f ms, 95 %% below %.0f ms, 99 %% below %.0f ms, most %.0f ms%n",
        millis.at(0.5), millis.at(0.95), millis.at(0.99), millis.at(1));
  }
}
