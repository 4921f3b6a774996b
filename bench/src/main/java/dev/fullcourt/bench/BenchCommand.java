package dev.fullcourt.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code fullcourt bench}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures how fast it is, beside others in the same run.",
      "  replay  whole runs over a made-up past, from its files",
      "  event   single steps of the engine (JMH)",
      "  backtest  two playbooks tried on a made-up past, beside a replay under each",
      "Without a name, replay and event."
    })
final class BenchCommand implements Callable<Integer> {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** What can be measured. */
  enum What {
    replay,
    event,
    backtest
  }

  @Parameters(paramLabel = "WHAT", description = "What to measure: ${COMPLETION-CANDIDATES}.")
  private Set<What> wanted = EnumSet.of(What.replay, What.event);

  @Option(
      names = "--events",
      paramLabel = "N",
      description = "About how many events the past has (${DEFAULT-VALUE}).")
  private long events = 5_000_000;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Most threads to replay with; one is measured besides (all cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where made-up pasts are kept for the next time (${DEFAULT-VALUE}).")
  private Path data = Path.of(System.getProperty("java.io.tmpdir"), "fullcourt-bench");

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Option(
      names = "--quick",
      description = "Only see whether everything runs; the figures mean nothing.")
  private boolean quick;

  private BenchCommand() {}

  /** Measures and prints; exit code 2 for wrong options. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new BenchCommand());
  }

  @Override
  public Integer call() throws Exception {
    List<Figure> figures = new ArrayList<>();
    if (wanted.contains(What.replay)) {
      Files.createDirectories(data);
      figures.addAll(new ReplayBench(data, events, threads, quick).measure());
    }
    if (wanted.contains(What.event)) {
      figures.addAll(StepBench.measure(quick));
    }
    if (wanted.contains(What.backtest)) {
      Files.createDirectories(data);
      figures.addAll(BacktestBench.measure(data, events, threads, quick));
    }
    Machine machine = Machine.here();
    if (json) {
      Map<String, Object> document = new TreeMap<>(Map.of("machine", machine, "figures", figures));
      System.out.println(MAPPER.writeValueAsString(document));
    } else {
      print(machine, figures);
    }
    return 0;
  }

  private static void print(Machine machine, List<Figure> figures) {
    System.out.printf(
        "%d cores of %s, %,d MB, %s, %s%n%n",
        machine.cores(),
        machine.processor(),
        machine.memoryMegabytes(),
        machine.java(),
        machine.system());
    for (Figure figure : figures) {
      System.out.printf(
          "%-14s %-58s %20s %s%n",
          figure.who(), figure.what(), figure.text(), beside(figure, figures));
    }
  }

  /** How a rate compares with a full replay by as many threads, if there was one. */
  private static String beside(Figure figure, List<Figure> figures) {
    String threads = figure.what().replaceAll(".*, (\\d+ thread).*", "$1");
    String counted = threads.equals(figure.what()) ? "1 thread" : threads;
    return figures.stream()
        .filter(each -> each.what().startsWith(ReplayBench.FULL + ", " + counted))
        .filter(each -> each.what().endsWith(ReplayBench.WARM))
        .filter(each -> figure.unit().equals(each.unit()))
        .findFirst()
        .map(full -> String.format("%6.2f x full replay", figure.value() / full.value()))
        .orElse("");
  }
}
