package dev.fullcourt.server.command;

import dev.fullcourt.history.files.ExportedLog;
import dev.fullcourt.history.files.FilesVerification;
import dev.fullcourt.history.files.NotAnExport;
import dev.fullcourt.history.replay.Verdict;
import dev.fullcourt.server.cycle.Verification;
import dev.fullcourt.server.log.Partitions;
import dev.fullcourt.server.playbooks.Playbooks;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fullcourt verify}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Replays the whole log and compares it with the ledger, byte for byte.")
final class VerifyCommand implements Callable<Integer> {

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description = "Replay from the files of an export instead; needs no data directory.")
  private @Nullable Path from;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    ProgressLine progress = new ProgressLine();
    Verdict verdict;
    try {
      verdict = from == null ? ofDatabase(progress) : ofFiles(from, progress);
    } finally {
      progress.end();
    }
    if (json) {
      out.println(Json.write(verdict));
    } else {
      tell(verdict, out);
    }
    return verdict.holds() ? 0 : 1;
  }

  private Verdict ofDatabase(ProgressLine progress) {
    try (var context = data.open()) {
      if (context.getBean(Playbooks.class).findCurrent().isEmpty()) {
        throw new Refusal("There is nothing to verify yet: import something first.");
      }
      return context
          .getBean(Verification.class)
          .verify(done -> progress.show("Replaying", (double) done / Partitions.COUNT, ""));
    }
  }

  private static Verdict ofFiles(Path directory, ProgressLine progress) {
    try (ExportedLog log = ExportedLog.open(directory)) {
      return FilesVerification.verify(log, done -> progress.show("Replaying", done, ""));
    } catch (NotAnExport e) {
      throw new Refusal(Objects.requireNonNullElse(e.getMessage(), "refused"));
    }
  }

  private static void tell(Verdict verdict, PrintWriter out) {
    verdict.examples().forEach(out::println);
    verdict
        .changedFiles()
        .forEach(file ->
            out.println(file + " is not the file that was exported: its SHA-256 is another."));
    if (verdict.differences() > 0) {
      out.printf(
          "The ledger is not what the log says: %,d rows differ (of %,d decisions about %,d"
              + " buyers).%n",
          verdict.differences(), verdict.decisions(), verdict.buyers());
    } else {
      out.printf(
          "The ledger is what the log says: %,d decisions about %,d buyers, byte for byte.%n",
          verdict.decisions(), verdict.buyers());
    }
  }
}
