package dev.fullcourt.server.command;

import dev.fullcourt.history.simulator.Simulation;
import dev.fullcourt.history.simulator.SimulationSettings;
import dev.fullcourt.history.simulator.exports.CrmExports;
import dev.fullcourt.history.simulator.exports.CrmSystem;
import dev.fullcourt.history.simulator.exports.ExportSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fullcourt simulate}. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = "Makes up a company's history with known truth, as CSV files ready to import.")
final class SimulateCommand implements Callable<Integer> {

  @Option(
      names = "--buyers",
      description = "How many (default: ${DEFAULT-VALUE}).",
      defaultValue = "2000")
  private int buyers = 2000;

  @Option(
      names = "--months",
      description = "How long (default: ${DEFAULT-VALUE}).",
      defaultValue = "12")
  private int months = 12;

  @Option(
      names = "--seed",
      description = "The same seed gives the same files (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private long seed = 1;

  @Option(
      names = "--end",
      paramLabel = "INSTANT",
      description = "When the history ends (default: now).")
  private @Nullable String end;

  @Option(
      names = "--system",
      description =
          "Make up exports of this system instead, a first one and what changed after it:"
              + " salesforce, hubspot, marketo or mautic.")
  private @Nullable String system;

  @Option(
      names = "--leads",
      description = "With --system: how many people it knows (default: ${DEFAULT-VALUE}).",
      defaultValue = "50000")
  private int leads = 50_000;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write.")
  private Path out = Path.of("");

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (buyers < 1 || months < 1) {
      throw new Refusal("--buyers and --months must be at least 1");
    }
    SequencedMap<String, Long> made =
        system == null
            ? Simulation.run(new SimulationSettings(buyers, months, seed, end()), out).rows()
            : CrmExports.write(exports(system), out);
    PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
    if (json) {
      print.println(Json.write(Map.of("rows", made)));
    } else {
      made.forEach((file, rows) -> print.printf("%,10d rows  %s%n", rows, file));
      print.println("Written to " + out);
    }
    return 0;
  }

  private ExportSettings exports(String name) {
    CrmSystem whose =
        CrmSystem.find(name)
            .orElseThrow(() ->
                new Refusal(
                    "--system " + name + ": write salesforce, hubspot, marketo or mautic"));
    if (leads < 1 || leads > 2_000_000) {
      throw new Refusal("--leads must be from 1 to 2,000,000");
    }
    return new ExportSettings(whose, leads, seed, end());
  }

  private Instant end() {
    if (end == null) {
      return Instant.now().truncatedTo(ChronoUnit.MINUTES);
    }
    try {
      return Instant.parse(end);
    } catch (DateTimeException e) {
      throw new Refusal("--end " + end + ": not an instant; write it like 2026-11-22T00:00:00Z");
    }
  }
}
