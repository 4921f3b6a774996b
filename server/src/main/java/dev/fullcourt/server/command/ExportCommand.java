package dev.fullcourt.server.command;

import dev.fullcourt.history.files.FileTable;
import dev.fullcourt.history.files.Manifest;
import dev.fullcourt.history.files.NotAnExport;
import dev.fullcourt.server.export.Export;
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

/** {@code fullcourt export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes log, ledger and stays as Parquet files that anything can read; docs/files.md"
          + " describes them.",
      "'verify --from DIR' replays from them, without a database."
    })
final class ExportCommand implements Callable<Integer> {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where to write: an empty directory, or one with an earlier export.")
  private Path directory = Path.of("");

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Mixin private DataOption data = new DataOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (var context = data.open()) {
      if (context.getBean(Playbooks.class).findCurrent().isEmpty()) {
        throw new Refusal("There is nothing to export yet: import something first.");
      }
      ProgressLine progress = new ProgressLine();
      try {
        Manifest manifest =
            context
                .getBean(Export.class)
                .run(directory, done -> progress.show("Exporting", done, ""));
        progress.end();
        out.println(json ? Json.write(manifest) : words(manifest));
      } catch (NotAnExport e) {
        throw new Refusal(Objects.requireNonNullElse(e.getMessage(), "refused"));
      } finally {
        progress.end();
      }
    }
    return 0;
  }

  private String words(Manifest manifest) {
    return String.format(
        "%,d events of %,d buyers, %,d decisions and %,d stays written to %s",
        manifest.rows(FileTable.LOG),
        manifest.rows(FileTable.BUYERS),
        manifest.rows(FileTable.LEDGER),
        manifest.rows(FileTable.STAYS),
        directory);
  }
}
