package dev.fullcourt.server.command;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.backtest.Backtest;
import dev.fullcourt.history.backtest.BacktestReport;
import dev.fullcourt.history.backtest.Choice;
import dev.fullcourt.history.backtest.Part;
import dev.fullcourt.history.files.ExportedLog;
import dev.fullcourt.history.files.NotAnExport;
import dev.fullcourt.server.database.Database;
import dev.fullcourt.server.log.EveryPartition;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.log.Partitions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fullcourt backtest}. */
@Command(
    name = "backtest",
    mixinStandardHelpOptions = true,
    description =
        "Tries two playbooks on the whole past and tells what differs. What the figures mean is in"
            + " docs/backtest.md.")
final class BacktestCommand implements Callable<Integer> {

  @Option(
      names = "--current",
      paramLabel = "PLAYBOOK",
      required = true,
      description = "The playbook so far.")
  private Path current = Path.of("");

  @Option(
      names = "--proposed",
      paramLabel = "PLAYBOOK",
      required = true,
      description = "The one to compare it with.")
  private Path proposed = Path.of("");

  @Option(
      names = "--definition",
      paramLabel = "NAME",
      description = {
        "The definition to compare them by.",
        "Default: MQL, else the one a handoff offers on, else the first that both have."
      })
  private @Nullable String definition;

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description = "Read the files of an export instead; needs no data directory.")
  private @Nullable Path from;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = "Only what was known then, for example 2026-01-31T00:00:00Z.")
  private @Nullable String asOf;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Mixin private DataOption data = new DataOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Instant known = asOf == null ? null : instant(asOf);
    // Meanwhile the past is opened: both take longer than it takes to try a year.
    CompletableFuture<Backtest> read = CompletableFuture.supplyAsync(this::backtest);
    ProgressLine progress = new ProgressLine();
    BacktestReport report;
    try {
      report =
          from == null
              ? overDatabase(read, known, progress)
              : overFiles(read, from, known, progress);
    } finally {
      progress.end();
    }
    if (report.head().events() == 0) {
      throw new Refusal(
          known == null
              ? "There is nothing to try them on: the log has no events that count; import something first."
              : "There is nothing to try them on: nothing was known at " + known + " yet.");
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(json ? Json.write(report) : report.text());
    return 0;
  }

  private Backtest backtest() {
    Playbook before = Documents.playbook(current);
    Playbook after = Documents.playbook(proposed);
    return switch (Choice.of(before, after, definition)) {
      case Choice.Chosen(String name) -> new Backtest(before, after, name);
      case Choice.Refused(String why) -> throw new Refusal(why);
    };
  }

  /** Needs the log and nothing else of the application, so nothing else is started. */
  private BacktestReport overDatabase(
      CompletableFuture<Backtest> read, @Nullable Instant known, ProgressLine progress) {
    Logs.onlyWarnings();
    try (Database database = Database.open(data.path())) {
      database.migrate();
      LogReader log = LogReader.on(database.source());
      Backtest backtest = read.join();
      List<Part> parts =
          EveryPartition.inTurn(
              partition -> part(log, backtest, partition, known),
              done -> progress.show("Trying", (double) done / Partitions.COUNT, ""));
      return backtest.report(parts, known);
    }
  }

  private static Part part(
      LogReader log, Backtest backtest, int partition, @Nullable Instant known) {
    Part part = backtest.part();
    if (known == null) {
      log.readAll(partition, buyer -> part.take(partition, buyer, null));
    } else {
      log.readAsOf(partition, known, buyer -> part.take(partition, buyer, known));
    }
    return part;
  }

  private static BacktestReport overFiles(
      CompletableFuture<Backtest> read,
      Path directory,
      @Nullable Instant known,
      ProgressLine progress) {
    try (ExportedLog log = ExportedLog.open(directory)) {
      return read.join()
          .over(
          log,
          known,
          Runtime.getRuntime().availableProcessors(),
          done -> progress.show("Trying", done, ""));
    } catch (NotAnExport e) {
      throw new Refusal(Objects.requireNonNullElse(e.getMessage(), "refused"));
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new Refusal("--as-of " + text + ": not an instant; write it like 2026-01-31T00:00:00Z");
    }
  }
}
