package dev.fullcourt.server.command;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.imports.mapping.Mapping;
import dev.fullcourt.history.simulator.Simulation;
import dev.fullcourt.history.simulator.SimulationSettings;
import dev.fullcourt.server.access.Members;
import dev.fullcourt.server.database.OwnPostgres;
import dev.fullcourt.server.intake.Intake;
import dev.fullcourt.server.measures.Histories;
import dev.fullcourt.server.sources.Sources;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fullcourt demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Simulates a company's year, imports it into a database of its own and serves the pages.")
final class DemoCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      description = "Port (default: ${DEFAULT-VALUE}).",
      defaultValue = "8080")
  private int port = 8080;

  @Option(
      names = "--buyers",
      description = "How many buyers (default: ${DEFAULT-VALUE}).",
      defaultValue = "2000")
  private int buyers = 2000;

  @Option(
      names = "--seed",
      description = "Another seed, another year (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private long seed = 1;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Keep the demo's data here and open it again next time (default: a new year each time).")
  private @Nullable Path data;

  /** The name of the source for trying. */
  private static final String TRIAL = "trial";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Path directory = data == null ? fresh() : data;
    Path home = home();
    Playbook playbook = Documents.playbook(home.resolve("samples/demo/playbook.yaml"));
    Mapping mapping = Documents.mapping(home.resolve("samples/demo/mapping.yaml"));
    try (var context = Launch.on(directory).withOwnDatabase().asDemo().serve("127.0.0.1", port)) {
      context.getBean(Intake.class).finishPending();
      if (context.getBean(Histories.class).findHorizon().isEmpty()) {
        fill(context, playbook, mapping, directory.resolve("simulated"), out);
      }
      DemoPeople.add(context.getBean(Members.class));
      DemoDay.begin(context);
      String address = "http://127.0.0.1:" + ServeCommand.port(context) + "/";
      out.println("Fullcourt is at " + address);
      offerKey(context, address, out);
      out.flush();
      ServeCommand.await(context);
    }
    return 0;
  }

  /**
   * A write key for trying what comes in live; each start makes one, because none can be shown
   * again.
   */
  private static void offerKey(ApplicationContext context, String address, PrintWriter out) {
    Sources sources = context.getBean(Sources.class);
    String key =
        sources.find(TRIAL).map(sources::makeKey).orElseGet(() -> sources.add(TRIAL)).key();
    out.println("To send an event to it: " + SourceAddCommand.tryIt(address, key));
  }

  private void fill(
      ApplicationContext context, Playbook playbook, Mapping mapping, Path files, PrintWriter out)
      throws IOException {
    Instant end = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    Simulation.run(new SimulationSettings(buyers, 12, seed, end), files);
    try (Stream<Path> made = Files.list(files)) {
      List<Path> inputs =
          made.filter(file ->
                  mapping.tables().stream()
                      .anyMatch(table ->
                          table.patterns().stream()
                              .anyMatch(
                                  pattern -> pattern.matchesFile(file.getFileName().toString()))))
              .sorted()
              .toList();
      var summary =
          ImportCommand.run(context, playbook, mapping, inputs, files.resolve("rejects.csv"));
      out.println(ImportCommand.words(summary));
    }
  }

  /** The demo's own directory, emptied. */
  private static Path fresh() throws IOException {
    Path directory = home().resolve("data").resolve("demo");
    if (OwnPostgres.isInUse(directory)) {
      throw new Refusal("A demo is running already. Stop it first, or give this one a --data DIR.");
    }
    OwnPostgres.stopLeftBehind(directory);
    delete(directory);
    return directory;
  }

  static void delete(Path directory) throws IOException {
    if (Files.notExists(directory)) {
      return;
    }
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }

  static Path home() {
    return Path.of(System.getProperty("fullcourt.home", "."));
  }
}
